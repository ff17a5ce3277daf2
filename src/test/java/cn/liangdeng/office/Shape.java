package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.List;

/** Writes the structure of a document as lines that a test can compare. */
final class Shape {

    private Shape() {}

    /** One line a block: {@code H2 一、总则}, {@code P 正文}, {@code T 2x3}, followed by {@code C row,column rows×columns text}. */
    static List<String> of(DocumentText document) {
        return document.blocks().stream()
                .flatMap(block -> lines(document, block).stream())
                .toList();
    }

    private static List<String> lines(DocumentText document, TextBlock block) {
        if (block instanceof TextBlock.Table table) {
            List<String> lines = new java.util.ArrayList<>();
            lines.add("T " + table.rows() + "x" + table.columns());
            for (TextBlock.Cell cell : table.cells()) {
                lines.add("C %d,%d %dx%d %s"
                        .formatted(
                                cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                document.words(cell.start(), cell.end())));
            }
            return lines;
        }
        String words = document.words(block.start(), block.end());
        return List.of(block instanceof TextBlock.Heading heading ? "H" + heading.level() + " " + words : "P " + words);
    }
}
