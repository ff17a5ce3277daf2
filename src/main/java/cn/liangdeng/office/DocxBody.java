package cn.liangdeng.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Goes through the body of a Word document and takes it apart into lines and tables. */
final class DocxBody {

    private static final String CONTENTS_GALLERY = "Table of Contents";

    /** Elements that may stand between a table and its rows, or a row and its cells. */
    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo");

    private static final int OUTLINE_LEVELS = 9;

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final WordFields fields;
    private final int maxColumns;
    private final List<WordPiece> pieces = new ArrayList<>();

    DocxBody(DocxStyles styles, DocxNumbering numbering, WordFields fields, int maxColumns) {
        this.styles = styles;
        this.numbering = numbering;
        this.fields = fields;
        this.maxColumns = maxColumns;
    }

    List<WordPiece> pieces() {
        return pieces;
    }

    /** Reads the blocks inside an element: the body, a content control, a text box, a footnote. */
    void read(Element container) {
        for (Element element : WordXml.children(container)) {
            switch (element.getLocalName()) {
                case "p" -> paragraph(element);
                case "tbl" -> table(element);
                case "sdt" -> contentControl(element);
                case "customXml", "ins", "moveTo", "smartTag" -> read(element);
                default -> {
                    // section properties, bookmarks, deleted and moved blocks
                }
            }
        }
    }

    private void contentControl(Element control) {
        Element gallery = WordXml.descend(control, "sdtPr", "docPartObj");
        Element content = WordXml.child(control, "sdtContent");
        if (content != null && !WordXml.value(gallery, "docPartGallery").equals(CONTENTS_GALLERY)) {
            read(content);
        }
    }

    private void paragraph(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        String style = WordXml.value(properties, "pStyle");
        List<Element> textBoxes = new ArrayList<>();
        String label = label(properties, style);
        String words = new DocxInline(textBoxes, fields).read(paragraph);
        fields.paragraphEnds();
        if (!styles.isContents(style) && !words.isBlank()) {
            boolean title = styles.isTitle(style);
            boolean prominent = isCentred(properties, style) && isLarge(paragraph, style);
            for (String line : (label + words).split("\n")) {
                pieces.add(new WordPiece.Line(LineText.clean(line), title, outline(properties, style), prominent));
            }
        }
        textBoxes.forEach(this::read);
    }

    private String label(@Nullable Element properties, String style) {
        Element own = properties == null ? null : WordXml.child(properties, "numPr");
        Integer id = WordXml.number(own, "numId");
        Integer level = WordXml.number(own, "ilvl");
        if (id == null) {
            id = styles.numberingId(style);
        }
        if (level == null) {
            level = styles.numberingLevel(style);
        }
        return id == null ? "" : numbering.next(id, level == null ? 0 : level);
    }

    private @Nullable Integer outline(@Nullable Element properties, String style) {
        Integer own = WordXml.number(properties, "outlineLvl");
        Integer level = own == null ? styles.outlineLevel(style) : own;
        return level != null && level >= 0 && level < OUTLINE_LEVELS ? level : null;
    }

    private boolean isCentred(@Nullable Element properties, String style) {
        String own = WordXml.value(properties, "jc");
        return "center".equals(own.isEmpty() ? styles.alignment(style) : own);
    }

    private boolean isLarge(Element paragraph, String style) {
        Element run = WordXml.child(paragraph, "r");
        Integer own = run == null ? null : WordXml.number(WordXml.child(run, "rPr"), "sz");
        Integer size = own == null ? styles.halfPoints(style) : own;
        return size != null && size >= WordPiece.TITLE_HALF_POINTS;
    }

    private void table(Element table) {
        List<Element> rows = unwrapped(table, "tr").stream()
                .filter(row -> WordXml.descend(row, "trPr", "del") == null)
                .toList();
        List<List<Element>> cells =
                rows.stream().map(row -> unwrapped(row, "tc")).toList();
        if (rows.size() == 1 && cells.get(0).size() == 1) {
            // A single cell is a frame around running text.
            read(cells.get(0).get(0));
            return;
        }
        TableGrid grid = new TableGrid(maxColumns);
        for (int i = 0; i < rows.size(); i++) {
            grid.nextRow();
            Integer before = WordXml.number(WordXml.child(rows.get(i), "trPr"), "gridBefore");
            grid.skip(before == null ? 0 : before);
            cells.get(i).forEach(cell -> cell(grid, cell));
        }
        pieces.add(new WordPiece.Grid(grid));
    }

    private void cell(TableGrid grid, Element cell) {
        Element properties = WordXml.child(cell, "tcPr");
        Integer width = WordXml.number(properties, "gridSpan");
        int columnSpan = width == null ? 1 : width;
        Element across = properties == null ? null : WordXml.child(properties, "hMerge");
        if (across != null && !WordXml.attribute(across, "val").equals("restart")) {
            // the older way to merge across: the cells stay and say that they go on
            grid.widen(columnSpan);
            return;
        }
        Element merge = properties == null ? null : WordXml.child(properties, "vMerge");
        boolean continues = merge != null && !WordXml.attribute(merge, "val").equals("restart");
        String text = cellText(cell);
        if (continues) {
            grid.addContinuation(columnSpan, text);
        } else {
            grid.add(1, columnSpan, text);
        }
    }

    /** The cell's lines, those of nested tables included, as one; numbering goes on counting inside. */
    private String cellText(Element cell) {
        DocxBody inside = new DocxBody(styles, numbering, fields, maxColumns);
        inside.read(cell);
        return inside.pieces.stream()
                .map(DocxBody::plainText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String plainText(WordPiece piece) {
        if (piece instanceof WordPiece.Line line) {
            return line.text();
        }
        return ((WordPiece.Grid) piece)
                .grid().cells().stream()
                        .map(TableGrid.GridCell::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** The rows of a table or the cells of a row, also those inside content controls and revision marks. */
    private static List<Element> unwrapped(Element parent, String wanted) {
        List<Element> found = new ArrayList<>();
        for (Element child : WordXml.children(parent)) {
            String name = child.getLocalName();
            if (wanted.equals(name)) {
                found.add(child);
            } else if (WRAPPERS.contains(name)) {
                found.addAll(unwrapped(child, wanted));
            }
        }
        return found;
    }
}
