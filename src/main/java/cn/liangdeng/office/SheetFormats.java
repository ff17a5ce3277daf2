package cn.liangdeng.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The number formats of a workbook's cell styles. */
final class SheetFormats {

    private static final String GENERAL = "General";

    private static final String RESERVED = "reserved";

    /** Longest format that spreadsheets accept. */
    private static final int MAX_CODE_LENGTH = 255;

    private static final String YEAR_MONTH = "yyyy年m月";
    private static final String MONTH_DAY = "m月d日";
    private static final String HOUR_MINUTE = "h时mm分";
    private static final String HOUR_MINUTE_SECOND = "h时mm分ss秒";

    /** Formats that a file names by number only, as Chinese programs show them (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Map<Integer, String> EAST_ASIAN_DATES = Map.ofEntries(
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, HOUR_MINUTE),
            Map.entry(33, HOUR_MINUTE_SECOND),
            Map.entry(34, HOUR_MINUTE),
            Map.entry(35, HOUR_MINUTE_SECOND),
            Map.entry(36, YEAR_MONTH),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, HOUR_MINUTE),
            Map.entry(56, HOUR_MINUTE_SECOND),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    private static final Pattern CHINESE_WORD = Pattern.compile("\"([年月日时分秒]+)\"");

    /** Parts of a format that are shown as they stand and say nothing about the value. */
    private static final String LITERALS = "\"[^\"]*\"|\\\\.|\\[[^\\]]*]";

    private final List<Format> formats = new ArrayList<>();

    /** A number format with its number in the file. */
    record Format(int id, String code) {

        private static final Format NONE = new Format(0, GENERAL);

        boolean isGeneral() {
            return code.equalsIgnoreCase(GENERAL) || code.equals("@");
        }

        boolean isPercent() {
            return code.replaceAll(LITERALS, "").contains("%");
        }

        boolean isDate() {
            return DateUtil.isADateFormat(id, dateCode());
        }

        /** The code in the form that POI understands dates in: Chinese words need no quotes. */
        String dateCode() {
            return CHINESE_WORD.matcher(code).replaceAll("$1");
        }
    }

    /**
     * @param root root of {@code styles.xml}, or null where the workbook has none
     */
    SheetFormats(@Nullable Element root) {
        Element ownFormats = root == null ? null : WordXml.child(root, "numFmts");
        Element cellFormats = root == null ? null : WordXml.child(root, "cellXfs");
        Map<Integer, String> own = new HashMap<>();
        if (ownFormats != null) {
            for (Element format : WordXml.children(ownFormats)) {
                Integer id = WordXml.toNumber(format.getAttribute("numFmtId"));
                if (id != null) {
                    own.put(id, format.getAttribute("formatCode"));
                }
            }
        }
        if (cellFormats != null) {
            for (Element style : WordXml.children(cellFormats)) {
                Integer id = WordXml.toNumber(style.getAttribute("numFmtId"));
                formats.add(id == null ? Format.NONE : new Format(id, codeOf(id, own)));
            }
        }
    }

    /** A format that a file states by number and code; the code may be missing. */
    static Format format(int id, @Nullable String code) {
        boolean stated = code != null && !code.isBlank() && !code.startsWith(RESERVED);
        return new Format(id, codeOf(id, stated && code != null ? Map.of(id, code) : Map.of()));
    }

    private static String codeOf(int id, Map<Integer, String> own) {
        String code = own.containsKey(id) ? own.get(id) : EAST_ASIAN_DATES.get(id);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(id);
        }
        boolean usable =
                code != null && !code.isBlank() && code.length() <= MAX_CODE_LENGTH && !code.startsWith(RESERVED);
        return usable ? code : GENERAL;
    }

    /** Format of the cell style with that position; the general one where there is none. */
    Format of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : Format.NONE;
    }
}
