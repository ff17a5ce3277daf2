package cn.liangdeng.target;

/**
 * One of many targets that are set at once.
 *
 * @param target what is set
 * @param origin where it comes from, for the history of the target: name of a file and a row; up to 500 characters
 */
public record SourcedTarget(NewTarget target, String origin) {}
