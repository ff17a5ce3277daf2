package cn.liangdeng.reporting.quality;

import cn.liangdeng.reporting.quality.SeededFraud.Scheme;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts frauds of proof and of words into some targets that are honest so far: an old photo, old papers month after month, another
 * unit's project once more. Drawn apart, so that the other targets stay what they were. Nothing here knows the checks.
 */
final class FraudulentPapers {

    private static final int SECOND_YEAR = 12;
    private static final double SHARE_OF_TARGETS = 0.04;
    private static final Pattern NEW_PROJECT = Pattern.compile("(?:新签约|新开工|引进落地|竣工投产|新增入库)([\\p{IsHan}]+?)。");
    private static final String[] VERBS = {"新签约", "引进落地", "新开工"};

    private final Random random;
    private final Map<String, SimulatedFile> files;

    FraudulentPapers(long seed, Map<String, SimulatedFile> files) {
        this.random = new Random(seed * 9_576_890L + 5);
        this.files = files;
    }

    /** The same district with such frauds in it. */
    List<SimulatedTarget> corrupt(List<SimulatedTarget> district) {
        List<SimulatedTarget> targets = new ArrayList<>(district);
        for (int i = 0; i < targets.size(); i++) {
            SimulatedTarget target = targets.get(i);
            if (target.fraud() == null && random.nextDouble() < SHARE_OF_TARGETS) {
                List<SimulatedMonth> months = new ArrayList<>(target.months());
                SeededFraud fraud = apply(target, months, targets);
                if (fraud != null) {
                    targets.set(i, target.with(months, fraud));
                }
            }
        }
        return targets;
    }

    private @Nullable SeededFraud apply(
            SimulatedTarget target, List<SimulatedMonth> months, List<SimulatedTarget> all) {
        boolean counts = HonestProjects.LISTS.contains(target.nature());
        return switch (random.nextInt(counts ? 6 : 2)) {
            case 0 -> oldPhoto(months);
            case 1 -> oldPapers(months);
            default -> bundledProject(target, months, all);
        };
    }

    private SeededFraud oldPhoto(List<SimulatedMonth> months) {
        int at = SECOND_YEAR + random.nextInt(12);
        String photo = "old-photo-" + files.size();
        files.put(photo, new SimulatedFile(true, filed(months.get(at)).minusDays(70 + random.nextInt(500))));
        months.set(at, months.get(at).withEvidence(List.of(photo)));
        return new SeededFraud(Scheme.OLD_PHOTO, at, at);
    }

    private SeededFraud oldPapers(List<SimulatedMonth> months) {
        int first = SECOND_YEAR + 1 + random.nextInt(5);
        int last = first + 3 + random.nextInt(3);
        for (int i = first; i <= last; i++) {
            String paper = "old-paper-" + files.size();
            files.put(paper, new SimulatedFile(false, filed(months.get(i)).minusDays(65 + random.nextInt(300))));
            months.set(i, months.get(i).withEvidence(List.of(paper)));
        }
        return new SeededFraud(Scheme.OLD_PAPERS, first, last);
    }

    private @Nullable SeededFraud bundledProject(
            SimulatedTarget target, List<SimulatedMonth> months, List<SimulatedTarget> all) {
        int at = SECOND_YEAR + 3 + random.nextInt(9);
        List<String> theirs = all.stream()
                .filter(other -> other.nature() == target.nature() && other.unitNumber() != target.unitNumber())
                .flatMap(other -> other.months().subList(SECOND_YEAR, at).stream())
                .flatMap(month -> NEW_PROJECT.matcher(month.progress()).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
        if (theirs.isEmpty()) {
            return null;
        }
        String project = theirs.get(random.nextInt(theirs.size()));
        String words = "会同各板块抓推进。" + VERBS[random.nextInt(VERBS.length)] + project + "。";
        months.set(at, months.get(at).withProgress(words));
        return new SeededFraud(Scheme.BUNDLED_PROJECT, at, at);
    }

    private static LocalDateTime filed(SimulatedMonth month) {
        return month.revisions().get(0).at();
    }
}
