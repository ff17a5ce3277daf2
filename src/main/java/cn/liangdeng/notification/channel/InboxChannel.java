package cn.liangdeng.notification.channel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 站内消息: a row in this database, written in the transaction in which the message is made. */
@Component
class InboxChannel implements NotificationChannel {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxChannel(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Channel kind() {
        return Channel.INBOX;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public void send(Letter letter) {
        jdbc.sql("""
                        insert into notification.inbox (message_id, account_id, arrived_at)
                        values (:message, :account, :at)
                        on conflict on constraint pk_inbox do nothing
                        """)
                .param("message", letter.message())
                .param("account", letter.account().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
