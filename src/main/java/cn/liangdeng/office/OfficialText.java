package cn.liangdeng.office;

import java.util.ArrayList;
import java.util.List;

/** What stands in an official document, from top to bottom; plain texts, set by {@link OfficialDocumentWriter}. */
public final class OfficialText {

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    /** @param title set in the middle of the first page; further lines of it after a line break */
    public OfficialText(String title) {
        this.title = title;
    }

    /** How a line is set. */
    enum Style {
        /** In the middle, as under a title. */
        CENTRED,
        /** Level 1: 一、. */
        HEADING,
        /** Level 2: （一）. */
        SUBHEADING,
        /** Body with an indent of two characters. */
        BODY,
        /** A name in 黑体 before the words: 出席：. */
        LABELLED,
        /** Set to the right, as a date. */
        CLOSING
    }

    /** A paragraph; {@code label} is empty but for LABELLED. */
    record Line(Style style, String label, String text) {}

    /** A line in the middle under the title. */
    public OfficialText centred(String text) {
        return add(Style.CENTRED, "", text);
    }

    /** A heading of level 1, with its number. */
    public OfficialText heading(String text) {
        return add(Style.HEADING, "", text);
    }

    /** A heading of level 2, with its number. */
    public OfficialText subheading(String text) {
        return add(Style.SUBHEADING, "", text);
    }

    /** A paragraph of the body. */
    public OfficialText body(String text) {
        return add(Style.BODY, "", text);
    }

    /** A paragraph that begins with a name in 黑体, for example who was present. */
    public OfficialText labelled(String label, String text) {
        return add(Style.LABELLED, label, text);
    }

    /** A line at the right below the body. */
    public OfficialText closing(String text) {
        return add(Style.CLOSING, "", text);
    }

    private OfficialText add(Style style, String label, String text) {
        lines.add(new Line(style, label, text));
        return this;
    }

    String title() {
        return title;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
