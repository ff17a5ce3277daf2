package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Months in addresses. */
final class Months {

    private Months() {}

    /** The month in a query, or the usual one where there is none or it cannot be read. */
    static ReportingMonth parse(@Nullable String text, ReportingMonth usual) {
        return Objects.requireNonNullElse(Asked.month(text), usual);
    }

    /** The month in a path; an address with another text does not exist. */
    static ReportingMonth ofPath(String text) {
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            throw BusinessException.notFound("reporting.notFound.owed");
        }
    }

    /** The newest month in whose windows something may be filed. */
    static ReportingMonth newestToFile(ReportingCalendar calendar, DistrictId district) {
        return calendar.openWindows(district).stream()
                .map(ReportingWindow::month)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> calendar.newestClosedMonth(district));
    }
}
