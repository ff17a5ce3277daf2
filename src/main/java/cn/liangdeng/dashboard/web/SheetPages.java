package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.BenchmarkView;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.dashboard.query.TaskTable;
import cn.liangdeng.dashboard.query.TaskView;
import cn.liangdeng.dashboard.query.ThemePages;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of the sheets: what can be chosen above each, and what stands there while it is empty. */
@Component
class SheetPages {

    private final DashboardWords words;
    private final ProgressSheet progress;
    private final TaskSheet tasks;
    private final BenchmarkSheet benchmark;

    SheetPages(DashboardWords words, ProgressSheet progress, TaskSheet tasks, BenchmarkSheet benchmark) {
        this.words = words;
        this.progress = progress;
        this.tasks = tasks;
        this.benchmark = benchmark;
    }

    SheetPage indicators(
            SheetView view,
            List<ThemePages.Choice> themes,
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
                tasks.sheet(view),
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

    SheetPage benchmark(BenchmarkView view, Paper paper) {
        PublishedRanking shown = view.shown();
        List<SheetPage.Choice> choices = view.rankings().size() < 2
                ? List.of()
                : List.of(new SheetPage.Choice(
                        "ranking",
                        words.message("dashboard.sheets.group"),
                        view.rankings().stream()
                                .map(one -> Option.of(Long.toString(one.id()), benchmark.name(one)))
                                .toList(),
                        shown == null ? "" : Long.toString(shown.id()),
                        ""));
        return new SheetPage(
                "benchmark",
                view.month(),
                benchmark.sheet(view),
                words.message(
                        view.switchedOn() ? "dashboard.sheets.benchmark.unsigned" : "dashboard.sheets.benchmark.off"),
                choices,
                paper,
                path("benchmark", view.month().selected().toString(), paper)
                        .queryParam("ranking", shown == null ? "" : shown.id())
                        .toUriString(),
                true);
    }

    private static UriComponentsBuilder path(String kind, String month, Paper paper) {
        return UriComponentsBuilder.fromPath("/sheets/" + kind + "/export")
                .queryParam("month", month)
                .queryParam("paper", paper);
    }
}
