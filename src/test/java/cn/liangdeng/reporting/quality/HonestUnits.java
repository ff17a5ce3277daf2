package cn.liangdeng.reporting.quality;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.reporting.quality.SimulatedMonth.Revision;
import cn.liangdeng.reporting.quality.SimulatedTarget.Nature;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes honest units: they do well or badly, count late, write the same opening words each month, correct themselves, suffer
 * revisions of the statistics, share one notice between two targets. Nothing here knows the checks.
 */
final class HonestUnits {

    private static final int MONTHS = 24;
    private static final ReportingMonth FIRST = ReportingMonth.of(2024, 1);
    private static final int UNITS = 12;
    private static final int TARGETS_OF_UNIT = 5;

    private static final double[] INVESTMENT_SEASON = {4, 4, 7, 8, 8, 10, 8, 8, 10, 9, 11, 13};
    private static final double[] QUARTER_SEASON = {5, 4, 10, 6, 6, 12, 6, 6, 12, 8, 10, 15};

    private static final String[] OPENINGS = {"按照年度工作要点稳步推进。", "专班每周会商,逐项对接。", "会同各镇街开展走访摸排。", "主要领导带队调度,压实责任。", ""};
    private static final String[] DOINGS = {
        "新签约%s个项目",
        "走访企业%s家次",
        "协调解决问题%s件",
        "完成前期手续%s项",
        "召开推进会%s次",
        "新增储备%s个",
        "组织培训%s场",
        "现场核查%s处",
        "发放告知书%s份",
        "上门服务%s次"
    };
    private static final String[] PLACES = {"东部片区", "高新园", "老城板块", "临港片区", "南部新城", "北区"};

    /** How numbers move that stand for themselves. */
    private static final Nature[] SINGLE = {Nature.FEW, Nature.MANY, Nature.MONEY, Nature.LEVEL, Nature.GROWTH};

    private static final int FILES_OF_RATES = 1_000_000;

    private final long seed;
    private Random random;
    private int files;

    HonestUnits(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919L + 17);
    }

    /** The same with the growth of an amount and a share for each unit. */
    List<SimulatedTarget> districtWithRates() {
        List<SimulatedTarget> targets = district();
        // Drawn apart, so that the districts of before stay what they were.
        random = new Random(seed * 6007L + 29);
        files = FILES_OF_RATES;
        for (int unit = 0; unit < UNITS; unit++) {
            targets.add(growthOfAnAmount(unit));
            targets.add(share(unit));
        }
        return targets;
    }

    /** The targets of all units of one district, each of which stands for itself. */
    List<SimulatedTarget> district() {
        List<SimulatedTarget> targets = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            for (int number = 0; number < TARGETS_OF_UNIT; number++) {
                targets.add(target(unit, number));
            }
        }
        return shareSomeNotices(targets);
    }

    /** The growth of an amount that the unit files too: rounded, now and then of a base that was revised. */
    private SimulatedTarget growthOfAnAmount(int unit) {
        double bound = bound(Nature.GROWTH);
        List<BigDecimal> amounts = figures(Nature.MONEY, bound(Nature.MONEY), 0.8 + random.nextDouble() * 0.4);
        List<BigDecimal> rates = growth(bound);
        for (int i = MONTHS / 2; i < MONTHS; i++) {
            double base = amounts.get(i - 12).doubleValue();
            double revised = random.nextDouble() < 0.004 ? 1 + random.nextDouble() * 2 : 0;
            double shown = 100 * (amounts.get(i).doubleValue() / base - 1) + 0.15 * random.nextGaussian() + revised;
            rates.set(i, decimal(shown, Nature.GROWTH));
        }
        return target(unit, TARGETS_OF_UNIT, Nature.GROWTH, bound, rates, amounts);
    }

    /** A share between a twentieth and nearly all, which drifts. */
    private SimulatedTarget share(int unit) {
        double level = 4 + random.nextDouble() * 88;
        List<BigDecimal> rates = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            level = Math.min(99.5, Math.max(1.5, level + random.nextGaussian() * 0.7 + 0.15));
            rates.add(decimal(level, Nature.SHARE));
        }
        return target(unit, TARGETS_OF_UNIT + 1, Nature.SHARE, Math.min(99, level + 2), rates, List.of());
    }

    private SimulatedTarget target(
            int unit, int number, Nature nature, double bound, List<BigDecimal> figures, List<BigDecimal> amounts) {
        String opening = OPENINGS[random.nextInt(OPENINGS.length)];
        List<SimulatedMonth> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(month(i, figures, nature, opening));
        }
        return new SimulatedTarget(unit, number, nature, decimal(bound, nature), months, amounts, null);
    }

    private SimulatedTarget target(int unit, int number) {
        Nature nature = SINGLE[random.nextInt(SINGLE.length)];
        double bound = bound(nature);
        double diligence = 0.75 + random.nextDouble() * 0.45;
        return target(unit, number, nature, bound, figures(nature, bound, diligence), List.of());
    }

    private double bound(Nature nature) {
        return switch (nature) {
            case FEW -> 6 + random.nextInt(15);
            case MANY -> 60 + random.nextInt(240);
            case MONEY -> 8 + random.nextDouble() * 90;
            case LEVEL -> 150 + random.nextInt(600);
            case GROWTH -> 4 + random.nextDouble() * 6;
            case SHARE -> 60 + random.nextDouble() * 35;
        };
    }

    private List<BigDecimal> figures(Nature nature, double bound, double diligence) {
        return switch (nature) {
            case FEW -> flow(nature, bound * diligence, null);
            case MANY -> flow(nature, bound * diligence, QUARTER_SEASON);
            case MONEY -> flow(nature, bound * diligence, INVESTMENT_SEASON);
            case LEVEL -> level(bound * diligence);
            case GROWTH, SHARE -> growth(bound * diligence);
        };
    }

    private List<BigDecimal> flow(Nature nature, double year, double @Nullable [] season) {
        List<BigDecimal> figures = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        double habit = 0.6 + random.nextDouble() * 0.8;
        for (int i = 0; i < MONTHS; i++) {
            if (i % 12 == 0) {
                sum = BigDecimal.ZERO;
            }
            double share = season == null ? 1 / 12.0 : Math.pow(season[i % 12] / 8.33, habit) / 12;
            BigDecimal month = nature == Nature.MONEY
                    ? decimal(year * share * Math.exp(0.28 * random.nextGaussian()), nature)
                    : BigDecimal.valueOf(poisson(year * share));
            if (i % 12 > 1 && random.nextDouble() < 0.006) {
                // The statistics office takes back what it had counted before.
                month = sum.multiply(new BigDecimal("-0.03")).setScale(nature.decimals(), RoundingMode.DOWN);
            }
            sum = sum.add(month);
            figures.add(sum);
        }
        return figures;
    }

    private List<BigDecimal> level(double end) {
        List<BigDecimal> figures = new ArrayList<>();
        double level = end * (0.72 + random.nextDouble() * 0.15);
        double step = (end - level) / MONTHS;
        for (int i = 0; i < MONTHS; i++) {
            level += step + random.nextGaussian() * Math.abs(step) * 0.9;
            figures.add(decimal(level, Nature.LEVEL));
        }
        return figures;
    }

    private List<BigDecimal> growth(double about) {
        List<BigDecimal> figures = new ArrayList<>();
        double rate = about;
        for (int i = 0; i < MONTHS; i++) {
            if (i == 12) {
                rate += random.nextGaussian() * 1.2;
            }
            rate += 0.25 * (about - rate) + random.nextGaussian() * 0.45;
            figures.add(decimal(rate, Nature.GROWTH));
        }
        return figures;
    }

    private SimulatedMonth month(int i, List<BigDecimal> figures, Nature nature, String opening) {
        ReportingMonth month = FIRST.plusMonths(i);
        LocalDateTime due = LocalDateTime.of(month.year(), month.month(), 25, 18, 0);
        BigDecimal figure = figures.get(i);
        boolean unchanged = i % 12 > 0 && figure.compareTo(figures.get(i - 1)) == 0;
        boolean nil = unchanged && nature.accumulation() != Accumulation.RATE && random.nextDouble() < 0.5;
        String words = nil || (unchanged && random.nextDouble() < 0.4) ? "本月无新增。" : words(opening);
        List<String> evidence = new ArrayList<>();
        int count = nil ? 0 : random.nextInt(3);
        for (int n = 0; n < count; n++) {
            evidence.add("file-" + files++);
        }
        return new SimulatedMonth(month, figure, words, evidence, saved(figure, due, nature), due, nil);
    }

    private List<Revision> saved(BigDecimal figure, LocalDateTime due, Nature nature) {
        // Most file in the last two days, a few past the hour.
        long hoursBefore = Math.round(Math.abs(random.nextGaussian()) * 26) - (random.nextDouble() < 0.04 ? 20 : 0);
        LocalDateTime at = due.minusHours(hoursBefore).minusMinutes(random.nextInt(60));
        List<Revision> revisions = new ArrayList<>();
        if (random.nextDouble() < 0.08) {
            BigDecimal typo = figure.add(decimal(1 + random.nextDouble() * 3, nature));
            revisions.add(new Revision(at.minusMinutes(3 + random.nextInt(40)), typo));
        }
        revisions.add(new Revision(at, figure));
        if (random.nextDouble() < 0.01) {
            // A late return of one site changes the figure a little, up or down.
            BigDecimal change = decimal(figure.doubleValue() * 0.01 * random.nextGaussian(), nature);
            revisions.add(new Revision(due.plusHours(3 + random.nextInt(60)), figure.add(change)));
            revisions.add(new Revision(due.plusHours(64), figure));
        }
        return revisions;
    }

    private String words(String opening) {
        StringBuilder words = new StringBuilder(opening);
        int sentences = 1 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            words.append(PLACES[random.nextInt(PLACES.length)])
                    .append(String.format(DOINGS[random.nextInt(DOINGS.length)], 1 + random.nextInt(30)))
                    .append(i == sentences - 1 ? "。" : ",");
        }
        return words.toString();
    }

    /** In one of a hundred target-months the same notice proves two targets of the same unit in the same month. */
    private List<SimulatedTarget> shareSomeNotices(List<SimulatedTarget> targets) {
        for (int t = 1; t < targets.size(); t++) {
            SimulatedTarget target = targets.get(t);
            SimulatedTarget neighbour = targets.get(t - 1);
            if (target.unitNumber() != neighbour.unitNumber()) {
                continue;
            }
            for (int i = 0; i < MONTHS; i++) {
                List<String> theirs = neighbour.months().get(i).evidence();
                if (!theirs.isEmpty() && random.nextDouble() < 0.01) {
                    target.months().set(i, target.months().get(i).withEvidence(theirs));
                }
            }
        }
        return targets;
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static BigDecimal decimal(double value, Nature nature) {
        return BigDecimal.valueOf(value).setScale(nature.decimals(), RoundingMode.HALF_UP);
    }
}
