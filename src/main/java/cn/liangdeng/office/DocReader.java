package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
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

    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_RESULT = 20;
    private static final char FIELD_END = 21;
    private static final char LINE_BREAK = 11;
    private static final char PAGE_BREAK = 12;

    /** Edges of cells that differ by less, in twentieths of a point, are one. */
    private static final int SAME_EDGE = 40;

    private final ReadingLimits limits;
    private final TextBuilder builder = new TextBuilder();

    DocReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableFileException if it is protected, or of a version that cannot be read
     */
    DocumentText read(byte[] bytes) {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            blocks(document.getRange(), new DocNumbering());
            return builder.build();
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

    private void blocks(Range range, DocNumbering numbering) {
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                String words = words(paragraph);
                line(paragraph, words.isBlank() ? "" : numbering.labelOf(paragraph) + words);
                i++;
            }
        }
    }

    private void line(Paragraph paragraph, String words) {
        for (String part : words.split(String.valueOf(LINE_BREAK))) {
            String line = LineText.clean(part);
            int byNumber = HeadingRule.numberingLevel(line);
            int level = HeadingRule.levelOf(line);
            if (paragraph.getLvl() < NO_OUTLINE && HeadingRule.isHeadline(line)) {
                level = byNumber == HeadingRule.NONE ? paragraph.getLvl() + 1 : byNumber;
            }
            builder.line(level, line);
        }
    }

    /** What stands there: without what was deleted under revision, hidden text and the codes of fields. */
    private static String words(Range range) {
        StringBuilder words = new StringBuilder();
        int codes = 0;
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            for (char c : run.text().toCharArray()) {
                if (c == FIELD_BEGIN) {
                    codes++;
                } else if (c == FIELD_RESULT || c == FIELD_END) {
                    codes = c == FIELD_RESULT ? Math.max(0, codes - 1) : codes;
                } else if (codes == 0) {
                    words.append(c == PAGE_BREAK ? ' ' : c);
                }
            }
        }
        return words.toString();
    }

    private void table(Table table) {
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
        builder.table(grid);
    }

    private static void row(TableRow row, List<Integer> columns, TableGrid grid) {
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + cell.getWidth();
            String text = LineText.clean(words(cell).replace((char) 7, ' '));
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
