package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.channel.NotificationChannel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All ways on which messages leave. */
@Component
public class Channels {

    private final Map<Channel, NotificationChannel> channels = new EnumMap<>(Channel.class);

    Channels(List<NotificationChannel> channels) {
        channels.forEach(channel -> this.channels.put(channel.kind(), channel));
    }

    NotificationChannel get(Channel kind) {
        NotificationChannel channel = channels.get(kind);
        if (channel == null) {
            throw new IllegalStateException("no channel " + kind);
        }
        return channel;
    }

    /** Whether the operator has set the channel up. */
    public boolean isAvailable(Channel kind) {
        return get(kind).isAvailable();
    }
}
