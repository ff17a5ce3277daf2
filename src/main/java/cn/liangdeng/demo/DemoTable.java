package cn.liangdeng.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A table of the demo script: one line a row, cells parted by {@code |}, the first line names the columns. */
final class DemoTable {

    private DemoTable() {}

    static List<Row> read(String name) {
        List<String> lines = new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        String[] columns = lines.get(0).split("\\|", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != columns.length) {
                throw new IllegalStateException(name + ": " + columns.length + " cells wanted in: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i].strip());
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    static byte[] bytes(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line by column name. */
    record Row(Map<String, String> cells) {

        /** @throws IllegalArgumentException if there is no such column */
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }

        boolean isBlank(String column) {
            return get(column).isEmpty();
        }

        boolean isYes(String column) {
            return "yes".equals(get(column));
        }

        /** The parts of a cell parted by commas; empty for a blank cell. */
        List<String> list(String column) {
            return isBlank(column) ? List.of() : Arrays.asList(get(column).split(",", -1));
        }
    }
}
