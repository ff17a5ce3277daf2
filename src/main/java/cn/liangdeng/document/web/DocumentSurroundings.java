package cn.liangdeng.document.web;

import cn.liangdeng.attachment.StoredFile;
import cn.liangdeng.document.DocumentEdition;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.query.CitationLink;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a document's text.
 *
 * @param original the file as it came, with its hash
 * @param editions all versions of the document, oldest first
 * @param cited superior documents on which it rests
 * @param citing documents that rest on it
 * @param withdrawal by which act it was withdrawn; null where it was not
 */
record DocumentSurroundings(
        StoredFile original,
        List<DocumentEdition> editions,
        List<CitationLink> cited,
        List<CitationLink> citing,
        @Nullable DocumentWithdrawal withdrawal) {

    /** The version in force; null where there is none. */
    public @Nullable DocumentEdition current() {
        return editions.stream()
                .filter(edition -> edition.status() == DocumentStatus.PUBLISHED)
                .findFirst()
                .orElse(null);
    }

    /** A revised version that is being worked on; null where there is none. */
    public @Nullable DocumentEdition draft() {
        return editions.stream()
                .filter(edition -> edition.edition() > 1 && edition.status() == DocumentStatus.DRAFT)
                .findFirst()
                .orElse(null);
    }

    /** First month for which a newer version counts; empty for the newest. */
    Optional<ReportingMonth> until(DocumentId document) {
        int edition = editions.stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .map(DocumentEdition::edition)
                .orElse(0);
        return editions.stream()
                .filter(one -> one.edition() == edition + 1)
                .findFirst()
                .map(DocumentEdition::effectiveFrom);
    }
}
