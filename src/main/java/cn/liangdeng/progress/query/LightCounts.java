package cn.liangdeng.progress.query;

/**
 * How many targets have which light.
 *
 * @param green also those that are done
 * @param achieved of the green ones
 * @param unreported marked 未报, whatever their light
 * @param supported whose reporting unit lies outside the person's scope, while one that co-signs or supports lies in it: no count
 *     of the leader's home holds them
 */
public record LightCounts(
        int total,
        int green,
        int yellow,
        int red,
        int notDue,
        int noData,
        int achieved,
        int unreported,
        int supported) {

    /** Grey of both kinds. */
    public int grey() {
        return notDue + noData;
    }
}
