package cn.liangdeng.dashboard.query;

/**
 * The targets of a theme.
 *
 * @param theme its id; 0 for indicators that stand under none
 * @param name empty for those
 * @param green also those that are done
 * @param grey 未到期 and 无数据
 * @param reported figures approved; n of {@code expected}
 */
public record ThemeReading(
        long theme, String name, int total, int green, int yellow, int red, int grey, int reported, int expected) {}
