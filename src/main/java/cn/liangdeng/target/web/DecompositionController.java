package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decompositions;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.query.TargetFile;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目标分解: the grid of units. */
@Controller
class DecompositionController {

    private final Decompositions decompositions;
    private final DecompositionPages pages;
    private final TargetPieces pieces;
    private final ReportingCalendar calendar;

    DecompositionController(
            Decompositions decompositions, DecompositionPages pages, TargetPieces pieces, ReportingCalendar calendar) {
        this.decompositions = decompositions;
        this.pages = pages;
        this.pieces = pieces;
        this.calendar = calendar;
    }

    /** @param add which further units to show, as in {@link DecompositionForm} */
    @GetMapping("/target-admin/{id}/decompose")
    ModelAndView show(@PathVariable long id, @RequestParam(defaultValue = "") String add) {
        TargetFile whole = pieces.file(id);
        return page(whole, DecompositionForm.of(whole.version(), from(whole), pages.rows(whole, add)), HttpStatus.OK);
    }

    /** @param step what was pressed: {@code save}, {@code add} for more rows, or {@code show} to see the sum */
    @PostMapping("/target-admin/{id}/decompose")
    Object save(
            @PathVariable long id,
            @RequestParam(defaultValue = "save") String step,
            @ModelAttribute("form") DecompositionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        TargetFile whole = pieces.file(id);
        if ("add".equals(step)) {
            // The old binding belongs to the rows as they were sent.
            return page(whole, pages.extended(whole, form), HttpStatus.OK);
        }
        if (!"show".equals(step)) {
            Optional<Decomposition> wanted = form.read(whole, errors);
            if (wanted.isPresent()) {
                try {
                    Decomposition.Outcome outcome = decompositions.save(wanted.get());
                    redirect.addFlashAttribute(Notice.ATTRIBUTE, notice(outcome));
                    return "redirect:/target-admin/" + id + "/decompose";
                } catch (InvalidTargetException refusal) {
                    FormProblems.noteRows(errors, refusal);
                } catch (BusinessException refusal) {
                    if (refusal.kind() != BusinessException.Kind.CONFLICT) {
                        throw refusal;
                    }
                    errors.reject(refusal.messageKey(), refusal.arguments(), null);
                }
            }
            return page(whole, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page(whole, form, HttpStatus.OK);
    }

    private static Notice notice(Decomposition.Outcome outcome) {
        return outcome.changedNothing()
                ? Notice.done("target.decompose.nothing")
                : Notice.done(
                        "target.decompose.done",
                        Integer.toString(outcome.created()),
                        Integer.toString(outcome.joined()),
                        Integer.toString(outcome.changed()),
                        Integer.toString(outcome.removed()));
    }

    private ReportingMonth from(TargetFile whole) {
        return TargetTermsController.effectiveFrom(whole, calendar);
    }

    private ModelAndView page(TargetFile whole, DecompositionForm form, HttpStatus status) {
        return page(pages, whole, form, null, status);
    }

    static ModelAndView page(
            DecompositionPages pages,
            TargetFile whole,
            DecompositionForm form,
            DecompositionPage.@Nullable Trial trial,
            HttpStatus status) {
        return new ModelAndView(
                "target/decompose", Map.of("model", pages.page(whole, form, trial), "form", form), status);
    }

    /** Errors to be filled aside from the request. */
    static BindingResult errorsOf(DecompositionForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}
