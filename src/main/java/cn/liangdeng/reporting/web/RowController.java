package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One indicator of a month as a plain form, which needs no script. */
@Controller
class RowController {

    private static final String PAGE = "reporting/row";

    /** Which field a refusal belongs to; the others stand above the form. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("reporting.invalid.missingMonths", "ofMonth"),
            Map.entry("reporting.invalid.noValue", "toDate"),
            Map.entry("reporting.invalid.decimals", "toDate"),
            Map.entry("reporting.invalid.tooLarge", "toDate"),
            Map.entry("reporting.invalid.percentage", "toDate"),
            Map.entry("reporting.invalid.disagree", "toDate"),
            Map.entry("reporting.invalid.notNumber", "toDate"),
            Map.entry("reporting.invalid.otherUnit", "toDate"),
            Map.entry("shared.validation.date", "completedOn"),
            Map.entry("reporting.invalid.dayTooLate", "completedOn"),
            Map.entry("reporting.invalid.dayMissing", "completedOn"),
            Map.entry("reporting.invalid.dayWithoutDone", "completedOn"));

    private static final Set<String> UNREADABLE = Set.of("reporting.invalid.notNumber", "reporting.invalid.otherUnit");

    private final UnitInView unitInView;
    private final Panels panels;
    private final ReportFiling filing;
    private final Words words;

    RowController(UnitInView unitInView, Panels panels, ReportFiling filing, Words words) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.filing = filing;
        this.words = words;
    }

    @GetMapping("/reporting/{indicator}/{dataMonth}")
    String form(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam @Nullable Long unit,
            Model model) {
        UnitSummary shown = unitInView.of(unit);
        SheetRow row = panels.row(shown, indicator, Months.ofPath(dataMonth));
        model.addAttribute("form", RowEdit.of(panels.view(shown, row)));
        PanelPage panel = panels.panel(shown, row);
        model.addAttribute("panel", panel);
        model.addAttribute("version", panel.row().version());
        return PAGE;
    }

    /** @param act {@code save}, {@code submit}, {@code nil} or {@code known}: which button was pressed */
    @PostMapping("/reporting/{indicator}/{dataMonth}")
    Object save(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            @RequestParam(defaultValue = "save") String act,
            @ModelAttribute("form") RowEdit form,
            BindingResult errors,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        ReportingMonth month = Months.ofPath(dataMonth);
        HttpStatus refusedWith = HttpStatus.UNPROCESSABLE_CONTENT;
        @Nullable BusinessException refused = null;
        Integer seen = form.version();
        if (!errors.hasErrors()) {
            try {
                SheetRow stored = filing.save(
                        shown.id(),
                        new IndicatorId(indicator),
                        month,
                        row -> asActed(act, form.typedInto(row).touchedAgainst(panels.view(shown, row)), row)
                                .over(row, shown.id()));
                SheetReport saved = Objects.requireNonNull(stored.report());
                seen = saved.version();
                if ("submit".equals(act)) {
                    filing.submit(saved.id());
                }
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "submit".equals(act) ? "reporting.row.submitted" : "reporting.row.done",
                                stored.owed().name()));
                return back(unit, indicator, dataMonth, redirect);
            } catch (BusinessException refusal) {
                refusedWith = status(refusal);
                refused = refusal;
            }
        }
        // Read anew: the first part may have been stored, or another person's figure stands there now.
        ModelAndView again = new ModelAndView(PAGE, refusedWith);
        SheetRow row = panels.row(shown, indicator, month);
        if (refused != null) {
            words.reject(errors, field(refused.messageKey(), form, row.owed().countedIn()), refused);
        }
        PanelPage panel = panels.panel(shown, row);
        again.addObject("panel", panel);
        // After a conflict the page shows what the other person stored, so the next save is a decision.
        again.addObject(
                "version", refusedWith == HttpStatus.CONFLICT ? panel.row().version() : seen);
        return again;
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/withdraw")
    String withdraw(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            RedirectAttributes redirect) {
        SheetRow row = panels.row(unitInView.of(unit), indicator, Months.ofPath(dataMonth));
        SheetReport report = row.report();
        if (report == null) {
            throw BusinessException.notFound("reporting.notFound.report");
        }
        filing.withdraw(report.id());
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("reporting.row.withdrawn", row.owed().name()));
        return back(unit, indicator, dataMonth, redirect);
    }

    private static RowEdit asActed(String act, RowEdit typed, SheetRow row) {
        if ("nil".equals(act)) {
            return typed.asNil();
        }
        return "known".equals(act) && row.known() != null
                ? typed.asKnown(FigureText.print(row.known().value(), 0))
                : typed;
    }

    /** @throws BusinessException the refusal itself, where it is not about what was typed */
    private static HttpStatus status(BusinessException refusal) {
        return switch (refusal.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> throw refusal;
        };
    }

    private static @Nullable String field(String messageKey, RowEdit form, String unit) {
        return UNREADABLE.contains(messageKey) && FigureText.isReadable(form.toDate(), unit)
                ? "ofMonth"
                : FIELDS.get(messageKey);
    }

    private static String back(long unit, long indicator, String dataMonth, RedirectAttributes redirect) {
        redirect.addAttribute("unit", unit);
        return "redirect:/reporting/" + indicator + "/" + Months.ofPath(dataMonth);
    }
}
