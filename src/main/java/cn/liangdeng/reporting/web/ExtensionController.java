package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.AskExtension;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.Extensions;
import cn.liangdeng.reporting.query.ExtensionLists;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
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

/** 延期: a unit's request for a later day, and the list on which it is decided. */
@Controller
class ExtensionController {

    private final UnitInView unitInView;
    private final Panels panels;
    private final Extensions extensions;
    private final ExtensionLists lists;
    private final ExtensionViews views;
    private final CurrentUser currentUser;
    private final Words words;

    ExtensionController(
            UnitInView unitInView,
            Panels panels,
            Extensions extensions,
            ExtensionLists lists,
            ExtensionViews views,
            CurrentUser currentUser,
            Words words) {
        this.unitInView = unitInView;
        this.panels = panels;
        this.extensions = extensions;
        this.lists = lists;
        this.views = views;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** What is typed into a request. */
    record Asking(@Nullable String wantedDueOn, @Nullable String reason) {}

    @GetMapping("/reporting/{indicator}/{dataMonth}/extension")
    ModelAndView form(@PathVariable long indicator, @PathVariable String dataMonth, @RequestParam long unit) {
        return page(unit, indicator, Months.ofPath(dataMonth), HttpStatus.OK).addObject("form", new Asking("", ""));
    }

    @PostMapping("/reporting/{indicator}/{dataMonth}/extension")
    Object ask(
            @PathVariable long indicator,
            @PathVariable String dataMonth,
            @RequestParam long unit,
            @ModelAttribute("form") Asking form,
            BindingResult errors,
            RedirectAttributes redirect) {
        ReportingMonth month = Months.ofPath(dataMonth);
        UnitSummary shown = unitInView.of(unit);
        SheetRow row = panels.row(shown, indicator, month);
        if (form.reason() == null || form.reason().isBlank()) {
            errors.rejectValue("reason", "reporting.invalid.reasonMissing");
        }
        if (form.wantedDueOn() == null || form.wantedDueOn().isBlank()) {
            errors.rejectValue("wantedDueOn", "reporting.extension.invalid.dayMissing");
        }
        if (errors.hasErrors()) {
            return page(unit, indicator, month, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            extensions.ask(new AskExtension(
                    row.owed().id(),
                    shown.id(),
                    month,
                    day(form.wantedDueOn()),
                    Objects.requireNonNullElse(form.reason(), "")));
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    Notice.done("reporting.extension.done.ask", row.owed().name()));
            redirect.addAttribute("unit", unit);
            return "redirect:/reporting/" + indicator + "/" + month + "/extension";
        } catch (BusinessException refusal) {
            HttpStatus status = switch (refusal.kind()) {
                case CONFLICT -> HttpStatus.CONFLICT;
                case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                default -> throw refusal;
            };
            String field = refusal.messageKey().startsWith("reporting.invalid.reason") ? "reason" : "wantedDueOn";
            words.reject(errors, status == HttpStatus.CONFLICT ? null : field, refusal);
            return page(unit, indicator, month, status);
        }
    }

    /**
     * A decision that was refused, with what was typed.
     *
     * @param problem the sentence that says what to do
     */
    record Refused(long id, String dueOn, String reason, String problem) {}

    @GetMapping("/extensions")
    ModelAndView waiting() {
        return list(HttpStatus.OK);
    }

    private ModelAndView list(HttpStatus status) {
        return new ModelAndView(
                "reporting/extensions",
                Map.of(
                        "model",
                        lists.listWaiting(currentUser.actScope()).stream()
                                .map(views::of)
                                .toList(),
                        "decided",
                        lists.listDecided(currentUser.actScope()).stream()
                                .map(views::of)
                                .toList()),
                status);
    }

    /** @param act {@code agree}, {@code grant} or {@code refuse} */
    @PostMapping("/extensions/{id}/decide")
    Object decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            decide(new ExtensionId(id), act, dueOn, reason);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            return list(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(
                            "refused",
                            new Refused(id, dueOn, reason, words.say(refusal.messageKey(), refusal.arguments())));
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.extension.done." + act));
        return "redirect:/extensions";
    }

    private void decide(ExtensionId extension, String act, String dueOn, String reason) {
        switch (act) {
            case "agree" -> extensions.agree(extension);
            case "grant" -> extensions.grant(extension, day(dueOn));
            case "refuse" -> extensions.refuse(extension, reason);
            default -> throw BusinessException.invalid("shared.validation.choice");
        }
    }

    private ModelAndView page(long unit, long indicator, ReportingMonth month, HttpStatus status) {
        UnitSummary shown = unitInView.of(unit);
        SheetRow row = panels.row(shown, indicator, month);
        PanelPage panel = panels.panel(shown, row);
        return new ModelAndView(
                "reporting/extension",
                Map.of(
                        "panel",
                        panel,
                        "refused",
                        status != HttpStatus.OK,
                        "milestone",
                        panel.row().isMilestone(),
                        "asked",
                        lists
                                .listOf(
                                        currentUser.readScope(),
                                        shown.id(),
                                        row.owed().id(),
                                        month)
                                .stream()
                                .map(views::of)
                                .toList()),
                status);
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException notADay) {
            throw BusinessException.invalid("shared.validation.date");
        }
    }
}
