package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.reporting.ExtensionActed;
import cn.liangdeng.reporting.FilingUrged;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportActed;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns what happened into messages, inside the transaction in which it happened. */
@Component
class NotificationListener {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Wording words;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    NotificationListener(
            Outbox outbox, Recipients recipients, Wording words, CurrentUser currentUser, JdbcClient jdbc) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.words = words;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** 催办: to fillers and reviewers of the unit. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FilingUrged event) {
        String month = words.month(event.month());
        String kind = words.say("calendar.kind." + event.kind());
        outbox.post(recipients.fillersAndReviewers(event.unit()).stream()
                .map(person -> new Posting(
                        event.district(),
                        person,
                        MessageKind.URGING,
                        "urge:%s:%s:%d:%s"
                                .formatted(
                                        event.kind(),
                                        event.month(),
                                        event.unit().value(),
                                        event.onDay()),
                        words.say("notification.urging.title", month, kind),
                        words.say(
                                "notification.urging.body",
                                event.unitName(),
                                month,
                                kind,
                                event.figures(),
                                words.day(event.dueOn())),
                        "/reporting?month=" + event.month() + "&unit="
                                + event.unit().value(),
                        event.onDay().plusDays(2).atStartOfDay(BeijingTime.ZONE).toInstant()))
                .toList());
    }

    /** 退回 and 重新开放: to the fillers of the unit. What else happens to reports is told by 待办. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportActed event) {
        if (event.act() != ReportAct.RETURNED && event.act() != ReportAct.REOPENED) {
            return;
        }
        AccountId actor = currentUser.account();
        List<AccountId> persons = recipients.fillers(event.unit()).stream()
                .filter(person -> !person.equals(actor))
                .toList();
        String indicator = Wording.shortened(indicator(event.indicator().value()), 100);
        String month = words.month(event.month());
        outbox.post(persons.stream()
                .map(person -> new Posting(
                        event.district(),
                        person,
                        MessageKind.RETURNED,
                        // A report may come back several times; each time is an occasion of its own.
                        "%s:%d:v%d".formatted(event.action(), event.report().value(), event.version()),
                        words.say("notification.returned.title." + event.act(), indicator, month),
                        words.say(
                                "notification.returned.body." + event.act(),
                                indicator,
                                month,
                                currentUser.personName(),
                                event.dueOn() == null ? "" : words.day(event.dueOn())),
                        "/reports/" + event.report().value(),
                        null))
                .toList());
    }

    /** 延期 granted or refused: to the fillers of the unit and its reviewers. Requests that wait are among 待办. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExtensionActed event) {
        if (event.state().isOpen()) {
            return;
        }
        String indicator = Wording.shortened(indicator(event.indicator().value()), 100);
        String month = words.month(event.month());
        outbox.post(recipients.fillersAndReviewers(event.unit()).stream()
                .map(person -> new Posting(
                        event.district(),
                        person,
                        MessageKind.EXTENSION,
                        "extension:%d:%s".formatted(event.extension().value(), event.state()),
                        words.say("notification.extension.title." + event.state(), indicator, month),
                        words.say(
                                "notification.extension.body." + event.state(),
                                indicator,
                                month,
                                words.day(event.dueOn())),
                        "/reporting/%d/%s?unit=%d"
                                .formatted(
                                        event.indicator().value(),
                                        event.month(),
                                        event.unit().value()),
                        null))
                .toList());
    }

    private String indicator(long id) {
        return jdbc.sql("select name from target.pub_indicator where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
