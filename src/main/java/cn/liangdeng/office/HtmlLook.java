package cn.liangdeng.office;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** How a page sets a line, as far as the page itself says it: pages saved from Word know no headings, only large type. */
final class HtmlLook {

    private static final Pattern ALIGNED = Pattern.compile("text-align\\s*:\\s*(\\w+)");
    private static final Pattern SIZE = Pattern.compile("font-size\\s*:\\s*(\\d+(?:\\.\\d+)?)\\s*(pt|px)");

    /** Points from which on a centred line is a title; {@link WordPiece#TITLE_HALF_POINTS}. */
    private static final double TITLE_POINTS = WordPiece.TITLE_HALF_POINTS / 2.0;

    private static final double POINTS_PER_PIXEL = 0.75;

    /** The sizes of the old font element: 5 is 18 points. */
    private static final int TITLE_FONT = 5;

    private HtmlLook() {}

    /** Whether a block is centred and set in letters of title size. */
    static boolean isTitle(Element block) {
        return isCentred(block) && isLarge(block);
    }

    private static boolean isCentred(Element block) {
        for (Element element = block; element != null; element = element.parent()) {
            Matcher aligned = ALIGNED.matcher(style(element));
            String own =
                    aligned.find() ? aligned.group(1) : element.attr("align").toLowerCase(Locale.ROOT);
            if (!own.isEmpty()) {
                return own.equals("center");
            }
            if (element.normalName().equals("center")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLarge(Element block) {
        Node words = firstWords(block);
        for (Node node = words; node != null; node = node.parent()) {
            if (node instanceof Element element) {
                Matcher size = SIZE.matcher(style(element));
                if (size.find()) {
                    double number = Double.parseDouble(size.group(1));
                    return number * (size.group(2).equals("px") ? POINTS_PER_PIXEL : 1) >= TITLE_POINTS;
                }
                Integer font = element.normalName().equals("font") ? WordXml.toNumber(element.attr("size")) : null;
                if (font != null) {
                    return font >= TITLE_FONT;
                }
            }
        }
        return false;
    }

    private static @Nullable Node firstWords(Element block) {
        return block.selectStream("*")
                .flatMap(element -> element.childNodes().stream())
                .filter(node -> node instanceof TextNode text && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
