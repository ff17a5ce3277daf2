package cn.liangdeng.document;

import cn.liangdeng.attachment.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy document without its text.
 *
 * @param original the file as it came
 * @param publishedAt null while it is a draft
 * @param version counts the changes, for {@link PolicyDocuments#correctData}
 */
public record DocumentCard(
        DocumentId id,
        DocumentData data,
        DocumentStatus status,
        FileId original,
        Instant importedAt,
        @Nullable Instant publishedAt,
        int version) {}
