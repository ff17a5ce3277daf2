package cn.liangdeng.document.domain;

import cn.liangdeng.extraction.TextBlock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document's structure as JSON. Written out field by field, so that what is stored does not change with a class: an array of
 * objects whose {@code type} is heading, paragraph or table; a table's cells are arrays of row, column, row span, column span,
 * start, end.
 */
final class StructureCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int CELL_FIELDS = 6;

    private StructureCodec() {}

    static String write(List<TextBlock> blocks) {
        ArrayNode array = MAPPER.createArrayNode();
        for (TextBlock block : blocks) {
            ObjectNode object = array.addObject();
            object.put("start", block.start()).put("end", block.end());
            if (block instanceof TextBlock.Heading heading) {
                object.put("type", "heading").put("level", heading.level());
            } else if (block instanceof TextBlock.Table table) {
                object.put("type", "table").put("rows", table.rows()).put("columns", table.columns());
                writeCells(object.putArray("cells"), table.cells());
            } else {
                object.put("type", "paragraph");
            }
        }
        return MAPPER.writeValueAsString(array);
    }

    /**
     * @throws IllegalArgumentException if the text is not what {@link #write} makes
     */
    static List<TextBlock> read(String json) {
        List<TextBlock> blocks = new ArrayList<>();
        for (JsonNode object : MAPPER.readTree(json)) {
            int start = number(object, "start");
            int end = number(object, "end");
            String type = object.path("type").asString("");
            blocks.add(
                    switch (type) {
                        case "heading" -> new TextBlock.Heading(number(object, "level"), start, end);
                        case "paragraph" -> new TextBlock.Paragraph(start, end);
                        case "table" ->
                            new TextBlock.Table(
                                    start,
                                    end,
                                    number(object, "rows"),
                                    number(object, "columns"),
                                    readCells(object.path("cells")));
                        default -> throw new IllegalArgumentException("unknown block type: " + type);
                    });
        }
        return List.copyOf(blocks);
    }

    private static void writeCells(ArrayNode array, List<TextBlock.Cell> cells) {
        for (TextBlock.Cell cell : cells) {
            array.addArray()
                    .add(cell.row())
                    .add(cell.column())
                    .add(cell.rowSpan())
                    .add(cell.columnSpan())
                    .add(cell.start())
                    .add(cell.end());
        }
    }

    private static List<TextBlock.Cell> readCells(JsonNode array) {
        List<TextBlock.Cell> cells = new ArrayList<>();
        for (JsonNode cell : array) {
            if (cell.size() != CELL_FIELDS) {
                throw new IllegalArgumentException("a cell has " + CELL_FIELDS + " numbers: " + cell);
            }
            cells.add(new TextBlock.Cell(
                    cell.get(0).asInt(),
                    cell.get(1).asInt(),
                    cell.get(2).asInt(),
                    cell.get(3).asInt(),
                    cell.get(4).asInt(),
                    cell.get(5).asInt()));
        }
        return cells;
    }

    private static int number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isInt()) {
            throw new IllegalArgumentException("no number in field " + field + ": " + object);
        }
        return value.asInt();
    }
}
