package cn.liangdeng.notification.domain;

import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person.
 *
 * @param occasion the same for the same occasion, at most 200 characters; a person is told of it once
 * @param title at most 200 characters
 * @param body at most 1000 characters
 * @param path where it is dealt with, below the context path
 * @param staleAt from when on it is no longer sent out; null if it stays true
 */
record Posting(
        DistrictId district,
        AccountId to,
        MessageKind kind,
        String occasion,
        String title,
        String body,
        String path,
        @Nullable Instant staleAt) {}
