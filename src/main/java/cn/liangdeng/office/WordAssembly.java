package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import java.util.List;

/** Makes a text of the lines and tables of a Word document, of either format: decides which lines are headings. */
final class WordAssembly {

    private WordAssembly() {}

    /** The text, now that all lines are known. */
    static DocumentText of(List<WordPiece> pieces) {
        boolean titleStyled =
                pieces.stream().anyMatch(piece -> piece instanceof WordPiece.Line line && line.titleStyle());
        long topLevels = pieces.stream()
                .filter(piece -> piece instanceof WordPiece.Line line && isTopLevel(line))
                .count();
        // One single heading of the first level, without a number and without another title, is the title itself.
        int shift = !titleStyled && topLevels == 1 ? 1 : 2;
        TextBuilder builder = new TextBuilder();
        boolean opening = true;
        for (WordPiece piece : pieces) {
            if (piece instanceof WordPiece.Grid table) {
                builder.table(table.grid());
                opening = false;
            } else if (piece instanceof WordPiece.Line line) {
                int level = level(line, shift, opening);
                opening = opening && HeadingRule.staysOpening(level, line.text());
                builder.line(level, line.text());
            }
        }
        return builder.build();
    }

    private static boolean isTopLevel(WordPiece.Line line) {
        return line.outlineLevel() != null
                && line.outlineLevel() == 0
                && !line.text().isEmpty()
                && HeadingRule.numberingLevel(line.text()) == HeadingRule.NONE;
    }

    private static int level(WordPiece.Line line, int shift, boolean opening) {
        boolean headline = HeadingRule.isHeadline(line.text());
        if (headline && (line.titleStyle() || opening && line.prominent())) {
            return HeadingRule.TITLE;
        }
        if (headline && line.outlineLevel() != null) {
            int byNumber = HeadingRule.numberingLevel(line.text());
            return byNumber == HeadingRule.NONE ? line.outlineLevel() + shift : byNumber;
        }
        return HeadingRule.levelOf(line.text());
    }
}
