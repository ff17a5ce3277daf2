package cn.liangdeng.platform;

import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of months in the language of the present request, for templates: {@code ${@monthLabels.of(month)}}. */
@Component("monthLabels")
public class MonthLabels {

    /** 2026年前三季度（1—9月）. */
    public String of(ReportingMonth month) {
        return MonthLabel.cumulative(month, LocaleContextHolder.getLocale());
    }

    /** 2026年1—9月. */
    public String brief(ReportingMonth month) {
        return MonthLabel.brief(month, LocaleContextHolder.getLocale());
    }

    /** 前三季度（1—9月）. */
    public String withoutYear(ReportingMonth month) {
        return MonthLabel.cumulativeWithoutYear(month, LocaleContextHolder.getLocale());
    }

    /** The month by itself: 2026年9月. */
    public String single(ReportingMonth month) {
        return MonthLabel.single(month, LocaleContextHolder.getLocale());
    }

    /** The month by itself, where its year is plain: 9月. */
    public String ofYear(ReportingMonth month) {
        return MonthLabel.ofYear(month, LocaleContextHolder.getLocale());
    }
}
