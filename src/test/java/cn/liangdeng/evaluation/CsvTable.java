package cn.liangdeng.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of cases: comma separated, UTF-8, a header line, fields in double quotes where they hold commas. */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    static List<Map<String, String>> ofFile(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> ofResource(String name) {
        try (InputStream in = CsvTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One map a line, from the header's names to the line's fields; empty lines are passed over. */
    static List<Map<String, String>> parse(String text) {
        List<List<String>> lines = lines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        List<String> header = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new IllegalArgumentException(
                        line.size() + " fields, the header has " + header.size() + ": " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i).strip(), line.get(i).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                endLine(lines, line, field);
                line = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        endLine(lines, line, field);
        return lines;
    }

    private static void endLine(List<List<String>> lines, List<String> line, StringBuilder field) {
        if (!line.isEmpty() || !field.toString().isBlank()) {
            line.add(field.toString());
            lines.add(line);
        }
        field.setLength(0);
    }
}
