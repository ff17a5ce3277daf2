package cn.liangdeng.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the paragraph styles of a Word document say, inheritance followed. */
final class DocxStyles {

    /** Built-in names as Word, WPS and LibreOffice write them; the id serves where a document defines no styles. */
    private static final Pattern HEADING_NAME = Pattern.compile("^(?:heading|标题)\\s*([1-9])$");

    private static final Pattern CONTENTS_NAME = Pattern.compile("^(?:toc|目录)\\s*[1-9]$");

    private static final Set<String> TITLE_NAMES = Set.of("title", "标题");

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String defaultStyle;

    /** One style with what it says itself. */
    private record Style(
            String name,
            String basedOn,
            @Nullable Integer outlineLevel,
            @Nullable Integer numberingId,
            @Nullable Integer numberingLevel,
            @Nullable String alignment,
            @Nullable Integer halfPoints) {}

    /**
     * @param root root of {@code styles.xml}, or null where the document has none
     */
    DocxStyles(@Nullable Element root) {
        if (root == null) {
            return;
        }
        for (Element element : WordXml.children(root)) {
            if ("style".equals(element.getLocalName())) {
                add(element);
            }
        }
    }

    private void add(Element element) {
        Element paragraph = WordXml.child(element, "pPr");
        Element numbering = paragraph == null ? null : WordXml.child(paragraph, "numPr");
        String id = WordXml.attribute(element, "styleId");
        styles.put(
                id,
                new Style(
                        WordXml.value(element, "name").strip().toLowerCase(Locale.ROOT),
                        WordXml.value(element, "basedOn"),
                        WordXml.number(paragraph, "outlineLvl"),
                        WordXml.number(numbering, "numId"),
                        WordXml.number(numbering, "ilvl"),
                        emptyToNull(WordXml.value(paragraph, "jc")),
                        WordXml.number(WordXml.child(element, "rPr"), "sz")));
        boolean isDefault = WordXml.attribute(element, "default").matches("1|true|on");
        if (isDefault && WordXml.attribute(element, "type").equals("paragraph")) {
            defaultStyle = id;
        }
    }

    boolean isTitle(String id) {
        return isTitleName(nameOf(id));
    }

    /** Whether lines of this style belong to a table of contents. */
    boolean isContents(String id) {
        return isContentsName(nameOf(id));
    }

    /** Outline level from 0, or null for running text. */
    @Nullable
    Integer outlineLevel(String id) {
        Integer stated = inherited(id, Style::outlineLevel);
        if (stated != null) {
            return stated;
        }
        Matcher heading = HEADING_NAME.matcher(nameOf(id));
        return heading.matches() ? Integer.valueOf(heading.group(1)) - 1 : null;
    }

    @Nullable
    Integer numberingId(String id) {
        return inherited(id, Style::numberingId);
    }

    @Nullable
    Integer numberingLevel(String id) {
        return inherited(id, Style::numberingLevel);
    }

    @Nullable
    String alignment(String id) {
        return inherited(id, Style::alignment);
    }

    /** Size of the letters in half points, or null. */
    @Nullable
    Integer halfPoints(String id) {
        return inherited(id, Style::halfPoints);
    }

    /** Whether a style's name, in lower case, is that of titles. */
    static boolean isTitleName(String name) {
        return TITLE_NAMES.contains(name);
    }

    /** Whether a style's name, in lower case, is that of lines of a table of contents. */
    static boolean isContentsName(String name) {
        return CONTENTS_NAME.matcher(name).matches();
    }

    private String nameOf(String id) {
        Style style = styles.get(id);
        return style == null ? id.toLowerCase(Locale.ROOT) : style.name();
    }

    private <T> @Nullable T inherited(String id, Function<Style, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        String current = id.isEmpty() && defaultStyle != null ? defaultStyle : id;
        Style style = styles.get(current);
        while (style != null && seen.add(current)) {
            T value = property.apply(style);
            if (value != null) {
                return value;
            }
            current = style.basedOn();
            style = styles.get(current);
        }
        return null;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
