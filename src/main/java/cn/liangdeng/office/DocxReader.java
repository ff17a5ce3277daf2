package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.UnreadableFileException.Reason;
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
    private static final String HEADER = "/header";

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
            DocxBody body = new DocxBody(styles, numbering, new WordFields(), limits.maxColumns());
            Element document = OfficePackage.root(main);
            Element content = document == null ? null : WordXml.child(document, "body");
            if (content == null) {
                throw new UnreadableFileException(Reason.BROKEN);
            }
            refuseSecret(main, styles, limits.maxColumns());
            body.read(content);
            footnotes(root(main, FOOTNOTES), body);
            return WordAssembly.of(body.pieces());
        }
    }

    private static @Nullable Element root(PackagePart main, String typeEnding) {
        return OfficePackage.root(OfficePackage.related(main, typeEnding));
    }

    /** Running heads are no text, but the mark of a secret may stand there. */
    private static void refuseSecret(PackagePart main, DocxStyles styles, int maxColumns) {
        for (PackagePart header : OfficePackage.allRelated(main, HEADER)) {
            Element root = OfficePackage.root(header);
            if (root != null) {
                DocxBody body = new DocxBody(styles, new DocxNumbering(null), new WordFields(), maxColumns);
                body.read(root);
                for (WordPiece piece : body.pieces()) {
                    if (piece instanceof WordPiece.Line line) {
                        SecrecyMark.refuse(line.text());
                    }
                }
            }
        }
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
}
