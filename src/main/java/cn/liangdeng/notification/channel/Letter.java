package cn.liangdeng.notification.channel;

import cn.liangdeng.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is handed to a channel.
 *
 * @param message number of the message
 * @param key stays the same through all attempts, so that a receiver that looks at it drops what it has already
 * @param address where the person is reached in this channel; empty in the inbox
 * @param link full address of the page that deals with the matter; null where the installation has not been told its own address
 */
public record Letter(
        long message,
        String key,
        AccountId account,
        String personName,
        String address,
        String title,
        String body,
        @Nullable String link) {}
