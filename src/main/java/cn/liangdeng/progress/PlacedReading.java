package cn.liangdeng.progress;

/**
 * A target at the words of a document that set it.
 *
 * @param start first code point of the words
 * @param end code point after them
 */
public record PlacedReading(TargetReading target, int start, int end) {}
