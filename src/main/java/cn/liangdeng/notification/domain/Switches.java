package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.channel.Channel;

/**
 * What the district has switched on.
 *
 * @param reminders reminders before and after the due day and of what waits; the inbox itself is always on
 * @param version of the stored row; 0 where none is stored
 */
public record Switches(boolean reminders, boolean mail, boolean webhook, int version) {

    /** What holds until somebody has chosen: nothing goes outwards. */
    public static final Switches USUAL = new Switches(true, false, false, 0);

    boolean allow(Channel channel) {
        return switch (channel) {
            case INBOX -> true;
            case MAIL -> mail;
            case WEBHOOK -> webhook;
        };
    }
}
