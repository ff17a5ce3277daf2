package cn.liangdeng.office;

import org.jspecify.annotations.Nullable;

/** A part of a Word document's body before it is known which lines are headings. */
sealed interface WordPiece {

    /** Letters of 18 pt and more; the title of an official document has 22 (GB/T 9704-2012, 7.3.1: 2号). */
    int TITLE_HALF_POINTS = 36;

    /**
     * A line.
     *
     * @param text with the label that Word counts
     * @param titleStyle styled as the document's title
     * @param outlineLevel level from 0 by style or paragraph, null for running text
     * @param prominent centred in letters of title size
     */
    record Line(String text, boolean titleStyle, @Nullable Integer outlineLevel, boolean prominent)
            implements WordPiece {}

    /** A table. */
    record Grid(TableGrid grid) implements WordPiece {}
}
