package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how long forms were open before they were submitted. Neither the person nor the unit is kept, nor the very duration: only
 * how many of the district's forms of a month fall into a class.
 */
@Component
public class FormTimes {

    /** Upper ends of the classes, in minutes. What was open longer was left lying, and says nothing. */
    private static final List<Integer> CLASSES = List.of(1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180);

    private static final String COUNT = """
            insert into reporting.form_time (district_id, month, minutes, number)
            values (:district, :month, :minutes, 1)
            on conflict on constraint pk_form_time do update set number = form_time.number + 1
            """;

    private final JdbcClient jdbc;

    FormTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a form that was open for so long. */
    @Transactional
    public void count(DistrictId district, ReportingMonth month, Duration open) {
        if (open.isNegative()) {
            return;
        }
        CLASSES.stream()
                .filter(minutes -> open.compareTo(Duration.ofMinutes(minutes)) <= 0)
                .findFirst()
                .ifPresent(minutes -> jdbc.sql(COUNT)
                        .param("district", district.value())
                        .param("month", month.firstDay())
                        .param("minutes", minutes)
                        .update());
    }
}
