package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/** Months in addresses. */
final class Months {

    private Months() {}

    /** The month in a query, or the usual one where there is none or it cannot be read. */
    static ReportingMonth parse(@Nullable String text, ReportingMonth usual) {
        if (text == null) {
            return usual;
        }
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            return usual;
        }
    }

    /** The month in a path; an address with another text does not exist. */
    static ReportingMonth ofPath(String text) {
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            throw BusinessException.notFound("reporting.notFound.owed");
        }
    }
}
