package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Reads a Word document of the binary format (MS-DOC), which WPS writes too under the name .wps. Macros are never looked at.
 * To be called through {@link WatchedReading}.
 */
final class DocReader {

    /** Outline level of running text. */
    private static final int NO_OUTLINE = 9;

    /** Alignment in the middle (MS-DOC, sprmPJc). */
    private static final int CENTRED = 1;

    private static final char CELL_MARK = 7;
    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_RESULT = 20;
    private static final char FIELD_END = 21;
    private static final char LINE_BREAK = 11;
    private static final char PAGE_BREAK = 12;
    private static final char NO_BREAK_HYPHEN = 30;

    /** Stand for a picture, a footnote's number, a comment, a drawing and a hyphen that shows only at a line's end. */
    private static final String PLACEHOLDERS = "\u0001\u0002\u0005\b\u001f";

    /** Edges of cells that differ by less, in twentieths of a point, are one. */
    private static final int SAME_EDGE = 40;

    private final ReadingLimits limits;
    private WordFields fields = new WordFields();
    private final List<WordPiece> pieces = new ArrayList<>();

    DocReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableFileException if it is protected, or of a version that cannot be read
     */
    DocumentText read(byte[] bytes) {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            DocRepair.repair(document);
            DocNumbering numbering = new DocNumbering();
            StyleSheet styles = document.getStyleSheet();
            refuseSecret(document);
            blocks(document.getRange(), numbering, styles);
            // What floats beside the text and what stands below it follows at the end, as in the newer format.
            blocks(document.getMainTextboxRange(), numbering, styles);
            blocks(document.getFootnoteRange(), numbering, styles);
            return WordAssembly.of(pieces);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.ENCRYPTED, e);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged, older than Word 97, or written in a way that this library does not know: Word or WPS can save it
            // anew.
            throw new UnreadableFileException(Reason.LEGACY_WORD, e);
        }
    }

    /** Running heads are no text, but the mark of a secret may stand there. */
    private void refuseSecret(HWPFDocument document) {
        Range heads = document.getHeaderStoryRange();
        for (int i = 0; i < heads.numParagraphs(); i++) {
            SecrecyMark.refuse(LineText.clean(words(heads.getParagraph(i))));
            fields.paragraphEnds();
        }
        // a field that a running head leaves open must not hide the text
        fields = new WordFields();
    }

    private void blocks(Range range, DocNumbering numbering, StyleSheet styles) {
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table, numbering, styles);
                i += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph, numbering, styles);
                i++;
            }
        }
    }

    private void paragraph(Paragraph paragraph, DocNumbering numbering, StyleSheet styles) {
        String words = words(paragraph).replace(CELL_MARK, ' ');
        fields.paragraphEnds();
        String style = styleName(paragraph, styles);
        if (!words.isBlank() && !DocxStyles.isContentsName(style)) {
            line(paragraph, style, numbering.labelOf(paragraph) + words);
        }
    }

    private static String styleName(Paragraph paragraph, StyleSheet styles) {
        StyleDescription style = paragraph.getStyleIndex() < styles.numStyles()
                ? styles.getStyleDescription(paragraph.getStyleIndex())
                : null;
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    private void line(Paragraph paragraph, String style, String words) {
        boolean title = DocxStyles.isTitleName(style);
        Integer outline = paragraph.getLvl() < NO_OUTLINE ? paragraph.getLvl() : null;
        boolean prominent = isCentred(paragraph) && isLarge(paragraph);
        for (String part : words.split(String.valueOf(LINE_BREAK))) {
            pieces.add(new WordPiece.Line(LineText.clean(part), title, outline, prominent));
        }
    }

    private static boolean isCentred(Paragraph paragraph) {
        return paragraph.getJustification() == CENTRED;
    }

    private static boolean isLarge(Paragraph paragraph) {
        return paragraph.numCharacterRuns() > 0
                && paragraph.getCharacterRun(0).getFontSize() >= WordPiece.TITLE_HALF_POINTS;
    }

    /** What stands there: without what was deleted under revision, hidden text, codes of fields and tables of contents. */
    private String words(Range range) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
            if (!run.isMarkedDeleted() && !run.isVanished() && !struck) {
                run.text().codePoints().forEach(c -> read(c, words));
            }
        }
        return words.toString();
    }

    private void read(int c, StringBuilder words) {
        switch (c) {
            case FIELD_BEGIN -> fields.begin();
            case FIELD_RESULT -> fields.result();
            case FIELD_END -> fields.end();
            default -> {
                if (PLACEHOLDERS.indexOf(c) >= 0) {
                    return;
                }
                if (fields.shown()) {
                    words.appendCodePoint(c == PAGE_BREAK ? ' ' : c == NO_BREAK_HYPHEN ? '-' : c);
                } else {
                    fields.code(Character.toString(c));
                }
            }
        }
    }

    private void table(Table table, DocNumbering numbering, StyleSheet styles) {
        if (table.numRows() == 1 && table.getRow(0).numCells() == 1) {
            // A single cell is a frame around running text.
            TableCell cell = table.getRow(0).getCell(0);
            for (int i = 0; i < cell.numParagraphs(); i++) {
                paragraph(cell.getParagraph(i), numbering, styles);
            }
            return;
        }
        TreeSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                addEdge(edges, row.getCell(j).getLeftEdge());
                addEdge(edges, row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        List<Integer> columns = new ArrayList<>(edges);
        TableGrid grid = new TableGrid(limits.maxColumns());
        for (int i = 0; i < table.numRows(); i++) {
            grid.nextRow();
            row(table.getRow(i), columns, grid);
        }
        pieces.add(new WordPiece.Grid(grid));
    }

    private void row(TableRow row, List<Integer> columns, TableGrid grid) {
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + cell.getWidth();
            String text = LineText.clean(words(cell).replace(CELL_MARK, ' '));
            fields.paragraphEnds();
            while (i + 1 < row.numCells() && row.getCell(i + 1).isMerged()) {
                i++;
                right = row.getCell(i).getLeftEdge() + row.getCell(i).getWidth();
            }
            int span = Math.max(1, position(columns, right) - position(columns, cell.getLeftEdge()));
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                grid.addContinuation(span, text);
            } else {
                grid.add(1, span, text);
            }
        }
    }

    private static void addEdge(TreeSet<Integer> edges, int at) {
        Integer below = edges.floor(at + SAME_EDGE);
        if (below == null || below < at - SAME_EDGE) {
            edges.add(at);
        }
    }

    private static int position(List<Integer> columns, int at) {
        int position = 0;
        while (position < columns.size() - 1 && columns.get(position) < at - SAME_EDGE) {
            position++;
        }
        return position;
    }
}
