package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本月填报: all that a unit owes in a month, on one page. */
@Controller
class MonthController {

    private final UnitInView unitInView;
    private final MonthSheets sheets;
    private final RowViews views;
    private final MonthWindows windows;
    private final ReportFiling filing;
    private final CurrentUser currentUser;
    private final Words words;

    MonthController(
            UnitInView unitInView,
            MonthSheets sheets,
            RowViews views,
            MonthWindows windows,
            ReportFiling filing,
            CurrentUser currentUser,
            Words words) {
        this.unitInView = unitInView;
        this.sheets = sheets;
        this.views = views;
        this.windows = windows;
        this.filing = filing;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping("/reporting")
    String month(@RequestParam @Nullable String month, @RequestParam @Nullable Long unit, Model model) {
        List<UnitSummary> choices = unitInView.choices();
        UnitSummary shown = unitInView.among(choices, unit);
        ReportingMonth inView = windows.inView(month);
        boolean mayFile = unitInView.mayFile(shown.id());
        List<SheetRow> owed = sheets.list(currentUser.readScope(), shown.id(), inView);
        List<RowView> rows = owed.stream().map(row -> views.of(row, mayFile)).toList();
        model.addAttribute(
                "model",
                new MonthPage(
                        shown.id().value(),
                        shown.name(),
                        choices.size() < 2
                                ? List.of()
                                : choices.stream()
                                        .map(choice -> Option.of(
                                                Long.toString(choice.id().value()), choice.name()))
                                        .toList(),
                        inView,
                        windows.offered(inView),
                        rows,
                        windows.of(owed),
                        mayFile,
                        rows.stream()
                                .filter(row -> row.lock() == null && !row.ready())
                                .map(RowView::name)
                                .toList()));
        return "reporting/month";
    }

    /** Files what has a figure: the whole month, or the one indicator named. */
    @PostMapping("/reporting/submit")
    String submit(
            @RequestParam String month,
            @RequestParam long unit,
            @RequestParam @Nullable Long indicator,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        ReportingMonth inView = windows.inView(month);
        List<ReportId> ready = sheets.list(currentUser.readScope(), shown.id(), inView).stream()
                .filter(SheetRow::isReady)
                .filter(row -> indicator == null || row.owed().id().value() == indicator)
                .map(SheetRow::report)
                .filter(Objects::nonNull)
                .map(SheetReport::id)
                .toList();
        BulkOutcome outcome = filing.submitAll(ready);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice(outcome));
        redirect.addAttribute("month", inView.toString());
        if (!shown.id().equals(currentUser.unit())) {
            redirect.addAttribute("unit", unit);
        }
        return "redirect:/reporting";
    }

    private Notice notice(BulkOutcome outcome) {
        String done = Integer.toString(outcome.done().size());
        if (outcome.refused().isEmpty()) {
            return outcome.done().isEmpty()
                    ? Notice.info("reporting.month.nothingToSubmit")
                    : Notice.done("reporting.month.submitted", done);
        }
        BulkOutcome.Refusal first = outcome.refused().get(0);
        return Notice.warning(
                "reporting.month.submittedInPart",
                done,
                Integer.toString(outcome.refused().size()),
                words.say(first.messageKey(), first.arguments().toArray()));
    }
}
