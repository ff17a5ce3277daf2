package cn.liangdeng.attachment;

/** A file's name as it may be kept and handed out again. */
public final class FileName {

    private static final int MAXIMUM_LENGTH = 255;

    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    /**
     * The last part of the path, without characters that cannot be seen (control characters, and those that turn the direction
     * of writing and so disguise an extension), at most 255 code points; what is beyond is cut out before the extension.
     */
    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible =
                last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        if (visible.isEmpty() || visible.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return shorten(visible);
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MAXIMUM_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, MAXIMUM_LENGTH - ending.length())) + ending;
    }
}
