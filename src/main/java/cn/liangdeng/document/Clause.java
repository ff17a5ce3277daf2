package cn.liangdeng.document;

/**
 * Words of a document that a target was made from.
 *
 * @param start first code point
 * @param end code point after the words
 * @param quote the words between the two
 * @param measurable false for a commitment that a person found impossible to measure; it has no target
 */
public record Clause(ClauseId id, DocumentId document, int start, int end, String quote, boolean measurable) {}
