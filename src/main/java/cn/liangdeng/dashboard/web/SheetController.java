package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.BenchmarkView;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.dashboard.query.Sheets;
import cn.liangdeng.dashboard.query.TaskView;
import cn.liangdeng.dashboard.query.ThemePages;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.target.Horizon;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 表单: the sheets that officials know, on screen and as files. */
@Controller
class SheetController {

    private final Sheets sheets;
    private final ThemePages themes;
    private final ProgressSheet progress;
    private final SheetPages pages;
    private final TaskSheet tasks;
    private final BenchmarkSheet benchmark;
    private final CurrentUser user;

    SheetController(
            Sheets sheets,
            ThemePages themes,
            ProgressSheet progress,
            SheetPages pages,
            TaskSheet tasks,
            BenchmarkSheet benchmark,
            CurrentUser user) {
        this.sheets = sheets;
        this.themes = themes;
        this.progress = progress;
        this.pages = pages;
        this.tasks = tasks;
        this.benchmark = benchmark;
        this.user = user;
    }

    /** Shows no data, so no service asks for the right. */
    @GetMapping("/sheets")
    @PreAuthorize("hasAuthority('PROGRESS_READ')")
    String first(@RequestParam @Nullable String month) {
        return "redirect:/sheets/indicators" + (Asked.month(month) == null ? "" : "?month=" + Asked.month(month));
    }

    @GetMapping("/sheets/indicators")
    ModelAndView indicators(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String horizon,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String paper) {
        SheetView view = indicatorView(month, horizon, theme);
        return page(pages.indicators(
                view,
                themes.choices(),
                Asked.constant(Horizon.class, horizon),
                Asked.id(theme),
                Paper.of(paper),
                ranked()));
    }

    @GetMapping("/sheets/indicators/export")
    ResponseEntity<byte[]> indicatorFile(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String horizon,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String paper) {
        return file(progress.sheet(indicatorView(month, horizon, theme), false), Paper.of(paper));
    }

    private SheetView indicatorView(@Nullable String month, @Nullable String horizon, @Nullable String theme) {
        return sheets.indicators(Asked.month(month), Asked.constant(Horizon.class, horizon), Asked.id(theme));
    }

    @GetMapping("/sheets/tasks")
    ModelAndView tasks(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String document,
            @RequestParam @Nullable String table,
            @RequestParam @Nullable String paper) {
        return page(pages.tasks(taskView(month, document, table), Paper.of(paper), ranked()));
    }

    @GetMapping("/sheets/tasks/export")
    ResponseEntity<byte[]> taskFile(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String document,
            @RequestParam @Nullable String table,
            @RequestParam @Nullable String paper) {
        return file(tasks.sheet(taskView(month, document, table)), Paper.of(paper));
    }

    private TaskView taskView(@Nullable String month, @Nullable String document, @Nullable String table) {
        Long id = Asked.id(document);
        Long index = Asked.id(table);
        return sheets.tasks(
                Asked.month(month),
                id == null ? null : new DocumentId(id),
                index == null ? 0 : (int) Math.min(index, Integer.MAX_VALUE));
    }

    @GetMapping("/sheets/benchmark")
    ModelAndView benchmark(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String ranking,
            @RequestParam @Nullable String paper) {
        return page(pages.benchmark(sheets.benchmark(Asked.month(month), Asked.id(ranking)), Paper.of(paper)));
    }

    @GetMapping("/sheets/benchmark/export")
    ResponseEntity<byte[]> benchmarkFile(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String ranking,
            @RequestParam @Nullable String paper) {
        BenchmarkView view = sheets.benchmark(Asked.month(month), Asked.id(ranking));
        return file(benchmark.sheet(view), Paper.of(paper));
    }

    private boolean ranked() {
        return user.may(Permission.RANKING_READ);
    }

    private static ModelAndView page(SheetPage page) {
        return new ModelAndView("dashboard/sheet", "model", page);
    }

    /** A sheet as a file to take along. */
    static ResponseEntity<byte[]> file(Sheet sheet, Paper paper) {
        return FileAnswer.of(FileKind.XLSX, sheet.title(), SheetWriter.write(sheet.spec(paper)));
    }
}
