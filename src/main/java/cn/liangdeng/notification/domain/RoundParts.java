package cn.liangdeng.notification.domain;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.reporting.FilingDebts.Debt;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a round writes: that it took place, and its messages. */
@Component
class RoundParts {

    private final JdbcClient jdbc;
    private final SettingsTables settings;
    private final Outbox outbox;
    private final Wording words;
    private final Clock clock;

    RoundParts(JdbcClient jdbc, SettingsTables settings, Outbox outbox, Wording words, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** False where the day's round has taken place, or the district wants none. */
    boolean begin(DistrictId district, LocalDate day) {
        return settings.switches(district).reminders()
                && jdbc.sql("""
                                        insert into notification.reminder_round (district_id, day, done_at)
                                        values (:district, :day, :at)
                                        on conflict on constraint pk_reminder_round do nothing
                                        """)
                                .param("district", district.value())
                                .param("day", day)
                                .param("at", Outbox.utc(clock.instant()))
                                .update()
                        == 1;
    }

    int post(List<Posting> postings) {
        return outbox.post(postings);
    }

    Posting reminder(
            DistrictId district,
            AccountId person,
            ReminderStep step,
            ReportingWindow window,
            Debt debt,
            LocalDate endsOn) {
        String kind = words.say("calendar.kind." + window.kind());
        String month = words.month(window.month());
        String due = words.day(debt.dueOn());
        return new Posting(
                district,
                person,
                MessageKind.REMINDER,
                "remind:%s:%s:%s:%d:%s"
                        .formatted(
                                step, window.kind(), window.month(), debt.unit().value(), debt.dueOn()),
                words.say("notification.reminder.title." + step, month, kind, due),
                words.say("notification.reminder.body." + step, debt.unitName(), month, kind, debt.figures(), due),
                "/reporting?month=" + window.month() + "&unit=" + debt.unit().value(),
                endsOn.atStartOfDay(BeijingTime.ZONE).toInstant());
    }
}
