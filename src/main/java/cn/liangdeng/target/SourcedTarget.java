package cn.liangdeng.target;

import org.jspecify.annotations.Nullable;

/**
 * One of many targets that are set at once.
 *
 * @param target what is set
 * @param origin where it comes from, for the history of the target: name of a file and a row; up to 500 characters; null where the
 *     sentence of its document says so
 */
public record SourcedTarget(NewTarget target, @Nullable String origin) {}
