package cn.liangdeng.notification.query;

import cn.liangdeng.notification.DeliveryState;
import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 通知记录: what was sent to whom, when, and what failed. Says what a message is about, not its words: the system administrator sees no
 * business data.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('NOTIFICATION_MANAGE')")
public class DeliveryLog {

    private static final String WANTED = """
            from notification.delivery delivery
            join notification.message message on message.id = delivery.message_id
            join access.pub_person person on person.account_id = message.account_id
            join organisation.pub_unit unit on unit.id = person.unit_id
            where delivery.district_id = :district
              and (cast(:channel as varchar) is null or delivery.channel = :channel)
              and (cast(:state as varchar) is null or delivery.state = :state)
            """;

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message on its way through one channel.
     *
     * @param at when the message was made
     * @param finishedAt when it was handed over or given up; null before
     * @param nextAt when it is tried next; of no meaning once it is finished
     * @param problem what went wrong last, or null
     */
    public record Entry(
            long id,
            String personName,
            String unitName,
            MessageKind kind,
            Channel channel,
            DeliveryState state,
            int attempts,
            Instant at,
            @Nullable Instant finishedAt,
            Instant nextAt,
            @Nullable String problem) {}

    /** Newest first. */
    public Page<Entry> list(
            DistrictId district, @Nullable Channel channel, @Nullable DeliveryState state, PageRequest page) {
        List<Entry> entries = wanted(
                        """
                        -- Deliveries of a district, newest first.
                        select delivery.id, person.name, unit.short_name, message.kind, delivery.channel, delivery.state,
                               delivery.attempts, message.created_at, delivery.finished_at, delivery.next_attempt_at,
                               delivery.problem
                        """ + WANTED + "order by delivery.id desc limit :size offset :offset", district, channel, state)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new Entry(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("short_name"),
                            MessageKind.valueOf(row.getString("kind")),
                            Channel.valueOf(row.getString("channel")),
                            DeliveryState.valueOf(row.getString("state")),
                            row.getInt("attempts"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            row.getObject("next_attempt_at", OffsetDateTime.class)
                                    .toInstant(),
                            row.getString("problem"));
                })
                .list();
        return Page.of(
                entries,
                page,
                wanted("select count(*) " + WANTED, district, channel, state)
                        .query(Integer.class)
                        .single());
    }

    /** How many were given up, or may not have arrived, and wait for a person to decide. */
    public int countTrouble(DistrictId district) {
        return jdbc.sql("""
                        select count(*)
                        from notification.delivery
                        where district_id = :district and state in ('FAILED', 'UNCERTAIN')
                        """)
                .param("district", district.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(
            String sql, DistrictId district, @Nullable Channel channel, @Nullable DeliveryState state) {
        return jdbc.sql(sql)
                .param("district", district.value())
                .param("channel", channel == null ? null : channel.name(), Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }
}
