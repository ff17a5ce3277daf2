package cn.liangdeng.document;

import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the versions of a document.
 *
 * @param edition counted from 1; 1 is the document as it first came
 * @param effectiveFrom first month in which it counts in place of the version before; null for the first and for one that is
 *     not published
 * @param publishedAt null while it is a draft
 */
public record DocumentEdition(
        DocumentId id,
        int edition,
        String title,
        @Nullable String documentNumber,
        DocumentStatus status,
        @Nullable ReportingMonth effectiveFrom,
        @Nullable Instant publishedAt) {}
