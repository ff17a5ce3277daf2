package cn.liangdeng.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Small steps through WordprocessingML. Elements are told by their local names, so that the transitional and the strict
 * variant of the format, which differ in namespaces only, are read alike.
 */
final class WordXml {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final int MAX_DIGITS = 10;

    private WordXml() {}

    /** The child elements in order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child of that name, or null. */
    static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** Follows child names downwards; null where one is missing. */
    static @Nullable Element descend(Element parent, String... names) {
        Element element = parent;
        for (String name : names) {
            element = element == null ? null : child(element, name);
        }
        return element;
    }

    /** An attribute of the format's namespace; empty where it is missing. */
    static String attribute(Element element, String name) {
        String value = element.getAttributeNS(TRANSITIONAL, name);
        return value.isEmpty() ? element.getAttributeNS(STRICT, name) : value;
    }

    /** The {@code val} of the child of that name; empty where there is none. */
    static String value(@Nullable Element parent, String childName) {
        Element child = parent == null ? null : child(parent, childName);
        return child == null ? "" : attribute(child, "val");
    }

    /** The {@code val} as a whole number, or null. */
    static @Nullable Integer number(@Nullable Element parent, String childName) {
        return toNumber(value(parent, childName));
    }

    /** A whole number, or null for anything else; mostly it is missing, so that is told without an exception. */
    static @Nullable Integer toNumber(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return null;
        }
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a switch is present and not turned off. */
    static boolean isOn(@Nullable Element parent, String childName) {
        Element child = parent == null ? null : child(parent, childName);
        if (child == null) {
            return false;
        }
        String value = attribute(child, "val");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
