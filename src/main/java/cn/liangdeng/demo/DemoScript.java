package cn.liangdeng.demo;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the demo script: a commitment of the document, and what its unit files on it.
 *
 * @param quote its words in the document
 * @param yearly true for 每年: one target a year through the plan period
 * @param phasing how the task is spread; linear unless the office sets a plan of its own
 * @param figures what the unit files from January 2026 on, in the form of {@link DemoSeries}; empty where another line on the
 *     same indicator says it
 */
record DemoScript(
        String quote,
        IndicatorData indicator,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal baseline,
        ReportingMonth first,
        ReportingMonth last,
        boolean yearly,
        String unit,
        List<String> coLeads,
        List<String> supporting,
        Phasing phasing,
        BigDecimal weight,
        List<String> figures) {

    private static final ReportingMonth PLAN_END = ReportingMonth.of(2030, 12);

    static List<DemoScript> read() {
        return DemoTable.read("targets.csv").stream().map(DemoScript::of).toList();
    }

    private static DemoScript of(DemoTable.Row row) {
        boolean yearly = row.get("quote").startsWith("每年");
        return new DemoScript(
                row.get("quote"),
                new IndicatorData(
                        row.get("indicator"),
                        null,
                        row.get("measure_unit"),
                        IndicatorNature.valueOf(row.get("nature")),
                        Frequency.valueOf(row.get("frequency")),
                        Integer.parseInt(row.get("lag")),
                        row.isYes("jan_feb"),
                        WindowKind.valueOf(row.get("window")),
                        null,
                        Obligation.valueOf(row.get("obligation")),
                        Integer.parseInt(row.get("decimals"))),
                BoundComparator.valueOf(row.get("comparator")),
                row.isYes("strict"),
                new BigDecimal(row.get("bound")),
                row.isBlank("baseline") ? null : new BigDecimal(row.get("baseline")),
                ReportingMonth.parse(row.get("first")),
                yearly ? PLAN_END : ReportingMonth.parse(row.get("last")),
                yearly,
                row.get("unit"),
                row.list("co_leads"),
                row.list("supporting"),
                Phasing.parse(row.get("phasing")),
                new BigDecimal(row.get("weight")),
                row.list("series"));
    }

    /** The same goal in other words, which ask for another figure. */
    DemoScript restated(String words, BigDecimal figure) {
        return new DemoScript(
                words,
                indicator,
                comparator,
                strict,
                figure,
                baseline,
                first,
                last,
                yearly,
                unit,
                coLeads,
                supporting,
                phasing,
                weight,
                figures);
    }

    boolean isMilestone() {
        return indicator.nature() == IndicatorNature.MILESTONE;
    }
}
