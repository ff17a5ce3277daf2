package cn.liangdeng.document;

/**
 * Words in a document's text.
 *
 * @param start first code point
 * @param end code point after the words
 */
public record TextPlace(int start, int end) {}
