package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a Word document. The package is opened by POI; its body is read from the XML itself, because POI's object model
 * passes over content controls and does not tell deleted words from standing ones.
 */
final class DocxReader {

    private static final String STYLES = "/styles";
    private static final String NUMBERING = "/numbering";
    private static final String FOOTNOTES = "/footnotes";

    private static final int LONG_LINE_CODE_POINTS = 60;

    private final ReadingLimits limits;

    DocxReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableFileException if the file is broken or hostile
     */
    DocumentText read(byte[] bytes) {
        try (OfficePackage file = OfficePackage.open(bytes, limits)) {
            PackagePart main = file.main();
            DocxStyles styles = new DocxStyles(root(main, STYLES));
            DocxNumbering numbering = new DocxNumbering(root(main, NUMBERING));
            DocxBody body = new DocxBody(styles, numbering, limits.maxColumns());
            Element document = OfficePackage.root(main);
            Element content = document == null ? null : WordXml.child(document, "body");
            if (content == null) {
                throw new UnreadableFileException(Reason.BROKEN);
            }
            body.read(content);
            footnotes(root(main, FOOTNOTES), body);
            return assemble(body.pieces());
        }
    }

    private static @Nullable Element root(PackagePart main, String typeEnding) {
        return OfficePackage.root(OfficePackage.related(main, typeEnding));
    }

    private static void footnotes(@Nullable Element root, DocxBody body) {
        if (root == null) {
            return;
        }
        for (Element note : WordXml.children(root)) {
            boolean ordinary = WordXml.attribute(note, "type").isEmpty()
                    || WordXml.attribute(note, "type").equals("normal");
            if (ordinary) {
                body.read(note);
            }
        }
    }

    /** Decides which lines are headings, now that all of them are known. */
    private static DocumentText assemble(List<DocxPiece> pieces) {
        boolean titleStyled =
                pieces.stream().anyMatch(piece -> piece instanceof DocxPiece.Line line && line.titleStyle());
        long topLevels = pieces.stream()
                .filter(piece -> piece instanceof DocxPiece.Line line && isTopLevel(line))
                .count();
        // One single heading of the first level, without a number and without another title, is the title itself.
        int shift = !titleStyled && topLevels == 1 ? 1 : 2;
        TextBuilder builder = new TextBuilder();
        boolean opening = true;
        for (DocxPiece piece : pieces) {
            if (piece instanceof DocxPiece.Grid table) {
                builder.table(table.grid());
                opening = false;
            } else if (piece instanceof DocxPiece.Line line) {
                int level = level(line, shift, opening);
                boolean longLine = line.text().codePointCount(0, line.text().length()) > LONG_LINE_CODE_POINTS;
                opening = opening && level <= HeadingRule.TITLE && (level == HeadingRule.TITLE || !longLine);
                builder.line(level, line.text());
            }
        }
        return builder.build();
    }

    private static boolean isTopLevel(DocxPiece.Line line) {
        return line.outlineLevel() != null
                && line.outlineLevel() == 0
                && !line.text().isEmpty()
                && HeadingRule.numberingLevel(line.text()) == HeadingRule.NONE;
    }

    private static int level(DocxPiece.Line line, int shift, boolean opening) {
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
