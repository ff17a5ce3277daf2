package cn.liangdeng.browser;

import cn.liangdeng.extraction.GoldScore;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetMapping;
import cn.liangdeng.target.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the drafts of a document are from what a person would have written: a draft that differs in a field of the form needs
 * an edit.
 *
 * @param compared drafts that state a labelled target
 * @param edits those of them that differ
 * @param missing targets that no draft states
 * @param wrong drafts that state no target
 * @param byField field → number of drafts in which it differs
 */
record EditsNeeded(int compared, int edits, int missing, int wrong, Map<String, Integer> byField) {

    private record Draft(
            int start,
            int end,
            String indicator,
            String nature,
            @Nullable BigDecimal bound,
            String unit,
            String kind,
            String comparator,
            @Nullable String lastMonth,
            String leads) {}

    /** Compares the stored drafts with hand-made labels (`gold/README.md`). */
    static EditsNeeded count(JdbcClient jdbc, long document, Path labels) throws IOException {
        List<Draft> drafts = drafts(jdbc, document);
        Set<Draft> used = new HashSet<>();
        Map<String, Integer> fields = new TreeMap<>();
        int edits = 0;
        int missing = 0;
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(labels)) {
            JsonNode label = json.readTree(line);
            Draft draft = drafts.stream()
                    .filter(candidate -> !used.contains(candidate) && states(candidate, label))
                    .findFirst()
                    .orElse(null);
            if (draft == null) {
                missing += label.path("borderline").asBoolean()
                                || !label.path("same_as").isNull()
                        ? 0
                        : 1;
                continue;
            }
            used.add(draft);
            List<String> differing = differing(draft, label);
            differing.forEach(field -> fields.merge(field, 1, Integer::sum));
            edits += differing.isEmpty() ? 0 : 1;
        }
        return new EditsNeeded(used.size(), edits, missing, drafts.size() - used.size(), fields);
    }

    private static boolean states(Draft draft, JsonNode label) {
        boolean overlaps =
                draft.start() < label.path("end").asInt() && label.path("start").asInt() < draft.end();
        for (JsonNode other : label.path("alt_spans")) {
            overlaps |= draft.start() < other.path("end").asInt()
                    && other.path("start").asInt() < draft.end();
        }
        if (!overlaps) {
            return false;
        }
        if (label.path("value").isNull()) {
            return draft.bound() == null;
        }
        return draft.bound() != null
                && draft.bound()
                                .subtract(label.path("value").decimalValue())
                                .abs()
                                .compareTo(new BigDecimal("0.001"))
                        <= 0;
    }

    private static List<String> differing(Draft draft, JsonNode label) {
        List<String> fields = new ArrayList<>();
        if (GoldScore.likeness(label.path("indicator").asString(""), draft.indicator()) < GoldScore.ALIKE) {
            fields.add("indicator");
        }
        if (!natures(label).contains(draft.nature())) {
            fields.add("measure");
        }
        if (!label.path("value").isNull()) {
            if (!draft.unit().equals(label.path("unit").asString(""))) {
                fields.add("unit");
            }
            if (!comparators(label.path("comparator").asString("")).contains(draft.comparator())) {
                fields.add("comparator");
            }
        }
        boolean kind = draft.kind().equalsIgnoreCase(label.path("kind").asString(""));
        for (JsonNode other : label.path("accept_kinds")) {
            kind |= draft.kind().equalsIgnoreCase(other.asString(""));
        }
        if (!kind) {
            fields.add("kind");
        }
        String deadline = label.path("deadline").asString("");
        if (draft.lastMonth() == null || !deadline.startsWith(draft.lastMonth())) {
            fields.add("deadline");
        }
        List<String> leads = new ArrayList<>();
        label.path("lead_units").forEach(unit -> leads.add(unit.asString("")));
        if (!draft.leads().equals(String.join("、", leads))) {
            fields.add("units");
        }
        return fields;
    }

    /** What the mapping from words to targets makes of the measures with which the label is right. */
    private static Set<String> natures(JsonNode label) {
        Set<String> measures = new HashSet<>();
        measures.add(label.path("measure").asString(""));
        label.path("accept_measures").forEach(other -> measures.add(other.asString("")));
        String kind = label.path("kind").asString("").toUpperCase(Locale.ROOT);
        Set<String> natures = new HashSet<>();
        for (String measure : measures) {
            natures.add(TargetMapping.nature(new Wording(
                            label.path("indicator").asString("") + " "
                                    + label.path("quote").asString(""),
                            Wording.Kind.valueOf(kind),
                            measure.isEmpty()
                                    ? Wording.Measure.LEVEL
                                    : Wording.Measure.valueOf(measure.toUpperCase(Locale.ROOT)),
                            Wording.Comparison.AT_LEAST,
                            false,
                            label.path("value").isNull()
                                    ? null
                                    : label.path("value").decimalValue(),
                            null,
                            label.path("unit").asString(""),
                            null,
                            month(label, "deadline"),
                            false,
                            null))
                    .name());
        }
        return natures;
    }

    private static @Nullable ReportingMonth month(JsonNode label, String field) {
        String day = label.path(field).asString("");
        return day.length() < 7 ? null : ReportingMonth.parse(day.substring(0, 7));
    }

    private static Set<String> comparators(String label) {
        return switch (label) {
            case "at_least", "reach" -> Set.of("AT_LEAST");
            case "at_most" -> Set.of("AT_MOST", "ABOUT_AT_MOST");
            case "about" -> Set.of("ABOUT", "ABOUT_AT_MOST");
            case "range" -> Set.of("RANGE");
            default -> Set.of();
        };
    }

    private static List<Draft> drafts(JdbcClient jdbc, long document) {
        return jdbc.sql("""
                        select draft.start_offset, draft.end_offset, draft.indicator_name, draft.nature, draft.bound, draft.unit_of_measure, draft.kind,
                               draft.comparator, to_char(draft.last_month, 'YYYY-MM') as last_month,
                               (select coalesce(string_agg(unit.name, '、' order by unit.position), '')
                                from intake.draft_unit unit
                                where unit.draft_id = draft.id and unit.part in ('LEAD', 'SUPPORTING')) as leads
                        from intake.draft
                        where document_id = :document
                        order by start_offset
                        """)
                .param("document", document)
                .query((row, number) -> new Draft(
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        row.getString("indicator_name"),
                        row.getString("nature"),
                        row.getBigDecimal("bound"),
                        row.getString("unit_of_measure"),
                        row.getString("kind"),
                        row.getString("comparator"),
                        row.getString("last_month"),
                        row.getString("leads")))
                .list();
    }
}
