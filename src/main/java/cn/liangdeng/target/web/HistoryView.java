package cn.liangdeng.target.web;

import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.query.TargetFile;
import cn.liangdeng.target.query.TargetFile.ChangeRow;
import cn.liangdeng.target.query.TargetFile.TermsRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chain of versions and the history of a target, ready to print. */
record HistoryView(List<Version> versions, List<Act> acts) {

    /** Fields whose values are constants; their words stand in the bundles under the field's name. */
    private static final Set<String> CONSTANTS = Set.of("horizon", "commitment", "comparator");

    /**
     * One version of the terms.
     *
     * @param newest true for the one that counts from its month on without end
     */
    record Version(
            int number,
            TermsRow row,
            Words bound,
            String span,
            String from,
            String baseline,
            Words phasing,
            boolean newest) {}

    /** One act, with the fields it changed. */
    record Act(
            String key,
            LocalDateTime at,
            String personName,
            @Nullable Integer termsNumber,
            @Nullable String reason,
            List<Field> fields) {}

    /** One field that an act changed. */
    record Field(String labelKey, Words before, Words after) {}

    static HistoryView of(TargetFile file, Locale locale) {
        List<Version> versions =
                file.versions().stream().map(row -> version(row, file, locale)).toList();
        Map<Integer, List<ChangeRow>> byAct = new LinkedHashMap<>();
        file.history()
                .forEach(line -> byAct.computeIfAbsent(line.number(), number -> new ArrayList<>())
                        .add(line));
        return new HistoryView(
                versions, byAct.values().stream().map(HistoryView::act).toList());
    }

    private static Version version(TermsRow row, TargetFile file, Locale locale) {
        return new Version(
                row.number(),
                row,
                BoundWords.of(
                        row.terms().comparator(),
                        row.terms().strict(),
                        row.terms().bound(),
                        row.terms().boundMax(),
                        file.indicator().unitOfMeasure()),
                MonthLabel.single(row.terms().firstMonth(), locale) + "—"
                        + MonthLabel.single(row.terms().lastMonth(), locale),
                MonthLabel.single(row.effectiveFrom(), locale),
                Figures.text(row.terms().baseline()),
                phasing(TermsForm.of(row.terms(), file.indicator().nature()), file),
                row.equals(file.newest()));
    }

    private static Words phasing(TermsForm terms, TargetFile file) {
        String unit = file.indicator().nature() == IndicatorNature.RATE
                ? file.indicator().unitOfMeasure()
                : "%";
        return TermsForm.LINEAR.equals(terms.phasing())
                ? Words.keyed("target.phasing.linear")
                : Words.of(terms.typedRows().stream()
                        .map(row -> row.month() + " " + row.value() + unit)
                        .collect(Collectors.joining("、")));
    }

    private static Act act(List<ChangeRow> lines) {
        ChangeRow first = lines.get(0);
        return new Act(
                "target.act." + first.act(),
                LocalDateTime.ofInstant(first.at(), BeijingTime.ZONE),
                first.personName(),
                first.termsNumber(),
                first.reason(),
                lines.stream().flatMap(line -> field(line).stream()).toList());
    }

    private static List<Field> field(ChangeRow line) {
        String name = line.field();
        return name == null
                ? List.of()
                : List.of(
                        new Field("target.field." + name, words(name, line.oldValue()), words(name, line.newValue())));
    }

    private static Words words(String field, @Nullable String value) {
        if (value == null) {
            return Words.keyed("shared.none");
        }
        if (CONSTANTS.contains(field)) {
            return Words.keyed("target." + field + "." + value);
        }
        if (field.equals("strict")) {
            return Words.keyed(Boolean.parseBoolean(value) ? "shared.yes" : "shared.no");
        }
        return field.equals("phasing") && value.equals(TermsForm.LINEAR)
                ? Words.keyed("target.phasing.linear")
                : Words.of(value);
    }
}
