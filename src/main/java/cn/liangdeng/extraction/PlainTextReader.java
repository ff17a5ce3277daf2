package cn.liangdeng.extraction;

import cn.liangdeng.extraction.text.StructureReader;

/**
 * Reads plain text (a pasted web page, a text file) into the text model: headings by their numbering (一、(一)1.),
 * paragraphs, tables with bars or tabs, and task tables that were flattened to one cell a line. Holds no state; safe for
 * use by several threads.
 */
public final class PlainTextReader {

    private final StructureReader structure = new StructureReader();

    /**
     * Finds the structure of a text.
     *
     * @param text plain text, kept unchanged; lines end with {@code \n}, a {@code \r} before it is white space
     * @return the text with its blocks
     */
    public DocumentText read(String text) {
        return structure.read(text);
    }
}
