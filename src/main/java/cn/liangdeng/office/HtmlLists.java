package cn.liangdeng.office;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the labels that browsers show before the items of numbered lists; readers see and quote them. */
final class HtmlLists {

    private static final int LARGEST = 9_999;

    private final Map<Element, Integer> counters = new IdentityHashMap<>();

    /** The label of a list's item with the space that follows it; empty where it has none. Must be asked in document order. */
    String labelOf(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        Integer stated = number(item.attr("value"));
        Integer start = number(list.attr("start"));
        Integer last = counters.get(list);
        int count = stated != null ? stated : last != null ? last + 1 : start != null ? start : 1;
        counters.put(list, count);
        String style = item.attr("style") + ";" + list.attr("style");
        return label(style, list.attr("type"), count);
    }

    private static String label(String style, String type, int count) {
        if (style.matches("(?s).*list-style(?:-type)?\\s*:\\s*none.*") || count > LARGEST) {
            return "";
        }
        if (style.matches("(?s).*(?:cjk-ideographic|simp-chinese|cjk-decimal|trad-chinese).*")) {
            return NumberFormats.write("chineseCounting", count) + "、";
        }
        String format = switch (type) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        return NumberFormats.write(format, count) + ". ";
    }

    private static @Nullable Integer number(String words) {
        Integer number = WordXml.toNumber(words);
        return number == null || number < 0 || number > LARGEST ? null : number;
    }
}
