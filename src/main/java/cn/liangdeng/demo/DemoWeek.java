package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.platform.AdjustableClock;
import cn.liangdeng.reporting.Backfills;
import cn.liangdeng.reporting.FilingUrgings;
import cn.liangdeng.reporting.HistoricFigure;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What lies on the office's desk in the week of the demo: last year's figures of two units, one lot given back; two units have
 * been reminded; a light rule is in force, another is a draft.
 */
@Component
@Profile("demo")
class DemoWeek {

    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);
    private static final int LAST_YEAR = 2025;

    /** What the year before had come to, as a share of this year's figure of the same month. */
    private static final BigDecimal LESS = new BigDecimal("0.92");

    private final Backfills backfills;
    private final FilingUrgings urgings;
    private final LightRules rules;
    private final DemoPeople people;
    private final ActingAs acting;
    private final AdjustableClock clock;

    DemoWeek(
            Backfills backfills,
            FilingUrgings urgings,
            LightRules rules,
            DemoPeople people,
            ActingAs acting,
            AdjustableClock clock) {
        this.backfills = backfills;
        this.urgings = urgings;
        this.rules = rules;
        this.people = people;
        this.acting = acting;
        this.clock = clock;
    }

    void fill(List<DemoSeries> all) {
        clock.set(LocalDateTime.of(2026, 10, 21, 10, 0));
        acting.run(DemoYear.OFFICE, this::setRules);
        fileLastYear(all, "接待游客", "市文化旅游局2025年统计快报");
        acting.run(
                DemoYear.OFFICE,
                () -> backfills.toDecide().forEach(id -> backfills.refuse(id, "快报数与年报数不一致，请按统计年鉴核对后重新上传，并写明页码。")));
        clock.set(LocalDateTime.of(2026, 10, 22, 9, 10));
        fileLastYear(all, "重点项目投资", "2025年固定资产投资统计年报第12页");
        acting.run(
                DemoYear.OFFICE,
                () -> List.of("新增公共停车位", "旅游收入")
                        .forEach(name -> urgings.urge(series(all, name).unit(), WindowKind.PROGRESS, OCTOBER)));
    }

    private void fileLastYear(List<DemoSeries> all, String name, String source) {
        DemoSeries series = series(all, name);
        List<HistoricFigure> figures = series.figures().stream()
                .filter(figure -> figure.value().signum() > 0)
                .map(figure -> new HistoricFigure(
                        series.indicator(),
                        ReportingMonth.of(LAST_YEAR, figure.month().month()),
                        figure.value().multiply(LESS).setScale(series.decimals(), RoundingMode.HALF_UP)))
                .toList();
        acting.run(
                people.filler(series.unit()),
                () -> backfills.file(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        series.unit(),
                        LAST_YEAR,
                        source,
                        name + "历史数据补录表.xlsx",
                        figures));
    }

    private static DemoSeries series(List<DemoSeries> all, String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo script has no " + name));
    }

    /** From October on rates are yellow only within two points; for amounts of the year the office tries out a band of eight. */
    private void setRules() {
        LightRuleId rates = rules.create(
                new LightRuleKind(IndicatorNature.RATE, Horizon.ANNUAL, null), rule("增速、比率类亮灯规则", "-10", "-2"));
        rules.putInForce(rates, rules.draft(rates).id());
        rules.create(new LightRuleKind(IndicatorNature.FLOW, Horizon.ANNUAL, null), rule("年度累计类亮灯规则", "-8", "-3"));
    }

    private static LightRuleData rule(String name, String yellowFrom, String rateYellowFrom) {
        return new LightRuleData(
                name,
                OCTOBER,
                new LightThresholds(
                        BigDecimal.ZERO,
                        new BigDecimal(yellowFrom),
                        new BigDecimal(rateYellowFrom),
                        LightThresholds.standard().headroom()),
                "云汀示范区重点目标调度办法",
                "云示管办〔2026〕26号",
                "四季度起从严亮灯，区专班会议议定");
    }
}
