package cn.liangdeng.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes drafts as one JSON object a line, in the words of the scoring rules. */
final class PredictionFile {

    private PredictionFile() {}

    static void write(Path file, Extraction extraction) throws IOException {
        List<DraftTarget> drafts = extraction.targets();
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < drafts.size(); i++) {
            lines.append(json(fields(i, extraction))).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** The fields of a prediction; the names of leaders stand with the units, as the gold standard has them. */
    static Map<String, Object> fields(int position, Extraction extraction) {
        DraftTarget draft = extraction.targets().get(position);
        boolean numeric = draft.kind() != DraftTarget.Kind.MILESTONE && draft.kind() != DraftTarget.Kind.TASK;
        List<String> units = new ArrayList<>(draft.leadUnits());
        if (units.isEmpty()) {
            units.addAll(draft.leaders());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id(position));
        fields.put("start", draft.start());
        fields.put("end", draft.end());
        fields.put("quote", draft.quote());
        fields.put("kind", lower(draft.kind()));
        fields.put("value", draft.value());
        fields.put("value_max", draft.valueMax());
        fields.put("unit", numeric ? draft.unit() : null);
        fields.put("comparator", numeric ? lower(draft.comparator()) : null);
        fields.put("measure", numeric ? lower(draft.measure()) : null);
        fields.put("deadline", text(draft.deadline()));
        fields.put("period_start", text(draft.periodStart()));
        fields.put("recurring", draft.yearly() ? "yearly" : null);
        fields.put("lead_units", units);
        fields.put("indicator", draft.indicator());
        fields.put("parent", id(extraction.parts().get(position)));
        fields.put("same_as", id(extraction.repeats().get(position)));
        return fields;
    }

    private static @Nullable String id(@Nullable Integer position) {
        return position == null ? null : "P" + (position + 1);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String json(Map<String, Object> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((key, value) -> members.add(quoted(key) + ": " + json(value)));
        return "{" + String.join(", ", members) + "}";
    }

    private static String json(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        if (value instanceof List<?> list) {
            return "["
                    + String.join(", ", list.stream().map(PredictionFile::json).toList()) + "]";
        }
        return quoted(value.toString());
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : words.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
