package cn.liangdeng.reporting;

/**
 * What a unit writes beside its figure; each may be empty.
 *
 * @param progress 进展情况, at most {@value #LONGEST} characters
 * @param problem 存在问题, at most {@value #LONGEST} characters
 * @param nextStep 下步打算, at most {@value #LONGEST} characters
 * @param coordination 需协调事项: what the unit asks a leader to decide, at most {@value #LONGEST_COORDINATION} characters
 */
public record ReportTexts(String progress, String problem, String nextStep, String coordination) {

    /** Longest progress, problem or next step, in characters. */
    public static final int LONGEST = 2000;

    /** Longest coordination request, in characters. */
    public static final int LONGEST_COORDINATION = 1000;

    /** Nothing written. */
    public static final ReportTexts NONE = new ReportTexts("", "", "", "");

    /** White space around a text does not count; line ends are kept as a single line feed. */
    public ReportTexts {
        progress = tidy(progress);
        problem = tidy(problem);
        nextStep = tidy(nextStep);
        coordination = tidy(coordination);
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
