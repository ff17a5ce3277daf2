package cn.liangdeng.document;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a document and its end. Reading needs {@code DOCUMENT_READ}, changing {@code DOCUMENT_MANAGE}. What becomes
 * of the targets is the matter of who calls; document and targets change in one transaction or not at all.
 */
public interface DocumentEditions {

    /**
     * All versions of the document to which this one belongs, oldest first, drafts only for those who manage documents.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    List<DocumentEdition> of(DocumentId id);

    /** The version that this one revises; empty for a document that revises none. */
    Optional<DocumentId> revised(DocumentId id);

    /**
     * Keeps a file that was read as a draft of the next version of a document.
     *
     * @throws cn.liangdeng.shared.BusinessException conflict, if the document is not in force, or a revised version is being
     *     worked on
     */
    DocumentId keepRevision(DocumentId base, PreparedDocument prepared);

    /**
     * Makes a revised version the one in force, and the one before a superseded one. Repeating it does nothing.
     *
     * @param from first month in which it counts
     */
    void publishRevision(DocumentId revision, ReportingMonth from);

    /**
     * 废止. The document stays readable.
     *
     * @param expectedVersion {@link DocumentCard#version()} as the person saw it
     * @throws cn.liangdeng.shared.BusinessException invalid, if something is missing; conflict, if it is not in force, is being
     *     revised, or was changed meanwhile
     */
    void withdraw(DocumentId id, int expectedVersion, DocumentWithdrawal withdrawal);

    /** The act by which the document was withdrawn; empty where it was not. */
    Optional<DocumentWithdrawal> withdrawal(DocumentId id);
}
