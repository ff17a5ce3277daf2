package cn.liangdeng.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on the 需协调事项 of a report.
 *
 * @param meeting who decided: the name of the meeting
 * @param decidedOn the day of the meeting
 * @param unit short name of who has to act; null where nobody has
 * @param dueOn until when; null where no day is set
 */
public record ReportAnswer(
        String meeting,
        LocalDate decidedOn,
        String text,
        @Nullable String unit,
        @Nullable LocalDate dueOn) {}
