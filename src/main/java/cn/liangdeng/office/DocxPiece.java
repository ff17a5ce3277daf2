package cn.liangdeng.office;

import org.jspecify.annotations.Nullable;

/** A part of a Word document's body before it is known which lines are headings. */
sealed interface DocxPiece {

    /**
     * A line.
     *
     * @param text with the label that Word counts
     * @param titleStyle styled as the document's title
     * @param outlineLevel level from 0 by style or paragraph, null for running text
     * @param prominent centred in letters of title size
     */
    record Line(String text, boolean titleStyle, @Nullable Integer outlineLevel, boolean prominent)
            implements DocxPiece {}

    /** A table. */
    record Grid(TableGrid grid) implements DocxPiece {}
}
