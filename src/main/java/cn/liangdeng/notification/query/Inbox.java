package cn.liangdeng.notification.query;

import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own messages; nobody reads another's. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Inbox {

    private static final String MINE = """
            from notification.inbox inbox
            join notification.message message on message.id = inbox.message_id
            where inbox.account_id = :account and (not :unread or inbox.read_at is null)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    Inbox(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** A message. @param readAt null as long as it is unread */
    public record Message(
            long id,
            MessageKind kind,
            String title,
            String body,
            Instant at,
            @Nullable Instant readAt) {}

    /** Newest first. */
    public Page<Message> list(boolean unreadOnly, PageRequest page) {
        List<Message> found = jdbc.sql("""
                        -- A person's messages, newest first.
                        select message.id, message.kind, message.title, message.body, inbox.arrived_at, inbox.read_at
                        """ + MINE + "order by inbox.message_id desc limit :size offset :offset")
                .param("account", currentUser.account().value())
                .param("unread", unreadOnly)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
                    return new Message(
                            row.getLong("id"),
                            MessageKind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            row.getString("body"),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
        return Page.of(found, page, count(unreadOnly));
    }

    /** How many there are. */
    public int count(boolean unreadOnly) {
        return jdbc.sql("select count(*) " + MINE)
                .param("account", currentUser.account().value())
                .param("unread", unreadOnly)
                .query(Integer.class)
                .single();
    }
}
