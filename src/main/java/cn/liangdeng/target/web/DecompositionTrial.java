package cn.liangdeng.target.web;

import cn.liangdeng.target.query.PartRow;
import cn.liangdeng.target.query.TargetFile;
import cn.liangdeng.target.web.DecompositionSheet.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Holds an uploaded sheet against what is there, cell by cell. */
@Component
class DecompositionTrial {

    private final DecompositionSheet sheet;
    private final MessageSource messages;

    DecompositionTrial(DecompositionSheet sheet, MessageSource messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    /**
     * @param errors what is wrong with the rows, by the names of the grid's fields
     * @param current the parts that are there
     * @param names names of the units by their ids
     */
    DecompositionPage.Trial of(
            String fileName,
            DecompositionSheet.Read read,
            TargetFile whole,
            Map<String, PartRow> current,
            Map<String, String> names,
            Errors errors) {
        List<DecompositionPage.Cell> cells = new ArrayList<>(read.problems());
        for (int i = 0; i < read.lines().size(); i++) {
            DecompositionSheet.Line line = read.lines().get(i);
            DecompositionForm.Row now = line.row();
            PartRow part = current.get(now.target());
            Map<Column, String> before = part == null ? Map.of() : values(DecompositionForm.Row.of(part, whole));
            for (Map.Entry<Column, String> after : values(now).entrySet()) {
                Column column = after.getKey();
                String address = line.addresses().get(column);
                String problem = problem(errors, "rows[" + i + "]." + field(column));
                String old =
                        before.getOrDefault(column, part == null && column == Column.PHASING ? after.getValue() : "");
                if (address != null && (problem != null || !old.equals(after.getValue()))) {
                    cells.add(new DecompositionPage.Cell(
                            address,
                            names.getOrDefault(Typed.text(now.unit()), ""),
                            sheet.header(column),
                            old,
                            after.getValue(),
                            problem));
                }
            }
        }
        return new DecompositionPage.Trial(fileName, cells);
    }

    /** What the cells hold that a person may fill in; a plan counts only where the row has one of its own. */
    private Map<Column, String> values(DecompositionForm.Row row) {
        Map<Column, String> values = new LinkedHashMap<>();
        values.put(Column.BOUND, Typed.text(row.bound()));
        values.put(Column.BOUND_MAX, Typed.text(row.boundMax()));
        values.put(Column.BASELINE, Typed.text(row.baseline()));
        values.put(Column.PHASING, sheet.phasings().getOrDefault(Typed.text(row.phasing()), ""));
        values.put(Column.PLAN, DecompositionForm.OWN.equals(row.phasing()) ? Typed.text(row.plan()) : "");
        values.put(Column.REMOVE, row.isRemoved() ? sheet.yes() : "");
        return values;
    }

    private static String field(Column column) {
        return switch (column) {
            case BOUND_MAX -> "boundMax";
            case BASELINE -> "baseline";
            case PLAN -> "plan";
            case PHASING -> "phasing";
            case REMOVE -> "remove";
            default -> "bound";
        };
    }

    private @Nullable String problem(Errors errors, String field) {
        Locale locale = LocaleContextHolder.getLocale();
        List<FieldError> found = errors.getFieldErrors(field);
        return found.isEmpty()
                ? null
                : found.stream()
                        .map(error -> messages.getMessage(error, locale))
                        .collect(Collectors.joining(" "));
    }
}
