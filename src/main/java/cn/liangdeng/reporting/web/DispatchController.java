package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.domain.FilingUrging;
import cn.liangdeng.reporting.query.DispatchBoard;
import cn.liangdeng.reporting.query.DispatchFigure;
import cn.liangdeng.reporting.query.DispatchRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 填报调度: who owes what, and 催办. */
@Controller
class DispatchController {

    private static final int MONTHS_OFFERED = 13;

    private final DispatchBoard board;
    private final FilingUrging urging;
    private final DispatchSheet sheet;
    private final Units units;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Words words;

    DispatchController(
            DispatchBoard board,
            FilingUrging urging,
            DispatchSheet sheet,
            Units units,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            Words words) {
        this.board = board;
        this.urging = urging;
        this.sheet = sheet;
        this.units = units;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping("/dispatch")
    String board(
            @RequestParam @Nullable String month,
            @RequestParam(defaultValue = "") String window,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            Model model) {
        ReportingMonth inView = Months.parse(month, usualMonth());
        DispatchFilter filter = DispatchFilter.of(window, group, standing, sort, direction);
        List<DispatchRow> all = board.list(currentUser.actScope(), inView);
        model.addAttribute(
                "model", new DispatchPage(inView, months(inView), calendar.today(), filter, filter.apply(all), all));
        return "reporting/dispatch";
    }

    @GetMapping("/dispatch/export")
    ResponseEntity<byte[]> export(
            @RequestParam @Nullable String month,
            @RequestParam(defaultValue = "") String window,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction) {
        ReportingMonth inView = Months.parse(month, usualMonth());
        List<DispatchRow> rows = DispatchFilter.of(window, group, standing, sort, direction)
                .apply(board.list(currentUser.actScope(), inView));
        return FileAnswer.of(FileKind.XLSX, sheet.title(inView), sheet.write(inView, calendar.today(), rows));
    }

    @GetMapping("/dispatch/units/{id}")
    String unit(@PathVariable long id, @RequestParam @Nullable String month, Model model) {
        UnitSummary unit = units.get(new UnitId(id));
        ReportingMonth inView = Months.parse(month, usualMonth());
        model.addAttribute(
                "model",
                new DispatchUnitPage(
                        id,
                        unit.name(),
                        inView,
                        months(inView),
                        board.listOf(currentUser.actScope(), unit.id(), inView).stream()
                                .sorted(Comparator.comparing(DispatchFigure::kind))
                                .map(figure -> new DispatchUnitPage.Line(figure, moment(figure.firstFiledAt())))
                                .toList(),
                        board.listUrgings(currentUser.actScope(), unit.id(), inView).stream()
                                .map(one -> new DispatchUnitPage.Reminder(one, words.moment(one.at())))
                                .toList()));
        return "reporting/dispatch-unit";
    }

    /** Reminds one unit, or without a unit all that are late in the window. */
    @PostMapping("/dispatch/urge")
    String urge(
            @RequestParam String month,
            @RequestParam WindowKind window,
            @RequestParam @Nullable Long unit,
            RedirectAttributes redirect) {
        ReportingMonth inView = Months.ofPath(month);
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, unit == null ? urgeAll(window, inView) : urgeOne(new UnitId(unit), window, inView));
        redirect.addAttribute("month", inView.toString());
        return "redirect:/dispatch";
    }

    private Notice urgeAll(WindowKind window, ReportingMonth month) {
        int urged = urging.urgeAllLate(window, month);
        return urged == 0
                ? Notice.info("reporting.dispatch.urgedNobody")
                : Notice.done("reporting.dispatch.urgedAll", Integer.toString(urged));
    }

    private Notice urgeOne(UnitId unit, WindowKind window, ReportingMonth month) {
        String name = units.get(unit).name();
        return urging.urge(unit, window, month)
                ? Notice.done("reporting.dispatch.urged", name)
                : Notice.info("reporting.dispatch.urgedBefore", name);
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : words.moment(at);
    }

    /** The newest month in whose windows something may be filed, or the one that closed last. */
    private ReportingMonth usualMonth() {
        return calendar.openWindows(currentUser.district()).stream()
                .filter(window -> window.kind() == WindowKind.PROGRESS)
                .map(ReportingWindow::month)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> calendar.newestClosedMonths(currentUser.district())
                        .getOrDefault(WindowKind.PROGRESS, calendar.currentMonth()));
    }

    private List<ReportingMonth> months(ReportingMonth inView) {
        ReportingMonth newest = inView.isAfter(calendar.currentMonth()) ? inView : calendar.currentMonth();
        int offered =
                Math.min(Math.max(MONTHS_OFFERED, inView.monthsUntil(newest) + 1), MONTHS_OFFERED * MONTHS_OFFERED);
        return IntStream.range(0, offered).mapToObj(newest::minusMonths).toList();
    }
}
