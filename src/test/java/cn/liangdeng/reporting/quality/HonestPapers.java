package cn.liangdeng.reporting.quality;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * When the files of honest units were made. Photos come from the weeks before the filing; now and then a telephone has the wrong
 * day, and a picture of before stands beside one of after. Papers are written for the month, are approvals from long ago, or do
 * not say when. Some units like to prove with old papers. Nothing here knows the checks.
 */
final class HonestPapers {

    private static final double SHARE_OF_PHOTOS = 0.4;

    private final Random random;
    private final Map<String, SimulatedFile> files = new HashMap<>();

    HonestPapers(long seed) {
        this.random = new Random(seed * 2_750_159L + 53);
    }

    /** Every file of the district by its hash. */
    Map<String, SimulatedFile> of(List<SimulatedTarget> district) {
        for (SimulatedTarget target : district) {
            double old = random.nextDouble() < 0.1 ? 0.35 : 0.08;
            for (SimulatedMonth month : target.months()) {
                attach(month, old);
            }
        }
        return files;
    }

    private void attach(SimulatedMonth month, double old) {
        LocalDateTime filed = month.revisions().get(0).at();
        for (String file : month.evidence()) {
            // One notice for two targets is one file.
            files.computeIfAbsent(
                    file, hash -> random.nextDouble() < SHARE_OF_PHOTOS ? photo(filed) : paper(filed, old));
        }
        boolean withPhoto =
                month.evidence().stream().anyMatch(file -> files.get(file).photo());
        if (withPhoto && random.nextDouble() < 0.01) {
            // What it looked like before the work began.
            String before = "before-" + files.size();
            month.evidence().add(before);
            files.put(before, new SimulatedFile(true, filed.minusDays(60 + random.nextInt(400))));
        }
    }

    private SimulatedFile photo(LocalDateTime filed) {
        double chance = random.nextDouble();
        if (chance < 0.25) {
            // Sent through a messenger, which takes the day out.
            return new SimulatedFile(true, null);
        }
        if (chance < 0.251) {
            return new SimulatedFile(true, LocalDateTime.of(2000 + random.nextInt(16), 1, 1, 0, 5));
        }
        if (chance < 0.252) {
            return new SimulatedFile(true, filed.minusDays(random.nextInt(700) - 300));
        }
        return new SimulatedFile(true, filed.minusHours(1 + random.nextInt(30 * 24)));
    }

    private SimulatedFile paper(LocalDateTime filed, double old) {
        double chance = random.nextDouble();
        if (chance < 0.3) {
            return new SimulatedFile(false, null);
        }
        return random.nextDouble() < old
                ? new SimulatedFile(false, filed.minusDays(35 + random.nextInt(500)))
                : new SimulatedFile(false, filed.minusHours(1 + random.nextInt(28 * 24)));
    }
}
