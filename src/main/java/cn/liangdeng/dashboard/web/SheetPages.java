package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.BenchmarkView;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.dashboard.query.TaskTable;
import cn.liangdeng.dashboard.query.TaskView;
import cn.liangdeng.dashboard.query.ThemeReading;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of the sheets, and the sheets 重点任务攻坚表 and 争先创优晾晒表. */
@Component
class SheetPages {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String NOTHING = "—";
    private static final double NAME_WIDTH = 36;
    private static final double WORDS_WIDTH = 40;
    private static final double UNIT_WIDTH = 18;
    private static final int SCORE_DECIMALS = 2;

    private final DashboardWords words;
    private final ProgressSheet progress;

    SheetPages(DashboardWords words, ProgressSheet progress) {
        this.words = words;
        this.progress = progress;
    }

    SheetPage indicators(
            SheetView view,
            List<ThemeReading> themes,
            @Nullable Horizon horizon,
            @Nullable Long theme,
            Paper paper,
            boolean ranking) {
        List<SheetPage.Choice> choices = new ArrayList<>();
        choices.add(new SheetPage.Choice(
                "horizon",
                words.message("dashboard.unit.column.horizon"),
                Arrays.stream(Horizon.values())
                        .map(one -> Option.of(one.name(), words.message("dashboard.horizon." + one)))
                        .toList(),
                horizon == null ? "" : horizon.name(),
                words.message("dashboard.sheets.all")));
        List<Option> named = themes.stream()
                .filter(one -> one.theme() != 0)
                .map(one -> Option.of(Long.toString(one.theme()), one.name()))
                .toList();
        if (!named.isEmpty()) {
            choices.add(new SheetPage.Choice(
                    "theme",
                    words.message("dashboard.themes.theme"),
                    named,
                    theme == null ? "" : theme.toString(),
                    words.message("dashboard.sheets.all")));
        }
        return new SheetPage(
                "indicators",
                view.month(),
                progress.sheet(view, false),
                words.message("dashboard.sheets.indicators.none"),
                choices,
                paper,
                path("indicators", view.month().selected().toString(), paper)
                        .queryParam("horizon", horizon == null ? "" : horizon.name())
                        .queryParam("theme", theme == null ? "" : theme)
                        .toUriString(),
                ranking);
    }

    SheetPage tasks(TaskView view, Paper paper, boolean ranking) {
        List<SheetPage.Choice> choices = new ArrayList<>();
        if (view.document() != null) {
            choices.add(new SheetPage.Choice(
                    "document",
                    words.message("dashboard.documents.column.document"),
                    view.documents().stream()
                            .map(one -> Option.of(Long.toString(one.document().value()), one.title()))
                            .toList(),
                    Long.toString(view.document().document().value()),
                    ""));
        }
        if (view.tables().size() > 1) {
            choices.add(new SheetPage.Choice(
                    "table",
                    words.message("dashboard.sheets.table"),
                    IntStream.range(0, view.tables().size())
                            .mapToObj(index -> Option.of(Integer.toString(index), tableName(view.tables(), index)))
                            .toList(),
                    Integer.toString(view.chosen()),
                    ""));
        }
        return new SheetPage(
                "tasks",
                view.month(),
                taskSheet(view),
                words.message("dashboard.sheets.tasks.none"),
                choices,
                paper,
                path("tasks", view.month().selected().toString(), paper)
                        .queryParam(
                                "document",
                                view.document() == null
                                        ? ""
                                        : view.document().document().value())
                        .queryParam("table", Math.max(view.chosen(), 0))
                        .toUriString(),
                ranking);
    }

    private String tableName(List<TaskTable> tables, int index) {
        String heading = tables.get(index).heading();
        return heading.isEmpty() ? words.message("dashboard.sheets.table.number", index + 1) : heading;
    }

    /** The document's own rows and headings, with how each row stands beside it. */
    Sheet taskSheet(TaskView view) {
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
                words.asOf(view.month(), view.windows()),
                columns,
                rows,
                List.of(
                        words.message(
                                restored ? "dashboard.sheets.tasks.restored" : "dashboard.sheets.tasks.listed",
                                document),
                        words.message("dashboard.sheets.note")),
                words.message("dashboard.sheets.signatures"));
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
                SheetEntry.lit(joined(targets.stream().map(this::light)), targets),
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

    SheetPage benchmark(BenchmarkView view, Paper paper) {
        PublishedRanking shown = view.shown();
        List<SheetPage.Choice> choices = view.rankings().size() < 2
                ? List.of()
                : List.of(new SheetPage.Choice(
                        "ranking",
                        words.message("dashboard.sheets.group"),
                        view.rankings().stream()
                                .map(one -> Option.of(Long.toString(one.id()), name(one)))
                                .toList(),
                        shown == null ? "" : Long.toString(shown.id()),
                        ""));
        return new SheetPage(
                "benchmark",
                view.month(),
                benchmarkSheet(view),
                words.message(
                        view.switchedOn() ? "dashboard.sheets.benchmark.unsigned" : "dashboard.sheets.benchmark.off"),
                choices,
                paper,
                path("benchmark", view.month().selected().toString(), paper)
                        .queryParam("ranking", shown == null ? "" : shown.id())
                        .toUriString(),
                true);
    }

    private String name(PublishedRanking ranking) {
        String group = words.message("dashboard.sheets.group." + ranking.group());
        return ranking.documentTitle() == null
                ? group
                : group + words.message("dashboard.sheets.of", ranking.documentTitle());
    }

    /** The signed ranking as it was published; empty where none is. */
    Sheet benchmarkSheet(BenchmarkView view) {
        PublishedRanking ranking = view.shown();
        List<List<SheetEntry>> rows = ranking == null
                ? List.of()
                : ranking.lines().stream().map(line -> benchmarkRow(line, view)).toList();
        String month = month(view.month().selected());
        List<String> notes = new ArrayList<>();
        if (ranking != null) {
            notes.add(words.message("progress.ranking.rule." + ranking.rule()));
            if (ranking.remark() != null) {
                notes.add(ranking.remark());
            }
            notes.add(words.message("dashboard.sheets.benchmark.frozen"));
        }
        return new Sheet(
                ranking == null
                        ? words.message("dashboard.sheets.benchmark.title", month)
                        : words.message("dashboard.sheets.benchmark.titleOf", month, name(ranking)),
                ranking == null
                        ? ""
                        : words.message(
                                "dashboard.sheets.benchmark.signed",
                                ranking.signedBy(),
                                ranking.publishedAt()
                                        .atZone(BEIJING)
                                        .format(DateTimeFormatter.ofPattern(words.message("shared.date.pattern"))),
                                ranking.approvalNumber() == null ? "" : ranking.approvalNumber()),
                List.of(
                        ColumnSpec.number(column("place"), 0),
                        ColumnSpec.text(words.message("dashboard.units.column.unit"))
                                .withWidth(NAME_WIDTH),
                        ColumnSpec.number(column("score"), SCORE_DECIMALS),
                        ColumnSpec.number(column("scored"), 0),
                        ColumnSpec.number(column("total"), 0),
                        ColumnSpec.number(words.message("shared.light.RED"), 0),
                        ColumnSpec.number(words.message("shared.mark.UNREPORTED"), 0)),
                rows,
                notes,
                words.message("dashboard.sheets.signatures"));
    }

    private List<SheetEntry> benchmarkRow(RankingLine line, BenchmarkView view) {
        return List.of(
                line.place() == null
                        ? SheetEntry.of(NOTHING)
                        : SheetEntry.of(line.place().longValue()),
                SheetEntry.linked(
                        line.unitName(),
                        "/dashboard/units/" + line.unit().value() + "?month="
                                + view.month().selected()),
                line.score() == null ? SheetEntry.of(NOTHING) : SheetEntry.of(line.score()),
                SheetEntry.of(line.scored()),
                SheetEntry.of(line.total()),
                SheetEntry.of(line.red()),
                SheetEntry.of(line.unreported()));
    }

    private String column(String name) {
        return words.message("dashboard.sheets.column." + name);
    }

    private static String month(ReportingMonth month) {
        return MonthLabel.cumulative(month, LocaleContextHolder.getLocale());
    }

    private static UriComponentsBuilder path(String kind, String month, Paper paper) {
        return UriComponentsBuilder.fromPath("/sheets/" + kind + "/export")
                .queryParam("month", month)
                .queryParam("paper", paper);
    }
}
