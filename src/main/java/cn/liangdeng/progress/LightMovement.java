package cn.liangdeng.progress;

/**
 * How many targets have which light.
 *
 * @param total targets judged in the month
 * @param green also those that are done
 * @param achieved of the green ones
 * @param notDue grey, 未到期
 * @param noData grey, 无数据
 * @param unreported targets marked 未报, whatever their light
 * @param unreportedUnits units that have at least one of them
 * @param turnedRed red now and of another light in the month before (转红)
 * @param turnedGreen green now, yellow or red in the month before (转绿)
 */
public record LightMovement(
        int total,
        int green,
        int achieved,
        int yellow,
        int red,
        int notDue,
        int noData,
        int unreported,
        int unreportedUnits,
        int turnedRed,
        int turnedGreen) {

    /** Of no target at all. */
    public static final LightMovement NONE = new LightMovement(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Grey of both kinds. */
    public int grey() {
        return notDue + noData;
    }
}
