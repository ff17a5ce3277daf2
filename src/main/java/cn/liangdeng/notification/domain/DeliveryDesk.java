package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office and the system administrator do with deliveries and the district's switches. */
@Service
@Transactional
@PreAuthorize("hasAuthority('NOTIFICATION_MANAGE')")
public class DeliveryDesk {

    private final JdbcClient jdbc;
    private final SettingsTables settings;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeliveryDesk(
            JdbcClient jdbc,
            SettingsTables settings,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody let a message be sent again, or changed the switches. */
    public record DeliveryActed(String action, String subject) implements AuditableEvent {}

    /**
     * Lets a message that failed, or of which nobody knows whether it arrived, be sent again. The receiver gets the same idempotency
     * key as before. Without effect where it waits already.
     *
     * @throws BusinessException not found, if there is no such delivery in the district; conflict, if it was sent or dropped
     */
    public void retry(long delivery) {
        boolean set = jdbc.sql("""
                                update notification.delivery
                                set state = 'WAITING', attempts = 0, next_attempt_at = :now, finished_at = null, claim = null,
                                    claimed_at = null
                                where id = :id and district_id = :district and state in ('FAILED', 'UNCERTAIN')
                                """)
                        .param("now", Outbox.utc(clock.instant()))
                        .param("id", delivery)
                        .param("district", currentUser.district().value())
                        .update()
                == 1;
        if (set) {
            events.publishEvent(new DeliveryActed("notification.retried", "delivery:" + delivery));
            return;
        }
        String state = jdbc.sql("select state from notification.delivery where id = :id and district_id = :district")
                .param("id", delivery)
                .param("district", currentUser.district().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("notification.notFound.delivery"));
        if (!"WAITING".equals(state) && !"SENDING".equals(state)) {
            throw BusinessException.conflict("notification.conflict.finished");
        }
    }

    @Transactional(readOnly = true)
    public Switches switches() {
        return settings.switches(currentUser.district());
    }

    /** @throws BusinessException conflict, if somebody else changed them meanwhile */
    public void set(Switches choice) {
        if (!settings.store(currentUser.district(), choice, currentUser.personName(), clock.instant())) {
            throw BusinessException.conflict("notification.conflict.changed");
        }
        events.publishEvent(new DeliveryActed(
                "notification.switched", "district:" + currentUser.district().value()));
    }
}
