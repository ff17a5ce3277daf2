package cn.liangdeng.document.query;

import cn.liangdeng.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document that cites, or is cited.
 *
 * @param document the document of the system; null where it is not there (yet)
 */
public record CitationLink(
        String title,
        @Nullable String documentNumber,
        @Nullable DocumentId document) {}
