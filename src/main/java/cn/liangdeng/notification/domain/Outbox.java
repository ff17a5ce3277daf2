package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.channel.DeliveryException;
import cn.liangdeng.notification.channel.Letter;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in, in the transaction of what they tell of: either both happen or neither. The inbox has them at once; what goes
 * outwards waits for the {@link Postman}. A person is told of an occasion once, whoever tells and however often.
 */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final SettingsTables settings;
    private final Channels channels;
    private final Clock clock;

    Outbox(JdbcClient jdbc, SettingsTables settings, Channels channels, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.channels = channels;
        this.clock = clock;
    }

    /** @return how many persons had not been told before */
    @Transactional(propagation = Propagation.MANDATORY)
    int post(List<Posting> postings) {
        if (postings.isEmpty()) {
            return 0;
        }
        Map<AccountId, Preference> preferences =
                settings.preferences(postings.stream().map(Posting::to).collect(Collectors.toSet()));
        Map<DistrictId, Switches> switches = postings.stream()
                .map(Posting::district)
                .distinct()
                .collect(Collectors.toMap(district -> district, settings::switches));
        int told = 0;
        for (Posting posting : postings) {
            Optional<Long> message = store(posting);
            if (message.isPresent()) {
                told++;
                Preference preference = preferences.getOrDefault(posting.to(), Preference.NONE);
                Switches allowed = switches.getOrDefault(posting.district(), Switches.USUAL);
                for (Channel channel : Channel.values()) {
                    if (preference.addressIn(channel) != null
                            && allowed.allow(channel)
                            && channels.isAvailable(channel)) {
                        enqueue(posting, message.get(), channel, preference);
                    }
                }
            }
        }
        return told;
    }

    private Optional<Long> store(Posting posting) {
        return jdbc.sql("""
                        insert into notification.message
                            (district_id, account_id, kind, occasion, title, body, path, created_at, stale_at)
                        values (:district, :account, :kind, :occasion, :title, :body, :path, :at, :staleAt)
                        on conflict on constraint uq_message_occasion do nothing
                        returning id
                        """)
                .param("district", posting.district().value())
                .param("account", posting.to().value())
                .param("kind", posting.kind().name())
                .param("occasion", posting.occasion())
                .param("title", posting.title())
                .param("body", posting.body())
                .param("path", posting.path())
                .param("at", utc(clock.instant()))
                .param(
                        "staleAt",
                        posting.staleAt() == null ? null : utc(posting.staleAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .optional();
    }

    private void enqueue(Posting posting, long message, Channel channel, Preference preference) {
        Instant now = clock.instant();
        if (channel.isInside()) {
            deliverInside(posting, message, now, channel);
        }
        jdbc.sql("""
                        insert into notification.delivery
                            (district_id, message_id, channel, state, attempts, next_attempt_at, finished_at)
                        values (:district, :message, :channel, :state, :attempts, :next, :finished)
                        """)
                .param("district", posting.district().value())
                .param("message", message)
                .param("channel", channel.name())
                .param("state", channel.isInside() ? "SENT" : "WAITING")
                .param("attempts", channel.isInside() ? 1 : 0)
                .param(
                        "next",
                        utc(preference
                                .notInQuietHours(now.atZone(BeijingTime.ZONE))
                                .toInstant()))
                .param("finished", channel.isInside() ? utc(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void deliverInside(Posting posting, long message, Instant now, Channel channel) {
        try {
            channels.get(channel)
                    .send(new Letter(
                            message,
                            key(message, now, channel),
                            posting.to(),
                            "",
                            "",
                            posting.title(),
                            posting.body(),
                            null));
        } catch (DeliveryException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The same through all attempts to send a message through a channel.
     *
     * @param createdAt keeps apart what two installations, or one that began anew, number alike
     */
    static String key(long message, Instant createdAt, Channel channel) {
        return "liangdeng-" + message + "-" + Long.toString(createdAt.getEpochSecond(), Character.MAX_RADIX) + "-"
                + channel.name().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
