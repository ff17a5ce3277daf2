package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.domain.FormTimes;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Lets the time on the form of a month be counted. */
@Configuration(proxyBeanMethods = false)
class FormTimeConfiguration {

    private static final String[] FORM_AND_SUBMIT = {"/reporting", "/reporting/submit"};

    @Bean
    MappedInterceptor formTimeCounter(
            FormTimes times, CurrentUser currentUser, ReportingCalendar calendar, Clock clock) {
        return new MappedInterceptor(FORM_AND_SUBMIT, new FormTimeCounter(times, currentUser, calendar, clock));
    }
}
