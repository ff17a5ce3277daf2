package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.Mention;
import cn.liangdeng.extraction.MentionFinder;
import cn.liangdeng.extraction.RefusedNumber;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageKind;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.domain.CoverageStore.Surveyed;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a text for all that has to be accounted for: the numbers that the recognition refused, every other digit, deadlines
 * and responsible units. Which drafts use a deadline or a unit follows from where both stand and what the drafts say.
 */
final class CoverageSurvey {

    private static final int LONGEST = 400;
    /** How far, in code points, a line of responsible units or a date of a row may stand from the words it is about. */
    private static final int REACH = 1500;

    private final int[] text;
    private final List<TextBlock> headings;
    /** By where they begin, so that those near a place are found without asking all. */
    private final NavigableMap<Integer, List<Candidate>> drafts = new TreeMap<>();

    private final int longest;
    private final BitSet taken = new BitSet();
    private final List<Surveyed> found = new ArrayList<>();

    private CoverageSurvey(DocumentText document, List<Draft> drafts) {
        this.text = document.text().codePoints().toArray();
        this.headings = document.blocks().stream()
                .filter(TextBlock.Heading.class::isInstance)
                .sorted(Comparator.comparingInt(TextBlock::start))
                .toList();
        int most = 0;
        for (Draft draft : drafts) {
            Candidate candidate = Candidate.of(draft);
            this.drafts
                    .computeIfAbsent(candidate.start(), start -> new ArrayList<>())
                    .add(candidate);
            most = Math.max(most, candidate.end() - candidate.start());
        }
        this.longest = most;
    }

    /** What the survey asks of a draft. */
    private record Candidate(
            long id,
            int start,
            int end,
            Set<String> units,
            @Nullable ReportingMonth lastMonth) {

        static Candidate of(Draft draft) {
            Anchor anchor = draft.anchor();
            return new Candidate(
                    draft.id().value(),
                    anchor.start(),
                    anchor.end(),
                    draft.mentions().stream().map(UnitMention::name).collect(Collectors.toSet()),
                    draft.content().lastMonth());
        }
    }

    /** All entries in text order; those of a kind do not overlap. */
    static List<Surveyed> of(DocumentText document, List<RefusedNumber> refused, List<Draft> drafts) {
        CoverageSurvey survey = new CoverageSurvey(document, drafts);
        for (Mention mention : new MentionFinder().find(document)) {
            survey.add(mention);
        }
        refused.forEach(survey::add);
        survey.addDigits();
        survey.found.sort(Comparator.comparingInt(Surveyed::start).thenComparingInt(Surveyed::end));
        return survey.found;
    }

    private void add(Mention mention) {
        boolean unit = mention.kind() == Mention.Kind.UNIT;
        taken.set(mention.start(), mention.end());
        found.add(new Surveyed(
                unit ? CoverageKind.UNIT : CoverageKind.DEADLINE,
                mention.start(),
                mention.end(),
                cut(mention.words()),
                mention.kind().name(),
                candidates(mention, unit).stream()
                        .filter(draft -> unit ? answers(draft, mention) : ends(draft, mention))
                        .map(Candidate::id)
                        .sorted()
                        .toList()));
    }

    /** A number inside a deadline or a unit's name is accounted for with it. */
    private void add(RefusedNumber number) {
        if (taken.nextSetBit(number.start()) >= 0 && taken.nextSetBit(number.start()) < number.end()) {
            return;
        }
        taken.set(number.start(), number.end());
        found.add(new Surveyed(
                CoverageKind.NUMBER,
                number.start(),
                number.end(),
                cut(number.words()),
                number.reason().name(),
                List.of()));
    }

    /** What is left are the figures of drafts, and what the recognition passed over. */
    private void addDigits() {
        int at = 0;
        while (at < text.length) {
            if (!isDigit(text[at]) || taken.get(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length && !taken.get(end) && isNumeric(end)) {
                end++;
            }
            found.add(new Surveyed(
                    CoverageKind.NUMBER,
                    at,
                    end,
                    cut(new String(text, at, end - at)),
                    CoverageEntry.FIGURE,
                    List.of()));
            at = end;
        }
    }

    private boolean isNumeric(int at) {
        boolean point = text[at] == '.' || text[at] == ',' || text[at] == '\uFF0E';
        return isDigit(text[at]) || (point && at + 1 < text.length && isDigit(text[at + 1]));
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    /** The drafts that may have to do with it: those near it, and for a deadline in a heading those of its section. */
    private List<Candidate> candidates(Mention mention, boolean unit) {
        int first = mention.start() - REACH - longest;
        int last = mention.end() + REACH;
        if (!unit && inHeading(mention)) {
            last = Math.max(last, nextHeading(mention.end()));
        }
        return drafts.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private boolean answers(Candidate draft, Mention mention) {
        return draft.units().contains(mention.words()) && near(draft, mention) && sameSection(draft, mention);
    }

    private boolean ends(Candidate draft, Mention mention) {
        if (sameSentence(draft, mention)) {
            return true;
        }
        LocalDate day = mention.lastDay();
        return day != null
                && ReportingMonth.of(day).equals(draft.lastMonth())
                && (near(draft, mention) || inHeading(mention))
                && sameSection(draft, mention);
    }

    private static boolean near(Candidate draft, Mention mention) {
        return draft.start() - mention.end() <= REACH && mention.start() - draft.end() <= REACH;
    }

    private boolean inHeading(Mention mention) {
        int before = headingsUpTo(mention.start());
        return before > 0 && mention.end() <= headings.get(before - 1).end();
    }

    /** No heading begins between the two, but for the one in which the mention stands. */
    private boolean sameSection(Candidate draft, Mention mention) {
        return headingsUpTo(draft.start()) == headingsUpTo(mention.start());
    }

    private int nextHeading(int place) {
        int before = headingsUpTo(place);
        return before == headings.size() ? text.length : headings.get(before).start();
    }

    /** How many headings begin at this place or before it. */
    private int headingsUpTo(int place) {
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean sameSentence(Candidate draft, Mention mention) {
        int from = Math.min(draft.start(), mention.start());
        int to = Math.max(draft.start(), mention.start());
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == '。' || text[i] == '\uFF1B' || text[i] == '\n') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String words) {
        return DraftMapping.shorten(words, LONGEST);
    }
}
