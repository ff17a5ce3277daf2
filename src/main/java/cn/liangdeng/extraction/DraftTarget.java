package cn.liangdeng.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment found in a document, for a person to confirm.
 *
 * @param start first code point of the quote in the document's text
 * @param end code point after the quote
 * @param quote the exact words between the two
 * @param indicator the indicator's name as an official would list it
 * @param kind what sort of commitment
 * @param value the figure as written, in {@code unit}; null for milestones and tasks
 * @param valueMax upper end of a range, else null
 * @param unit unit of measure as written (万人次, 亿元, %), empty where there is none
 * @param comparator how the figure binds
 * @param strict true where the bound itself does not suffice (超过, 突破, 低于)
 * @param measure what the figure adds up to
 * @param periodStart first day of the period for flows, where known
 * @param deadline last day of the period, where known
 * @param yearly true where the same goal holds for every year (每年)
 * @param baseline level from which the figure starts (从77%提高到85%), else null
 * @param leadUnits responsible units as written, first is the lead
 * @param supportingUnits units that co-operate, as written
 * @param leaders responsible leaders as written
 * @param parentStart start of the quote of the total of which this is a part (其中), else null
 * @param sameAsStart start of the quote of an earlier statement of the same target, else null
 * @param scope wider region to which the goal belongs (市区合计), else null
 * @param confidence 0…1
 * @param rules names of the rules that fired, for the person who asks why
 * @param warnings names of doubts that a person has to look at (source glitches, statistics law)
 */
public record DraftTarget(
        int start,
        int end,
        String quote,
        String indicator,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        Comparison comparator,
        boolean strict,
        Measure measure,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate deadline,
        boolean yearly,
        @Nullable BigDecimal baseline,
        List<String> leadUnits,
        List<String> supportingUnits,
        List<String> leaders,
        @Nullable Integer parentStart,
        @Nullable Integer sameAsStart,
        @Nullable String scope,
        double confidence,
        List<String> rules,
        List<String> warnings) {

    public DraftTarget {
        leadUnits = List.copyOf(leadUnits);
        supportingUnits = List.copyOf(supportingUnits);
        leaders = List.copyOf(leaders);
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }

    /** What sort of commitment. */
    public enum Kind {
        QUANTITY,
        GROWTH_RATE,
        RATIO,
        /** A named deliverable with an end state (印发, 建成投用). */
        MILESTONE,
        /** A row of a task table that has no end state beyond its period (2023全年). */
        TASK
    }

    /** How the figure binds, as the words say it. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        ABOUT,
        REACH,
        RANGE
    }

    /** What the figure adds up to. */
    public enum Measure {
        /** Made within one year or one recurring period. */
        ANNUAL_NEW,
        /** Summed over several years. */
        CUMULATIVE,
        /** Stock or ratio at the deadline. */
        LEVEL,
        GROWTH
    }
}
