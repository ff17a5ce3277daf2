package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.target.query.TargetFile;
import cn.liangdeng.target.query.TargetFile.TermsRow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** 目标调整 and 勘误: the two ways in which the terms of a target change. */
@Controller
class TargetTermsController {

    private static final String SHOW = "show";

    private final Targets targets;
    private final TargetPieces pieces;
    private final TermsReader terms;
    private final ReportingCalendar calendar;

    TargetTermsController(Targets targets, TargetPieces pieces, TermsReader terms, ReportingCalendar calendar) {
        this.targets = targets;
        this.terms = terms;
        this.pieces = pieces;
        this.calendar = calendar;
    }

    @GetMapping("/target-admin/{id}/adjust")
    ModelAndView adjust(@PathVariable long id) {
        TargetFile file = pieces.file(id);
        TermsForm typed = TermsForm.of(file.newest().terms(), nature(file));
        AdjustForm form = AdjustForm.of(effectiveFrom(file, calendar), typed, file.version());
        PathPreview preview = terms.preview(typed, TermsOf.of(file), form);
        return page("target/adjust", file, file.newest(), form, preview, HttpStatus.OK);
    }

    /** @param step what was pressed: {@code save}, or {@code show} to see the way or more rows of checkpoints */
    @PostMapping("/target-admin/{id}/adjust")
    Object adjust(
            @PathVariable long id,
            @RequestParam(defaultValue = "save") String step,
            @ModelAttribute("form") AdjustForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        TargetFile file = pieces.file(id);
        if (!SHOW.equals(step)) {
            Optional<Adjustment> adjustment = form.read(terms, TermsOf.of(file), errors);
            if (adjustment.isPresent()) {
                try {
                    targets.adjust(file.id(), Versions.read(form.version()), adjustment.get());
                    return done(redirect, "target.done.adjusted", file);
                } catch (InvalidTargetException refusal) {
                    FormProblems.note(errors, refusal, locale);
                }
            }
        }
        PathPreview preview = terms.preview(form.terms(), TermsOf.of(file), form);
        return page("target/adjust", file, file.newest(), form, preview, status(step));
    }

    @GetMapping("/target-admin/{id}/versions/{number}/correct")
    ModelAndView correct(@PathVariable long id, @PathVariable int number) {
        TargetFile file = pieces.file(id);
        TermsRow version = version(file, number);
        CorrectForm form = CorrectForm.of(TermsForm.of(version.terms(), nature(file)), file.version());
        PathPreview preview = terms.preview(form.terms(), TermsOf.of(file), form);
        return page("target/correct", file, version, form, preview, HttpStatus.OK);
    }

    /** @param step as for the adjustment */
    @PostMapping("/target-admin/{id}/versions/{number}/correct")
    Object correct(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "save") String step,
            @ModelAttribute("form") CorrectForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        TargetFile file = pieces.file(id);
        TermsRow version = version(file, number);
        if (!SHOW.equals(step)) {
            Optional<TargetTermsData> read = terms.read(form.terms(), TermsOf.of(file), errors);
            if (read.isPresent()) {
                try {
                    targets.correct(
                            file.id(),
                            Versions.read(form.version()),
                            new Correction(number, read.get(), Typed.text(form.reason())));
                    return done(redirect, "target.done.corrected", file);
                } catch (InvalidTargetException refusal) {
                    FormProblems.note(errors, refusal, locale);
                }
            }
        }
        PathPreview preview = terms.preview(form.terms(), TermsOf.of(file), form);
        return page("target/correct", file, version, form, preview, status(step));
    }

    private static HttpStatus status(String step) {
        return SHOW.equals(step) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** This month, or the first month in which an adjustment is possible. */
    static ReportingMonth effectiveFrom(TargetFile file, ReportingCalendar calendar) {
        ReportingMonth earliest = file.newest().effectiveFrom().plusMonths(1);
        ReportingMonth current = calendar.currentMonth();
        return current.isBefore(earliest) ? earliest : current;
    }

    private static TermsRow version(TargetFile file, int number) {
        return file.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("target.notFound.version"));
    }

    private static IndicatorNature nature(TargetFile file) {
        return file.indicator().nature();
    }

    private static ModelAndView page(
            String view,
            TargetFile file,
            TermsRow version,
            Object form,
            @Nullable PathPreview preview,
            HttpStatus status) {
        Words bound = BoundWords.of(
                version.terms().comparator(),
                version.terms().strict(),
                version.terms().bound(),
                version.terms().boundMax(),
                file.indicator().unitOfMeasure());
        TermsPage page = new TermsPage(file, version.number(), bound, TermsView.of(file.indicator(), preview));
        return new ModelAndView(view, Map.of("model", page, "form", form), status);
    }

    private static String done(RedirectAttributes redirect, String messageKey, TargetFile file) {
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done(messageKey, file.details().title()));
        return "redirect:/target-admin/" + file.id().value();
    }
}
