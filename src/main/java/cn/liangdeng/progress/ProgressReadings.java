package cn.liangdeng.progress;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pages of other modules read of progress. Every call needs {@code PROGRESS_READ} and is one statement. Counts and lists
 * are about the targets whose reporting unit lies in the scope and that are judged in the month; figures come as texts in the
 * language of the present request.
 */
public interface ProgressReadings {

    /**
     * The month asked for, if it can be chosen, else the newest whose windows have all closed; with the months to choose from.
     * Ask once a page.
     */
    ShownMonth month(DistrictId district, @Nullable ReportingMonth wanted);

    /** How many targets have which light, and what moved since the month before. */
    LightMovement lights(ReadingQuestion question);

    /** The same of goals of the year and of goals of plan periods, each told apart; the question's horizon does not matter. */
    Map<Horizon, LightMovement> lightsByHorizon(ReadingQuestion question);

    /** What may be late a month after the one asked about (docs/progress.md §26). */
    EarlyWarning warning(ReadingQuestion question);

    /**
     * The kept counts of every unit in scope that has targets in the month, itself or below it, in the order of the units, with
     * those of the month before. What it costs does not grow with the targets.
     */
    List<UnitRollup> rollups(ReadingQuestion question);

    /** The same of one unit; nothing but noughts where it has no targets in the month or is not in scope. */
    UnitRollup rollup(ReadingQuestion question, UnitId unit);

    /** The lights by reporting unit, in the order of the units, with how many figures came in of how many due. */
    List<UnitReading> byUnit(ReadingQuestion question);

    /** The same by document, newest first; targets without a document are left out. */
    List<DocumentReading> byDocument(ReadingQuestion question);

    /**
     * The reds: goals of the year first, of each kind the heavy ones, then those furthest behind on the scale of docs/progress.md
     * §23, then those red for longest.
     *
     * @param limit at most so many, positive
     */
    List<RedReading> reds(ReadingQuestion question, int limit);

    /**
     * The headline indicators: the goals of the year with the most weight, with the goals of the plan period on the same
     * figures and the last twelve months.
     *
     * @param limit at most so many, positive
     */
    List<HeadlineReading> headlines(ReadingQuestion question, int limit);

    /**
     * The targets themselves: goals of the year before goals of the plan period, as they were set.
     *
     * @param limit at most so many, positive
     */
    List<TargetReading> targets(ReadingQuestion question, int limit);

    /**
     * Goals of the year of the last five years, each as it stood last up to the month, by unit and indicator, newest year first.
     *
     * @param limit at most so many, positive
     */
    List<YearReading> years(ReadingQuestion question, int limit);

    /** The targets that the words of a document set, in text order; also those that are not judged in the month. */
    List<PlacedReading> ofDocument(ReadingQuestion question, DocumentId document);
}
