package cn.liangdeng.demo;

import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/** What does not go by the book in the demo year. */
final class DemoEvents {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    private DemoEvents() {}

    /** Filed, but the unit's own reviewer has not looked at it yet. */
    static boolean staysWithTheUnit(DemoSeries series, ReportingMonth month) {
        return month.equals(SEPTEMBER) && series.name().equals("引进博士");
    }

    /** Filed late, so that it still waits for the office. */
    static boolean waitsForTheOffice(DemoSeries series, ReportingMonth month) {
        return month.equals(SEPTEMBER)
                && (series.name().equals("集体经营性收入50万元以上的村占比")
                        || series.name().equals("旅游收入")
                        || series.name().equals("新增国家A级旅游景区"));
    }

    /** Why the office returns it, null where it does not. */
    static @Nullable String returnReason(DemoSeries series, ReportingMonth month) {
        if (series.name().equals("新增公共停车位") && month.equals(SEPTEMBER)) {
            return "与停车平台登记的1730个不一致，请核对后重新报送。";
        }
        if (series.name().equals("更新改造燃气管网") && month.equals(ReportingMonth.of(2026, 5))) {
            return "5月数据含在建里程，请按竣工里程口径填报。";
        }
        if (series.name().equals("接待游客") && month.equals(ReportingMonth.of(2026, 3))) {
            return "请补充与去年同期的口径说明。";
        }
        return null;
    }

    /** The words of the month before are handed in again, which comes up as a clue. */
    static boolean copiesWords(DemoSeries series, ReportingMonth month) {
        return month.equals(ReportingMonth.of(2026, 8))
                && (series.name().equals("旅游收入") || series.name().equals("更新改造燃气管网"));
    }

    /** Why the office files it for the unit (代填), null where the unit does. */
    static @Nullable String filedForReason(DemoSeries series, ReportingMonth month) {
        return series.name().equals("新增国家A级旅游景区") && month.equals(SEPTEMBER) ? "填报人住院且未设代理，数据由单位来函（加盖公章）报来。" : null;
    }

    /** Returned, and the unit has not come back with it. */
    static boolean isNotFiledAgain(DemoSeries series, ReportingMonth month) {
        return month.equals(SEPTEMBER);
    }
}
