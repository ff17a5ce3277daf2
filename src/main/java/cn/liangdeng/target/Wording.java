package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a document say of one commitment, before anybody has decided what to make of it. The enums bear the names
 * that the recognition of documents uses.
 *
 * @param words the words themselves, or the indicator's name and the words: read for verbs such as 新增, 累计培育, 控制在, 下降
 * @param value the figure as written; null where there is none
 * @param valueMax upper end of a range, else null
 * @param unit unit of measure as written, empty where there is none
 * @param strict true where the bound itself does not suffice
 * @param first first month of the period, null where the words name none
 * @param last month of the deadline, null where the words name none
 * @param yearly true where the same goal holds for every year (每年)
 * @param baseline level from which the figure starts (从77%提高到85%), else null
 */
public record Wording(
        String words,
        Kind kind,
        Measure measure,
        Comparison comparison,
        boolean strict,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        @Nullable ReportingMonth first,
        @Nullable ReportingMonth last,
        boolean yearly,
        @Nullable BigDecimal baseline) {

    /** What sort of commitment. */
    public enum Kind {
        QUANTITY,
        GROWTH_RATE,
        RATIO,
        MILESTONE,
        TASK
    }

    /** What the figure adds up to. */
    public enum Measure {
        ANNUAL_NEW,
        CUMULATIVE,
        LEVEL,
        GROWTH
    }

    /** How the figure binds, as the words say it. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        ABOUT,
        REACH,
        RANGE
    }
}
