package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.channel.Channel;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told. The inbox cannot be switched off.
 *
 * @param mailAddress where mail goes; needed with {@code byMail}
 * @param platformUser the person in the platform behind the webhook; needed with {@code byWebhook}
 * @param quietFrom nothing is sent out from then on, Beijing time; null where there are no quiet hours
 * @param quietUntil until then, on the next day if it is earlier than {@code quietFrom}
 * @param version of the stored row; 0 where none is stored
 */
public record Preference(
        boolean byMail,
        @Nullable String mailAddress,
        boolean byWebhook,
        @Nullable String platformUser,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        int version) {

    /** What holds until a person has chosen. */
    public static final Preference NONE = new Preference(false, null, false, null, null, null, 0);

    /** Where the person is reached in the channel; null where not at all. */
    @Nullable
    String addressIn(Channel channel) {
        return switch (channel) {
            case INBOX -> "";
            case MAIL -> byMail ? mailAddress : null;
            case WEBHOOK -> byWebhook ? platformUser : null;
        };
    }

    /** The moment, or the end of the quiet hours in which it lies. */
    ZonedDateTime notInQuietHours(ZonedDateTime moment) {
        LocalTime from = quietFrom;
        LocalTime until = quietUntil;
        if (from == null || until == null || from.equals(until)) {
            return moment;
        }
        LocalTime time = moment.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(until);
        if (overMidnight ? !(evening || morning) : !(evening && morning)) {
            return moment;
        }
        ZonedDateTime end = moment.with(until);
        return overMidnight && evening ? end.plusDays(1) : end;
    }
}
