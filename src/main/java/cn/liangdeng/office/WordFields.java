package cn.liangdeng.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Follows the fields of a Word document (ECMA-376 part 1, 17.16; MS-DOC, 2.8.25) while its characters go by: a field shows its
 * result and not its code, and a table of contents (TOC), which repeats the headings with the numbers of their pages, is no
 * part of the text. Holds one document's state; paragraphs must come in their order.
 */
final class WordFields {

    private static final String CONTENTS = "TOC";

    /** A table of contents that seems longer than this was never ended: the file is damaged and its text goes on. */
    private static final int LONGEST_CONTENTS = 600;

    private final Deque<Field> open = new ArrayDeque<>();

    void begin() {
        open.push(new Field());
    }

    /** Words of a field's code; words outside of codes are no concern. */
    void code(String words) {
        Field field = open.peek();
        if (field != null && !field.result) {
            field.code.append(words);
        }
    }

    /** The code has ended, the result follows. */
    void result() {
        Field field = open.peek();
        if (field != null) {
            field.result = true;
            field.contents =
                    field.code.toString().strip().toUpperCase(Locale.ROOT).startsWith(CONTENTS);
        }
    }

    void end() {
        open.poll();
    }

    /** Tables of contents go on over paragraphs; other fields that were left open are taken as ended. */
    void paragraphEnds() {
        open.removeIf(field -> !field.contents || ++field.paragraphs > LONGEST_CONTENTS);
    }

    /** Whether what stands here now is read. */
    boolean shown() {
        for (Field field : open) {
            if (!field.result || field.contents) {
                return false;
            }
        }
        return true;
    }

    private static final class Field {

        private final StringBuilder code = new StringBuilder();
        private boolean result;
        private boolean contents;
        private int paragraphs;
    }
}
