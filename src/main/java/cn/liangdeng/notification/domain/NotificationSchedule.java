package cn.liangdeng.notification.domain;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the rounds are made. What is due is decided by the application's clock, not by these. */
@Component
@ConditionalOnProperty(name = "liangdeng.notification.scheduled", matchIfMissing = true)
class NotificationSchedule {

    private final ReminderRounds reminders;
    private final Postman postman;

    NotificationSchedule(ReminderRounds reminders, Postman postman) {
        this.reminders = reminders;
        this.postman = postman;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void remind() {
        reminders.run();
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
    void deliver() {
        postman.deliverDue();
    }
}
