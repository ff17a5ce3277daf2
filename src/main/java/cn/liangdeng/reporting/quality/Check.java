package cn.liangdeng.reporting.quality;

import static cn.liangdeng.reporting.quality.Severity.BLOCKS;
import static cn.liangdeng.reporting.quality.Severity.CLUE;
import static cn.liangdeng.reporting.quality.Severity.NEEDS_REASON;
import static cn.liangdeng.reporting.quality.Severity.NOTE;

import java.util.EnumSet;
import java.util.Set;

/**
 * The checks, with what they demand. Names, rules and the sentences for officials stand in the bundle under
 * {@code reporting.check.<name>}; docs/quality.md tells the figures of the simulation. A name is stored and never changed.
 */
public enum Check {
    /** The year's cumulative figure is below the one filed before. */
    FALLING(1, NEEDS_REASON),
    /** The figure moved, the words are last month's. */
    COPIED_WORDS(2, CLUE),
    /** Two periods without any increase while the words tell of progress. */
    STANDSTILL(2, CLUE),
    /** The same increase month after month. */
    COPIED_INCREASE(2, CLUE),
    /** One month out of all proportion to what was filed before. */
    JUMP(3, NEEDS_REASON),
    /** Exactly the planned share, or a hair above it, month after month. */
    ON_PACE(4, CLUE),
    /** About 10, 100, 1000 or 10,000 times the figure to be expected. */
    MAGNITUDE(5, BLOCKS),
    /** More than 1.2 times the year's plan. */
    OVER_PLAN(6, NEEDS_REASON),
    /** An amount of money above the total of the plan period. */
    OVER_TOTAL(6, NEEDS_REASON),
    /** Done before the target began. */
    BEFORE_START(7, BLOCKS),
    /** A growth rate that the amounts filed beside it do not show. */
    GROWTH_DIFFERS(8, NEEDS_REASON),
    /** A share outside 0…100 percent. */
    SHARE_RANGE(9, BLOCKS),
    /** A part that is larger than the whole. */
    PART_OVER_WHOLE(9, NEEDS_REASON),
    /** The sum of the units differs from the district's figure by more than 0.5 percent. */
    SUM_DIFFERS(9, NEEDS_REASON),
    /** A statistic filed before its period has ended. */
    NOT_PUBLISHED(10, NEEDS_REASON),
    /** A unit's month typed in a rush. */
    RUSHED(11, NOTE),
    /** Most figures end in two zeros. */
    ROUND_NUMBERS(12, CLUE),
    /** Evidence that was handed in for another month or by another unit. */
    REUSED_EVIDENCE(13, CLUE),
    /** A photo that was taken outside the period it is to prove. */
    OLD_PHOTO(13, CLUE),
    /** Months running, nothing but files that are older than the filing before. */
    OLD_PAPERS(13, CLUE),
    /** A large part of the year in December, unlike the year before. */
    DECEMBER_SURGE(14, NEEDS_REASON),
    /** Nothing for months, then all arrears at once. */
    FLAT_THEN_JUMP(14, CLUE),
    /** A project that another unit has told of in the same list. */
    PROJECT_TWICE(15, NEEDS_REASON),
    /** Two targets of different units about one project. */
    PROJECT_IN_TWO_TARGETS(15, NOTE),
    /** Raised after the window had closed. */
    LATE_LIFT(16, CLUE),
    /** A target made easier after its light was red. */
    EASED_AFTER_RED(16, NOTE),
    /** An economic target borne by the statistics office. */
    STATISTICS_BEARER(17, BLOCKS),
    /** A target split down to a single enterprise. */
    ENTERPRISE_NAMED(17, BLOCKS),
    /** A part whose bound is above that of the whole. */
    ABOVE_PARENT(18, NOTE),
    /** Passed as soon as it was opened, in spite of a finding. */
    QUICK_REVIEW(20, NOTE);

    /** Files are handed in by a person, however the figure came. */
    private static final int EVIDENCE = 13;

    private static final Set<Check> LATE = EnumSet.of(
            REUSED_EVIDENCE,
            OLD_PHOTO,
            OLD_PAPERS,
            PROJECT_TWICE,
            OVER_TOTAL,
            PART_OVER_WHOLE,
            SUM_DIFFERS,
            GROWTH_DIFFERS);

    private final int number;
    private final Severity severity;

    Check(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** Number of the check in the domain handbook, §4.2. */
    public int number() {
        return number;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether it looks at more than the figures and words: at files and at the reports of others, known only when it is filed. */
    public boolean isLate() {
        return LATE.contains(this);
    }

    /**
     * Whether it says something about how figures and words follow on each other; where the platform filled the figure in, it is not
     * asked.
     */
    boolean isPattern() {
        return severity == CLUE && number != EVIDENCE;
    }
}
