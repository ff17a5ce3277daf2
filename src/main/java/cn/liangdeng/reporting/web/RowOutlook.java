package cn.liangdeng.reporting.web;

/**
 * How a target would stand with the figures filled in so far.
 *
 * @param light name of the light as {@code components/light} takes it: GREEN, YELLOW, RED, NO_DATA, NOT_DUE or ACHIEVED
 * @param word the word of that light
 * @param sentence how far it is: 完成 45.5%，序时 83.3%; empty where that cannot be said
 */
record RowOutlook(String light, String word, String sentence) {

    /** As classes and shapes are named. */
    public String shape() {
        return light.toLowerCase(java.util.Locale.ROOT);
    }
}
