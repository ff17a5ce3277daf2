package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.TaskTable;
import cn.liangdeng.dashboard.query.TaskView;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sheet 重点任务攻坚表: the rows of the document's own task table, with status and light beside each. */
@Component
class TaskSheet {

    private static final String NOTHING = "—";
    private static final double NAME_WIDTH = 28;
    private static final double WORDS_WIDTH = 32;
    private static final double UNIT_WIDTH = 18;

    private final DashboardWords words;

    TaskSheet(DashboardWords words) {
        this.words = words;
    }

    /** The document's own rows and headings, with how each row stands beside it. */
    Sheet sheet(TaskView view) {
        boolean restored = view.chosen() >= 0;
        List<ColumnSpec> columns = new ArrayList<>();
        List<List<SheetEntry>> rows = new ArrayList<>();
        if (restored) {
            TaskTable table = view.tables().get(view.chosen());
            headings(table).forEach(head -> columns.add(ColumnSpec.text(head)));
            rows.addAll(restoredRows(table, view));
        } else {
            columns.add(ColumnSpec.number(column("number"), 0));
            columns.add(ColumnSpec.text(column("task")).withWidth(NAME_WIDTH));
            columns.add(ColumnSpec.text(column("demand")).withWidth(UNIT_WIDTH));
            columns.add(ColumnSpec.text(column("unit")).withWidth(UNIT_WIDTH));
            for (PlacedReading placed : view.targets()) {
                TargetReading target = placed.target();
                List<SheetEntry> row = new ArrayList<>();
                row.add(SheetEntry.of(rows.size() + 1L));
                row.add(SheetEntry.linked(target.title(), link(target, view)));
                row.add(SheetEntry.of(target.bound()));
                row.add(SheetEntry.of(target.unitName()));
                row.addAll(standing(List.of(target), view, false));
                rows.add(row);
            }
        }
        columns.add(ColumnSpec.text(column("done")).withWidth(UNIT_WIDTH));
        columns.add(ColumnSpec.text(column("status")));
        columns.add(ColumnSpec.text(column("words")).withWidth(WORDS_WIDTH));
        String document = view.document() == null ? "" : view.document().title();
        return new Sheet(
                words.message("dashboard.sheets.tasks.title", month(view.month().selected())),
                words.asOfScope(view.month(), view.windows()),
                columns,
                rows,
                notes(view, document),
                words.message("dashboard.sheets.signatures"));
    }

    private List<String> notes(TaskView view, String document) {
        boolean restored = view.chosen() >= 0;
        List<String> notes = new ArrayList<>();
        notes.add(words.message(
                restored ? "dashboard.sheets.tasks.restored" : "dashboard.sheets.tasks.listed", document));
        if (restored
                && view.tables().get(view.chosen()).rows().stream()
                        .anyMatch(row -> row.targets().isEmpty())) {
            notes.add(words.message("dashboard.sheets.tasks.without"));
        }
        notes.add(words.message("dashboard.sheets.note"));
        return notes;
    }

    private static List<String> headings(TaskTable table) {
        String[] heads = new String[table.columns()];
        Arrays.fill(heads, "");
        for (TaskTable.Cell cell : table.head()) {
            for (int i = cell.column(); i < Math.min(heads.length, cell.column() + cell.columnSpan()); i++) {
                heads[i] = cell.words();
            }
        }
        return List.of(heads);
    }

    private List<List<SheetEntry>> restoredRows(TaskTable table, TaskView view) {
        int count = table.rows().size();
        SheetEntry[][] grid = new SheetEntry[count][table.columns()];
        for (int number = 0; number < count; number++) {
            for (TaskTable.Cell cell : table.rows().get(number).cells()) {
                int lastRow = Math.min(count, number + cell.rowSpan());
                int lastColumn = Math.min(table.columns(), cell.column() + cell.columnSpan());
                for (int row = number; row < lastRow; row++) {
                    for (int column = cell.column(); column < lastColumn; column++) {
                        boolean first = row == number && column == cell.column();
                        grid[row][column] = first
                                ? SheetEntry.merged(cell.words(), lastRow - number, lastColumn - cell.column())
                                : SheetEntry.coveredBy(cell.words());
                    }
                }
            }
        }
        List<List<SheetEntry>> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<SheetEntry> row = new ArrayList<>();
            for (SheetEntry entry : grid[number]) {
                row.add(entry == null ? SheetEntry.of("") : entry);
            }
            List<TargetReading> targets = table.rows().get(number).targets();
            row.addAll(standing(targets, view, targets.size() > 1));
            rows.add(row);
        }
        return rows;
    }

    /** What has been done, the light, and the unit's words; a row without a target has none. */
    private List<SheetEntry> standing(List<TargetReading> targets, TaskView view, boolean named) {
        if (targets.isEmpty()) {
            return List.of(SheetEntry.of(NOTHING), SheetEntry.of(NOTHING), SheetEntry.of(""));
        }
        return List.of(
                SheetEntry.linked(
                        joined(targets.stream()
                                .map(target -> (named ? target.indicator() + " " : "")
                                        + target.actual()
                                        + target.measure()
                                        + (target.period().isEmpty()
                                                ? ""
                                                : words.message("dashboard.sheets.period", target.period())))),
                        link(targets.get(0), view)),
                SheetEntry.lit(
                        joined(targets.stream().map(this::light)),
                        targets.stream().map(words::chip).toList()),
                SheetEntry.of(joined(targets.stream()
                        .map(view::wordsOn)
                        .filter(text -> !text.isEmpty())
                        .distinct())));
    }

    private String light(TargetReading target) {
        String outside = target.outside() == null ? NOTHING : target.outside();
        return target.light() == null ? outside : words.message("shared.light." + target.light());
    }

    private String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(words.message("dashboard.separator.remarks")));
    }

    private static String link(TargetReading target, TaskView view) {
        return "/targets/" + target.id().value() + "?month=" + view.month().selected();
    }

    private String column(String name) {
        return words.message("dashboard.sheets.column." + name);
    }

    private static String month(ReportingMonth month) {
        return MonthLabel.cumulative(month, LocaleContextHolder.getLocale());
    }
}
