package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.DeliveryState;
import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.channel.DeliveryException;
import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import cn.liangdeng.notification.channel.Letter;
import cn.liangdeng.notification.channel.NotificationProperties;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Three steps, each for itself: claim (a transaction), send (none), write the outcome (a
 * transaction). Several instances may do this at once: a row is claimed under a lock that others skip.
 *
 * <p>At most once: whoever dies between claim and outcome leaves a row that says SENDING. After {@link #LEASE} it becomes
 * UNCERTAIN and is not sent again by itself, because nobody knows whether it arrived; a person decides in the delivery log. What
 * certainly did not arrive is tried again after 1, 2, 4, 8, 16 minutes and then given up.
 */
@Component
class Postman {

    /** A claim older than this belongs to an instance that died: longer than a whole batch takes at its slowest. */
    static final Duration LEASE = Duration.ofMinutes(15);

    static final int MOST_ATTEMPTS = 6;

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 20;
    private static final int LONGEST_PROBLEM = 500;

    private static final String CLAIM = """
            -- Takes the next ones; what another instance is taking at this moment is skipped.
            update notification.delivery
            set state = 'SENDING', attempts = attempts + 1, claim = :claim, claimed_at = :now
            where id in (select due.id
                         from notification.delivery due
                         where due.state = 'WAITING' and due.next_attempt_at <= :now
                         order by due.next_attempt_at, due.id
                         limit :batch
                         for update skip locked)
            """;

    private static final String CLAIMED = """
            -- What this claim has taken, with who is to be told.
            select delivery.id, delivery.district_id, delivery.channel, delivery.attempts, message.id as message_id,
                   message.created_at, message.account_id, message.title, message.body, message.path, message.stale_at,
                   person.name as person_name, holder.account_id is not null as enabled
            from notification.delivery delivery
            join notification.message message on message.id = delivery.message_id
            join access.pub_person person on person.account_id = message.account_id
            left join access.pub_acting_account holder on holder.account_id = message.account_id
            where delivery.claim = :claim and delivery.state = 'SENDING'
            order by delivery.next_attempt_at, delivery.id
            """;

    private final JdbcClient jdbc;
    private final SettingsTables settings;
    private final Channels channels;
    private final NotificationProperties properties;
    private final Clock clock;
    private final TransactionTemplate alone;

    Postman(
            JdbcClient jdbc,
            SettingsTables settings,
            Channels channels,
            NotificationProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.channels = channels;
        this.properties = properties;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends all that is due. @return how many were handed over */
    int deliverDue() {
        giveUpAbandoned();
        int sent = 0;
        List<Claimed> batch = claim();
        while (!batch.isEmpty()) {
            for (Claimed one : batch) {
                sent += deliver(one) ? 1 : 0;
            }
            batch = batch.size() < BATCH ? List.of() : claim();
        }
        return sent;
    }

    private List<Claimed> claim() {
        UUID claim = UUID.randomUUID();
        List<Claimed> claimed = alone.execute(status -> {
            jdbc.sql(CLAIM)
                    .param("claim", claim)
                    .param("now", Outbox.utc(clock.instant()))
                    .param("batch", BATCH)
                    .update();
            return jdbc.sql(CLAIMED)
                    .param("claim", claim)
                    .query((row, number) -> Claimed.of(row, claim))
                    .list();
        });
        return claimed == null ? List.of() : claimed;
    }

    private boolean deliver(Claimed one) {
        Preference preference = settings.preference(one.account());
        String address = preference.addressIn(one.channel());
        if (!one.enabled()
                || address == null
                || !settings.switches(one.district()).allow(one.channel())) {
            finish(one, DeliveryState.DROPPED, "switched off or no address");
            return false;
        }
        if (one.staleAt() != null && !clock.instant().isBefore(one.staleAt())) {
            finish(one, DeliveryState.DROPPED, "no longer true");
            return false;
        }
        try {
            channels.get(one.channel()).send(letter(one, address));
            finish(one, DeliveryState.SENT, null);
            return true;
        } catch (DeliveryException failure) {
            log.warn("Delivery {} through {}: {}", one.id(), one.channel(), failure.getMessage());
            failed(one, preference, failure);
        } catch (RuntimeException defect) {
            log.error("Delivery {} through {} broke", one.id(), one.channel(), defect);
            finish(one, DeliveryState.UNCERTAIN, defect.getClass().getSimpleName());
        }
        return false;
    }

    private void failed(Claimed one, Preference preference, DeliveryException failure) {
        String problem = String.valueOf(failure.getMessage());
        if (failure.outcome() == Outcome.UNCERTAIN) {
            finish(one, DeliveryState.UNCERTAIN, problem);
        } else if (failure.outcome() == Outcome.GIVE_UP || one.attempts() >= MOST_ATTEMPTS) {
            finish(one, DeliveryState.FAILED, problem);
        } else {
            Instant next = clock.instant().plus(Duration.ofMinutes(1L << (one.attempts() - 1)));
            alone.executeWithoutResult(status -> jdbc.sql("""
                            update notification.delivery
                            set state = 'WAITING', next_attempt_at = :next, problem = :problem, claim = null, claimed_at = null
                            where id = :id and claim = :claim and state = 'SENDING'
                            """)
                    .param(
                            "next",
                            Outbox.utc(preference
                                    .notInQuietHours(next.atZone(BeijingTime.ZONE))
                                    .toInstant()))
                    .param("problem", shortened(problem))
                    .param("id", one.id())
                    .param("claim", one.claim())
                    .update());
        }
    }

    private void finish(Claimed one, DeliveryState state, @Nullable String problem) {
        alone.executeWithoutResult(status -> jdbc.sql("""
                        update notification.delivery
                        set state = :state, problem = :problem, finished_at = :now
                        where id = :id and claim = :claim and state = 'SENDING'
                        """)
                .param("state", state.name())
                .param("problem", problem == null ? null : shortened(problem), Types.VARCHAR)
                .param("now", Outbox.utc(clock.instant()))
                .param("id", one.id())
                .param("claim", one.claim())
                .update());
    }

    private void giveUpAbandoned() {
        Integer abandoned = alone.execute(status -> jdbc.sql("""
                        update notification.delivery
                        set state = 'UNCERTAIN', problem = 'the sender stopped while sending', finished_at = :now
                        where state = 'SENDING' and claimed_at <= :before
                        """)
                .param("now", Outbox.utc(clock.instant()))
                .param("before", Outbox.utc(clock.instant().minus(LEASE)))
                .update());
        if (abandoned != null && abandoned > 0) {
            log.warn("{} deliveries were under way when their instance stopped; they are not sent again", abandoned);
        }
    }

    private Letter letter(Claimed one, String address) {
        String base = properties.baseUrl();
        return new Letter(
                one.message(),
                Outbox.key(one.message(), one.createdAt(), one.channel()),
                one.account(),
                one.personName(),
                address,
                one.title(),
                one.body(),
                base == null || base.isBlank() ? null : base + one.path());
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
    }

    /** A delivery that this instance has taken. */
    private record Claimed(
            long id,
            UUID claim,
            DistrictId district,
            Channel channel,
            int attempts,
            long message,
            Instant createdAt,
            AccountId account,
            String personName,
            boolean enabled,
            String title,
            String body,
            String path,
            @Nullable Instant staleAt) {

        static Claimed of(ResultSet row, UUID claim) throws SQLException {
            OffsetDateTime staleAt = row.getObject("stale_at", OffsetDateTime.class);
            return new Claimed(
                    row.getLong("id"),
                    claim,
                    new DistrictId(row.getLong("district_id")),
                    Channel.valueOf(row.getString("channel")),
                    row.getInt("attempts"),
                    row.getLong("message_id"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    new AccountId(row.getLong("account_id")),
                    row.getString("person_name"),
                    row.getBoolean("enabled"),
                    row.getString("title"),
                    row.getString("body"),
                    row.getString("path"),
                    staleAt == null ? null : staleAt.toInstant());
        }
    }
}
