package cn.liangdeng.document;

import cn.liangdeng.extraction.DocumentText;

/** The policy documents of the current person's district. Reading needs {@code DOCUMENT_READ}, changing {@code DOCUMENT_MANAGE}. */
public interface PolicyDocuments {

    /**
     * Reads an uploaded file into a document in draft; the file is kept as it came.
     *
     * @return the new document, with the data that could be found in its text
     * @throws cn.liangdeng.shared.BusinessException invalid, if the file cannot be read; nothing is kept then
     */
    DocumentId importFile(String fileName, byte[] content);

    DocumentData data(DocumentId id);

    /** Text and structure. */
    DocumentText text(DocumentId id);

    /** Corrects the document's data while it is a draft or after. */
    void correctData(DocumentId id, DocumentData data, int expectedVersion);

    /**
     * Marks words as the source of a target; the same words give the same clause.
     *
     * @param start first code point
     * @param end code point after the words
     */
    ClauseId clauseAt(DocumentId id, int start, int end);

    /** Makes the document visible to all who may read documents. Publishing twice is once. */
    void publish(DocumentId id);
}
