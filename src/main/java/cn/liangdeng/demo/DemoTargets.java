package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decomposition.Part;
import cn.liangdeng.target.Decompositions;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the task-force office of the demo district does with targets: the dictionary, own monthly plans, the towns' shares. */
@Component
@Profile("demo")
class DemoTargets {

    private static final ReportingMonth JANUARY = ReportingMonth.of(2026, 1);
    private static final ReportingMonth DECEMBER = ReportingMonth.of(2026, 12);
    /** Enterprises enter the statistics towards the end of the year. */
    private static final Phasing ENTERPRISE_PLAN = Phasing.parse("2026-03=0.10;2026-06=0.25;2026-09=0.50");

    private static final String STRIVEN_FOR = "引进高层次人才45人";
    private static final String ADJUSTED = "低效用地再开发1200亩";

    private static final String FUNDS_UNIT = "区商务局";
    private static final BigDecimal FUNDS_BOUND = new BigDecimal("45");
    /** What the district has filed, from January on: a little more than the towns and streets, one of which is late. */
    private static final List<String> FUNDS_FILED =
            List.of("1.4", "3.4", "7.4", "11.6", "15.7", "20.1", "24.1", "28.0", "31.9");

    private final Indicators indicators;
    private final Targets targets;
    private final Decompositions decompositions;
    private final Districts districts;
    private final DemoOrganisation organisation;
    private final DemoSecondDocument second;
    private final ActingAs acting;

    DemoTargets(
            Indicators indicators,
            Targets targets,
            Decompositions decompositions,
            Districts districts,
            DemoOrganisation organisation,
            DemoSecondDocument second,
            ActingAs acting) {
        this.indicators = indicators;
        this.targets = targets;
        this.decompositions = decompositions;
        this.districts = districts;
        this.organisation = organisation;
        this.second = second;
        this.acting = acting;
    }

    /** Enters the indicators of the script into the dictionary, before the document is imported. */
    void describeIndicators(List<DemoScript> script) {
        acting.run(DemoYear.OFFICE, () -> script.forEach(line -> indicators.findOrCreate(line.indicator())));
    }

    /** Says which targets count more than others: they stand first among the reds, and in scores. */
    void weigh(DemoDocument.Published published) {
        acting.run(
                DemoYear.OFFICE,
                () -> published.targets().forEach((line, ids) -> {
                    if (isWeighed(line)) {
                        ids.forEach(id -> targets.weigh(id, 0, line.weight()));
                    }
                }));
    }

    /** A new target weighs 1. */
    private static boolean isWeighed(DemoScript line) {
        return line.weight().compareTo(BigDecimal.ONE) != 0;
    }

    private static int versionOf(DemoScript line) {
        return isWeighed(line) ? 1 : 0;
    }

    /** Gives targets whose work does not run evenly the plan that the unit agreed with the office. */
    void setPlans(DemoDocument.Published published) {
        acting.run(
                DemoYear.OFFICE,
                () -> published.targets().forEach((line, ids) -> {
                    if (line.phasing().equals(Phasing.linear())) {
                        return;
                    }
                    for (TargetId id : ids) {
                        targets.correct(
                                id,
                                versionOf(line),
                                new Correction(1, terms(line, line.bound(), line.phasing()), "按责任单位报送的分月计划确定序时进度"));
                    }
                }));
    }

    /** In summer one target is adjusted by decision of the district's leaders. */
    void adjustInSummer(DemoDocument.Published published) {
        acting.run(
                DemoYear.OFFICE,
                () -> published.targets().forEach((line, ids) -> {
                    if (line.quote().equals(ADJUSTED)) {
                        targets.adjust(
                                ids.get(0),
                                versionOf(line),
                                new Adjustment(
                                        ReportingMonth.of(2026, 8),
                                        terms(line, new BigDecimal("1000"), line.phasing()),
                                        AdjustmentReason.SUPERIOR_POLICY,
                                        "上级调整低效用地认定口径，核减两个涉诉地块。",
                                        "管委会主任办公会",
                                        "云示管纪要〔2026〕15号"));
                    }
                }));
    }

    /** One goal is a floor beside which the talent office strives for more. */
    void setStretch(DemoDocument.Published published) {
        acting.run(
                DemoYear.OFFICE,
                () -> published.targets().forEach((line, ids) -> {
                    if (line.quote().equals(STRIVEN_FOR)) {
                        targets.correct(
                                ids.get(0),
                                versionOf(line),
                                new Correction(
                                        1,
                                        terms(line, line.bound(), line.phasing())
                                                .withStretch(new BigDecimal("60")),
                                        "补录文件中的奋斗目标：确保45人，力争60人"));
                    }
                }));
    }

    /** In autumn a second document sets some of the goals again. */
    void joinSecondDocument(List<DemoScript> script) {
        second.publish(script);
    }

    /**
     * The towns' and streets' shares, entered by hand from the document's second table. Those of the funds are parts of the
     * district's own goal, which asks for a little more than they come to.
     */
    List<DemoSeries> decompose(DemoDocument.Published published) {
        return acting.call(DemoYear.OFFICE, () -> {
            IndicatorData enterprises = town("镇街新增规模以上服务业企业", "家", 0);
            IndicatorData funds = town("招商引资到位资金", "亿元", 1);
            List<DemoSeries> series = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            for (DemoTable.Row row : DemoTable.read("towns.csv")) {
                UnitId unit = unit(row.get("unit"));
                ClauseId clause = Objects.requireNonNull(published.towns().get(row.get("unit")));
                series.add(
                        share(published.document(), clause, enterprises, unit, row, "enterprises", new ArrayList<>()));
                series.add(share(published.document(), clause, funds, unit, row, "funds", parts));
            }
            series.add(district(funds, parts));
            return series;
        });
    }

    private DemoSeries district(IndicatorData data, List<Part> parts) {
        IndicatorId indicator = indicators.findOrCreate(data);
        UnitId unit = unit(FUNDS_UNIT);
        TargetId whole = targets.create(new NewTarget(
                indicator,
                details(unit, null, null, "全区" + data.name()),
                TargetTermsData.of(JANUARY, DECEMBER, BoundComparator.AT_LEAST, FUNDS_BOUND, null),
                null));
        decompositions.save(new Decomposition(whole, 0, parts, null));
        return series(indicator, data, unit, FUNDS_UNIT, FUNDS_FILED);
    }

    private DemoSeries share(
            DocumentId document,
            ClauseId clause,
            IndicatorData data,
            UnitId unit,
            DemoTable.Row row,
            String column,
            List<Part> parts) {
        IndicatorId indicator = indicators.findOrCreate(data);
        TargetTermsData terms =
                TargetTermsData.of(JANUARY, DECEMBER, BoundComparator.AT_LEAST, new BigDecimal(row.get(column)), null);
        TargetId id = targets.create(
                new NewTarget(indicator, details(unit, document, clause, row.get("unit") + data.name()), terms, null));
        parts.add(new Part(unit, id, 0, terms.bound(), null, null, terms.phasing(), false));
        String figures = column.equals("enterprises") ? "enterprise_series" : "funds_series";
        return series(indicator, data, unit, row.get("unit"), row.list(figures));
    }

    private static TargetDetails details(
            UnitId unit, @Nullable DocumentId document, @Nullable ClauseId clause, String title) {
        return new TargetDetails(
                unit,
                List.of(),
                List.of(),
                document,
                clause,
                title,
                Horizon.ANNUAL,
                Commitment.ENSURE,
                BigDecimal.ONE,
                null,
                null,
                null);
    }

    /** What the units file on the lines of the script. */
    List<DemoSeries> series(List<DemoScript> script) {
        return acting.call(
                DemoYear.OFFICE,
                () -> script.stream()
                        .filter(line -> !line.figures().isEmpty())
                        .map(line -> series(
                                indicators.findOrCreate(line.indicator()),
                                line.indicator(),
                                unit(line.unit()),
                                line.unit(),
                                line.figures()))
                        .toList());
    }

    private static DemoSeries series(
            IndicatorId id, IndicatorData data, UnitId unit, String unitName, List<String> figures) {
        return new DemoSeries(
                id,
                data.name(),
                data.unitOfMeasure(),
                data.nature(),
                unit,
                unitName,
                data.windowKind(),
                data.lagMonths(),
                data.decimals(),
                DemoSeries.figures(figures));
    }

    private static TargetTermsData terms(DemoScript line, BigDecimal bound, Phasing phasing) {
        return new TargetTermsData(
                line.first(),
                line.last(),
                line.comparator(),
                line.strict(),
                bound,
                null,
                line.baseline(),
                null,
                phasing);
    }

    private static IndicatorData town(String name, String measureUnit, int decimals) {
        return new IndicatorData(
                name,
                null,
                measureUnit,
                IndicatorNature.FLOW,
                Frequency.MONTHLY,
                0,
                false,
                WindowKind.PROGRESS,
                null,
                Obligation.ANTICIPATORY,
                decimals);
    }

    private UnitId unit(String name) {
        return organisation.unit(districts.findOnly().orElseThrow(), name);
    }
}
