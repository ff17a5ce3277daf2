package cn.liangdeng.reporting;

import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What the checks ask of units, and what supervision asks them about clues; every act is done by the current person. */
public interface Quality {

    /**
     * Gives one reason for all findings of a report that wait for one. Needs {@code REPORT_FILE}.
     *
     * @param reason 1…500 characters
     * @return how many waited
     */
    int explain(ReportId report, FindingReason code, String reason);

    /** Clues that nobody has looked at, newest first; at most 50. Needs {@code CLUE_HANDLE}. */
    List<OpenClue> openClues();

    /** Asks the unit about a clue. Needs {@code CLUE_HANDLE}. */
    void ask(long clue, String question);

    /** Answers what the unit was asked. Needs {@code REPORT_FILE}. */
    void answer(long clue, String words);

    /** How the district has set the checks on targets, which other modules run. */
    TargetSettings targetSettings();

    /**
     * How the district has set the checks on targets.
     *
     * @param off names of checks that are switched off, docs/quality.md
     * @param abovePercent from how many percent of the whole a part is above it
     */
    record TargetSettings(Set<String> off, BigDecimal abovePercent) {

        public TargetSettings {
            off = Set.copyOf(off);
        }
    }

    /** A clue that nobody has looked at. */
    record OpenClue(long id, UnitId unit, String indicatorName) {}
}
