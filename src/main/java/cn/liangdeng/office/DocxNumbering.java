package cn.liangdeng.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Counts the labels that Word shows before automatically numbered paragraphs (一、, (一), 1.). Must be asked for every numbered
 * paragraph in the order of the document. Bullets have no label.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final Map<String, Element> abstractById = new HashMap<>();
    private final Map<String, Element> abstractByStyleLink = new HashMap<>();
    private final Map<Integer, Element> instances = new HashMap<>();

    /** Counters of each abstract numbering, which all its instances share; 0 where a level has not begun. */
    private final Map<String, int[]> counters = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();

    /**
     * @param root root of {@code numbering.xml}, or null where the document has none
     */
    DocxNumbering(@Nullable Element root) {
        if (root == null) {
            return;
        }
        for (Element element : WordXml.children(root)) {
            if ("abstractNum".equals(element.getLocalName())) {
                abstractById.put(WordXml.attribute(element, "abstractNumId"), element);
                String link = WordXml.value(element, "styleLink");
                if (!link.isEmpty()) {
                    abstractByStyleLink.put(link, element);
                }
            } else if ("num".equals(element.getLocalName())) {
                Integer id = WordXml.toNumber(WordXml.attribute(element, "numId"));
                if (id != null) {
                    instances.put(id, element);
                }
            }
        }
    }

    /**
     * Counts one paragraph.
     *
     * @param id numbering of the paragraph; 0 switches numbering off
     * @param level depth from 0
     * @return the label with the space that follows it, empty where nothing is shown
     */
    String next(int id, int level) {
        Element instance = instances.get(id);
        Element definition = instance == null ? null : definitionOf(instance);
        if (instance == null || definition == null || level < 0 || level >= LEVELS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(WordXml.attribute(definition, "abstractNumId"), key -> new int[LEVELS]);
        if (begun.add(id)) {
            restart(instance, counts);
        }
        for (int upper = 0; upper < level; upper++) {
            if (counts[upper] == 0) {
                counts[upper] = start(levelOf(instance, definition, upper));
            }
        }
        Element own = levelOf(instance, definition, level);
        counts[level] = counts[level] == 0 ? start(own) : counts[level] + 1;
        for (int lower = level + 1; lower < LEVELS; lower++) {
            counts[lower] = 0;
        }
        return own == null ? "" : label(instance, definition, own, counts);
    }

    /** An instance that overrides where to start begins anew, although it shares the counters. */
    private static void restart(Element instance, int[] counts) {
        for (Element override : WordXml.children(instance)) {
            Integer start = WordXml.number(override, "startOverride");
            Integer level = WordXml.toNumber(WordXml.attribute(override, "ilvl"));
            if (start != null && level != null && level >= 0 && level < LEVELS) {
                counts[level] = start - 1;
                for (int lower = level + 1; lower < LEVELS; lower++) {
                    counts[lower] = 0;
                }
            }
        }
    }

    private String label(Element instance, Element definition, Element own, int[] counts) {
        String ownFormat = WordXml.value(own, "numFmt");
        if (ownFormat.equals("bullet")) {
            return "";
        }
        boolean digitsOnly = WordXml.isOn(own, "isLgl");
        String label = WordXml.value(own, "lvlText");
        for (int level = 0; level < LEVELS; level++) {
            String place = "%" + (level + 1);
            if (label.contains(place)) {
                Element counted = levelOf(instance, definition, level);
                String format = counted == null || digitsOnly ? "decimal" : WordXml.value(counted, "numFmt");
                label = label.replace(place, NumberFormats.write(format, counts[level]));
            }
        }
        boolean spaced = !label.isEmpty()
                && !WordXml.value(own, "suff").equals("nothing")
                && label.charAt(label.length() - 1) < '\u0080';
        return spaced ? label + ' ' : label;
    }

    private @Nullable Element definitionOf(Element instance) {
        Element definition = abstractById.get(WordXml.value(instance, "abstractNumId"));
        if (definition == null) {
            return null;
        }
        String link = WordXml.value(definition, "numStyleLink");
        return link.isEmpty() ? definition : abstractByStyleLink.getOrDefault(link, definition);
    }

    private static @Nullable Element levelOf(Element instance, Element definition, int level) {
        for (Element override : WordXml.children(instance)) {
            if (hasLevel(override, level)) {
                Element replaced = WordXml.child(override, "lvl");
                if (replaced != null) {
                    return replaced;
                }
            }
        }
        for (Element candidate : WordXml.children(definition)) {
            if ("lvl".equals(candidate.getLocalName()) && hasLevel(candidate, level)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean hasLevel(Element element, int level) {
        return WordXml.attribute(element, "ilvl").equals(Integer.toString(level));
    }

    private static int start(@Nullable Element level) {
        Integer start = WordXml.number(level, "start");
        return start == null ? 1 : start;
    }
}
