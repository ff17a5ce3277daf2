package cn.liangdeng.document;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.ReadingNotice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy documents of the current person's district. Reading needs {@code DOCUMENT_READ}, changing {@code DOCUMENT_MANAGE};
 * a draft is found only by those who may change it. What belongs to another district is not found.
 */
public interface PolicyDocuments {

    /**
     * Reads an uploaded file into a document in draft; the file is kept as it came.
     *
     * @return the new document, with the data that could be found in its text
     * @throws cn.liangdeng.shared.BusinessException invalid, if the file cannot be read; conflict, if a document with the same
     *     文号 is there already. Nothing is kept then
     */
    DocumentId importFile(String fileName, byte[] content);

    /**
     * Reads a file without keeping anything; may take long, and holds no transaction.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if the file cannot be read
     */
    PreparedDocument prepare(String fileName, byte[] content);

    /**
     * Keeps a file that was read as a document in draft.
     *
     * @throws cn.liangdeng.shared.BusinessException conflict, if a document with the same 文号 is there already
     */
    DocumentId keep(PreparedDocument prepared);

    /** The newest document, draft or in force, whose original has this content. */
    Optional<DocumentCard> withContent(String sha256);

    /** The superior documents that the document cites, in text order. */
    List<Citation> citations(DocumentId id);

    /**
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    DocumentCard describe(DocumentId id);

    /**
     * What is known of the document besides its text.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    DocumentData data(DocumentId id);

    /**
     * Text and structure.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    DocumentText text(DocumentId id);

    /**
     * {@link #describe} and {@link #text} in one, for pages that show both.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    DocumentWithText read(DocumentId id);

    /**
     * Asks whether the current person may know of the document, without reading it.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    void require(DocumentId id);

    /**
     * What a person should know about how the file was read, for example that tables without lines became text.
     *
     * @throws cn.liangdeng.shared.BusinessException not found
     */
    List<ReadingNotice> readingNotices(DocumentId id);

    /**
     * Corrects the document's data while it is a draft or after.
     *
     * @param expectedVersion {@link DocumentCard#version()} as the person saw it
     * @throws cn.liangdeng.shared.BusinessException invalid, if the data are; conflict, if somebody else changed the document
     *     meanwhile or the 文号 is taken
     */
    void correctData(DocumentId id, DocumentData data, int expectedVersion);

    /** The same together with the superior documents that it cites. */
    void correctData(DocumentId id, DocumentData data, List<Citation> citations, int expectedVersion);

    /**
     * Marks words as the source of a target; the same words give the same clause.
     *
     * @param start first code point
     * @param end code point after the words
     * @throws cn.liangdeng.shared.BusinessException invalid, if the words lie outside the text
     */
    ClauseId clauseAt(DocumentId id, int start, int end);

    /**
     * The same for words in many places at once.
     *
     * @return the clauses by their places
     * @throws cn.liangdeng.shared.BusinessException invalid, if some of the words lie outside the text
     */
    Map<TextPlace, ClauseId> clausesAt(DocumentId id, Collection<TextPlace> places);

    /** Marks words as a commitment that cannot be measured, unless a target was made from the very same words. */
    void markUnmeasurable(DocumentId id, int start, int end);

    /** The document's clauses in text order. */
    List<Clause> clauses(DocumentId id);

    /** Makes the document visible to all who may read documents. Publishing twice is once. */
    void publish(DocumentId id);

    /**
     * Throws away a draft with its file, for example because the wrong file was chosen.
     *
     * @throws cn.liangdeng.shared.BusinessException conflict, if it is no draft any more
     */
    void discard(DocumentId id);
}
