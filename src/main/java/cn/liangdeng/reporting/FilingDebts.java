package cn.liangdeng.reporting;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * Which units still owe figures, for jobs that remind them. Asks for no permission, as a job has no person; pages ask the board
 * of the office instead.
 */
public interface FilingDebts {

    /**
     * What is not filed yet in a window, by unit and day; a unit that owes nothing is left out. Nothing is owed in a window that
     * the office has closed, nor before the district's go-live month.
     */
    List<Debt> of(DistrictId district, WindowKind kind, ReportingMonth filingMonth);

    /**
     * What one unit owes by one day.
     *
     * @param dueOn the last day on time; of figures that were granted a later day (延期) that day
     * @param figures how many figures nobody has filed; positive. Returned ones are not among them: they have a day of their own
     */
    record Debt(UnitId unit, String unitName, LocalDate dueOn, int figures) {}
}
