package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with the own inbox. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnMessages {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    OwnMessages(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Marks a message as read; without effect on one that is.
     *
     * @return where its matter is dealt with, below the context path
     * @throws BusinessException not found, if the person has no such message
     */
    public String read(long message) {
        String path = jdbc.sql("""
                        select message.path
                        from notification.inbox inbox
                        join notification.message message on message.id = inbox.message_id
                        where inbox.message_id = :message and inbox.account_id = :account
                        """)
                .param("message", message)
                .param("account", currentUser.account().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("notification.notFound.message"));
        jdbc.sql("update notification.inbox set read_at = :now where message_id = :message and read_at is null")
                .param("now", Outbox.utc(clock.instant()))
                .param("message", message)
                .update();
        return path;
    }

    /** Marks all as read. @return how many were not */
    public int readAll() {
        return jdbc.sql("update notification.inbox set read_at = :now where account_id = :account and read_at is null")
                .param("now", Outbox.utc(clock.instant()))
                .param("account", currentUser.account().value())
                .update();
    }
}
