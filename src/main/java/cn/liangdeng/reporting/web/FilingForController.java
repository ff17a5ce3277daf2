package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代填: the office files a unit's figure, with the reason. */
@Controller
class FilingForController {

    private final UnitInView unitInView;
    private final Panels panels;
    private final ReportFiling filing;
    private final FindingWords findings;
    private final CurrentUser currentUser;
    private final Words words;

    FilingForController(
            UnitInView unitInView,
            Panels panels,
            ReportFiling filing,
            FindingWords findings,
            CurrentUser currentUser,
            Words words) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.filing = filing;
        this.findings = findings;
        this.currentUser = currentUser;
        this.words = words;
    }

    /**
     * What is typed.
     *
     * @param version of the report as the page showed it; empty where there was none
     * @param confirmed true where the person stands by a figure about which the checks ask
     */
    record FilingFor(
            @Nullable String toDate,
            @Nullable String completedOn,
            @Nullable String progress,
            @Nullable String reason,
            @Nullable Integer version,
            @Nullable Boolean confirmed) {

        RowEdit edit() {
            return new RowEdit(version, toDate, null, completedOn, null, progress, null, null, null, null);
        }
    }

    @GetMapping("/reporting/{indicator}/{dataMonth}/for")
    ModelAndView form(@PathVariable long indicator, @PathVariable String dataMonth, @RequestParam long unit) {
        PanelPage panel = panel(unit, indicator, Months.ofPath(dataMonth));
        return page(panel, HttpStatus.OK)
                .addObject(
                        "form",
                        new FilingFor(
                                panel.row().toDate(),
                                panel.row().completedOn(),
                                panel.row().texts().progress(),
                                "",
                                panel.row().version(),
                                false));
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/for")
    Object file(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            @ModelAttribute("form") FilingFor form,
            BindingResult errors,
            RedirectAttributes redirect) {
        ReportingMonth month = Months.ofPath(dataMonth);
        PanelPage panel = panel(unit, indicator, month);
        UnitSummary shown = unitInView.of(unit);
        SheetRow row = panels.row(shown, indicator, month);
        try {
            ReportId report = filing.fileFor(
                    form.edit().typedInto(row).over(row, shown.id()),
                    form.reason() == null ? "" : form.reason(),
                    Boolean.TRUE.equals(form.confirmed()));
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    Notice.done(
                            "reporting.filedFor.done", shown.name(), row.owed().name()));
            return "redirect:/reports/" + report.value();
        } catch (BusinessException refusal) {
            HttpStatus status = switch (refusal.kind()) {
                case CONFLICT -> HttpStatus.CONFLICT;
                case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                default -> throw refusal;
            };
            words.reject(errors, field(refusal.messageKey()), refusal);
            return page(panel, status).addObject("findings", findings.of(refusal));
        }
    }

    private PanelPage panel(long unit, long indicator, ReportingMonth month) {
        if (!currentUser.may(Permission.REPORT_REVIEW_OFFICE)) {
            throw BusinessException.forbidden("reporting.filedFor.forbidden");
        }
        UnitSummary shown = unitInView.of(unit);
        return panels.panel(shown, panels.row(shown, indicator, month));
    }

    private static ModelAndView page(PanelPage panel, HttpStatus status) {
        return new ModelAndView("reporting/file-for", Map.of("panel", panel), status);
    }

    private static @Nullable String field(String key) {
        if (key.startsWith("reporting.invalid.reason")) {
            return "reason";
        }
        if (key.startsWith("reporting.invalid.day") || key.equals("shared.validation.date")) {
            return "completedOn";
        }
        return key.startsWith("reporting.invalid.") && !key.equals("reporting.invalid.unconfirmed") ? "toDate" : null;
    }
}
