package cn.liangdeng.progress.query;

/**
 * How many targets have which light.
 *
 * @param green also those that are done
 * @param achieved of the green ones
 * @param unreported marked 未报, whatever their light
 */
public record LightCounts(
        int total, int green, int yellow, int red, int notDue, int noData, int achieved, int unreported) {

    /** Grey of both kinds. */
    public int grey() {
        return notDue + noData;
    }
}
