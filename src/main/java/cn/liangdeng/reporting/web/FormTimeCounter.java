package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.domain.FormTimes;
import cn.liangdeng.shared.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Notes in the form of a month when it was opened, and counts the time when it comes back. The moment travels with the form and is
 * stored nowhere.
 */
final class FormTimeCounter implements HandlerInterceptor {

    private static final String OPENED = "opened";
    private static final int LONGEST_NUMBER = 12;

    private final FormTimes times;
    private final CurrentUser currentUser;
    private final ReportingCalendar calendar;
    private final Clock clock;

    FormTimeCounter(FormTimes times, CurrentUser currentUser, ReportingCalendar calendar, Clock clock) {
        this.times = times;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        String opened = request.getParameter(OPENED);
        if (!request.getMethod().equals("POST")) {
            page.addObject(OPENED, clock.instant().getEpochSecond());
        } else if (opened != null && opened.length() <= LONGEST_NUMBER && opened.matches("\\d+")) {
            times.count(
                    currentUser.district(),
                    Months.parse(request.getParameter("month"), calendar.currentMonth()),
                    Duration.between(Instant.ofEpochSecond(Long.parseLong(opened)), clock.instant()));
        }
    }
}
