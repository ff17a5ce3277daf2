package cn.liangdeng.document;

/**
 * Words of a document that a target was made from.
 *
 * @param start first code point
 * @param end code point after the words
 * @param quote the words between the two
 */
public record Clause(ClauseId id, DocumentId document, int start, int end, String quote) {}
