package cn.liangdeng.progress;

/**
 * How the targets of a unit's subtree stand as of a month.
 *
 * @param total targets judged in the month
 * @param green also those that are done
 * @param achieved of the green ones
 * @param notDue grey, 未到期
 * @param noData grey, 无数据
 * @param overdue targets marked 未报, whatever their light
 * @param overdueUnits units that have at least one of them
 * @param turnedRed red now and of another light in the month before (转红)
 * @param turnedGreen green now, yellow or red in the month before (转绿)
 * @param reported figures approved; n of {@code expected}
 * @param expected figures due, each once for an indicator and unit
 */
public record UnitCounts(
        int total,
        int green,
        int achieved,
        int yellow,
        int red,
        int notDue,
        int noData,
        int overdue,
        int overdueUnits,
        int turnedRed,
        int turnedGreen,
        int reported,
        int expected) {

    /** Of a subtree without a target in the month. */
    public static final UnitCounts NONE = new UnitCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Grey of both kinds. */
    public int grey() {
        return notDue + noData;
    }

    /** True where sums and counts stand on part of the figures only. */
    public boolean isPartial() {
        return reported < expected;
    }
}
