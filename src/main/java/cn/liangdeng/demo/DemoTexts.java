package cn.liangdeng.demo;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the units of the demo district write beside their figures: the script's notes, and a plain sentence elsewhere. */
@Component
@Profile("demo")
class DemoTexts {

    private final Map<String, ReportTexts> notes = new HashMap<>();

    DemoTexts() {
        for (DemoTable.Row row : DemoTable.read("notes.csv")) {
            notes.put(
                    row.get("unit") + row.get("indicator") + row.get("month"),
                    new ReportTexts(
                            row.get("progress"), row.get("problem"), row.get("next_step"), row.get("coordination")));
        }
    }

    ReportTexts of(DemoSeries series, DemoSeries.Figure figure) {
        String subject = series.name() + figure.month();
        ReportTexts note = notes.getOrDefault(series.unitName() + subject, notes.get(subject));
        return note != null ? note : new ReportTexts(sentence(series, figure), "", "", "");
    }

    /** The text of a paper that shows that a milestone is done. */
    String evidence(DemoSeries series, DemoSeries.Figure figure) {
        return "佐证材料（演示）：" + series.name() + "，完成日期" + figure.completedOn() + "。\n";
    }

    private static String sentence(DemoSeries series, DemoSeries.Figure figure) {
        String period = MonthLabel.cumulativeWithoutYear(figure.month(), Locale.SIMPLIFIED_CHINESE);
        String value = plain(figure.value(), series.decimals()) + series.measureUnit();
        DemoSeries.Figure before = series.before(figure.month());
        if (series.nature() == IndicatorNature.MILESTONE) {
            return figure.completedOn() == null ? "截至" + period + "末，形象进度" + value + "。" : "已按期完成，相关材料已归档。";
        }
        if (series.nature() == IndicatorNature.FLOW) {
            return period + "累计" + value + added(series, figure, before) + "。";
        }
        return period + "为" + value + changed(series, figure, before) + "。";
    }

    private static String added(DemoSeries series, DemoSeries.Figure figure, DemoSeries.@Nullable Figure before) {
        if (before == null) {
            return "";
        }
        BigDecimal added = figure.value().subtract(before.value());
        return added.signum() == 0 ? "，本月无新增" : "，较上期新增" + plain(added, series.decimals()) + series.measureUnit();
    }

    private static String changed(DemoSeries series, DemoSeries.Figure figure, DemoSeries.@Nullable Figure before) {
        if (before == null) {
            return "";
        }
        BigDecimal change = figure.value().subtract(before.value());
        if (change.signum() == 0) {
            return "，与上期持平";
        }
        String unit = series.nature() == IndicatorNature.RATE ? "个百分点" : series.measureUnit();
        return (change.signum() > 0 ? "，较上期提高" : "，较上期回落") + plain(change.abs(), series.decimals()) + unit;
    }

    private static String plain(BigDecimal value, int decimals) {
        return value.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
