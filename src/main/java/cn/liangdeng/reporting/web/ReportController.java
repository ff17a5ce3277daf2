package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReturnOrder;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.reporting.domain.ReportCorrection;
import cn.liangdeng.reporting.domain.ReportReview;
import cn.liangdeng.reporting.domain.UnconfirmedFindings;
import cn.liangdeng.reporting.query.ReportFile;
import cn.liangdeng.reporting.query.ReportFiles;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** One report with its history, and what reviewers and the office may do with it. */
@Controller
class ReportController {

    /** Which field a refusal belongs to; the others stand at the figure. */
    private static final Map<String, String> FIELDS = Map.of(
            "reporting.invalid.reasonMissing", "reason",
            "reporting.invalid.reasonTooLong", "reason",
            "reporting.invalid.returnDue", "dueOn");

    private final ReportFiles files;
    private final ReportReview review;
    private final ReportCorrection correction;
    private final ReportPages pages;
    private final FindingViews findings;
    private final CurrentUser currentUser;
    private final Words words;

    ReportController(
            ReportFiles files,
            ReportReview review,
            ReportCorrection correction,
            ReportPages pages,
            FindingViews findings,
            CurrentUser currentUser,
            Words words) {
        this.files = files;
        this.review = review;
        this.correction = correction;
        this.pages = pages;
        this.findings = findings;
        this.currentUser = currentUser;
        this.words = words;
    }

    /**
     * A decision that needs a reason.
     *
     * @param act {@code return}, {@code reopen} or {@code correct}
     * @param value correct: the figure, as typed
     * @param completedOn correct: the day of completion, as typed
     * @param code return: class of the reason
     * @param dueOn return: last day for filing again, as typed
     * @param confirmed correct: true where the person stands by a figure about which the checks ask
     */
    record Decision(
            @Nullable String act,
            @Nullable String value,
            @Nullable String completedOn,
            @Nullable String code,
            @Nullable String dueOn,
            @Nullable String reason,
            @Nullable Boolean confirmed) {

        /** A form in which the usual day for filing again stands already. */
        static Decision dueBy(LocalDate usual) {
            return new Decision(null, null, null, ReturnReason.FIGURE.name(), usual.toString(), null, false);
        }
    }

    /** @param target the target from whose page the person came, for the way back; any other is passed over */
    @GetMapping("/reports/{id}")
    ModelAndView report(@PathVariable long id, @RequestParam(defaultValue = "") String target, Model model) {
        ModelAndView page = page(new ReportId(id), HttpStatus.OK).addObject("cameFrom", target);
        // A return that was refused in the queue is mended here, with what was typed.
        return model.containsAttribute("form") ? page : page.addObject("form", Decision.dueBy(pages.usualReturnDay()));
    }

    @PostMapping("/reports/{id}/pass")
    String pass(@PathVariable long id, @RequestParam(defaultValue = "") String opened, RedirectAttributes redirect) {
        if (findings.isTooQuick(List.of(new ReportId(id)), opened)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("reporting.review.tooQuick"));
            return "redirect:/reports/" + id;
        }
        BulkOutcome outcome = review.passAll(List.of(new ReportId(id)));
        if (outcome.refused().isEmpty()) {
            return done(id, "reporting.report.passed", redirect);
        }
        BulkOutcome.Refusal refusal = outcome.refused().get(0);
        throw BusinessException.conflict(
                refusal.messageKey(), refusal.arguments().toArray());
    }

    /** Returns, reopens or corrects. */
    @PostMapping("/reports/{id}/decide")
    Object decide(
            @PathVariable long id,
            @ModelAttribute("form") Decision form,
            BindingResult errors,
            RedirectAttributes redirect) {
        try {
            return done(id, apply(new ReportId(id), form), redirect);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            reject(errors, refusal, words);
            return page(new ReportId(id), HttpStatus.UNPROCESSABLE_CONTENT).addObject("asked", findings.asked(refusal));
        }
    }

    /** Says a refusal at its field; what the checks ask stands above all of them. */
    static void reject(BindingResult errors, BusinessException refusal, Words words) {
        boolean asked = refusal instanceof UnconfirmedFindings;
        words.reject(errors, asked ? null : FIELDS.getOrDefault(refusal.messageKey(), "value"), refusal);
    }

    /** @return key of the sentence that says what was done */
    private String apply(ReportId id, Decision form) {
        String reason = form.reason() == null ? "" : form.reason();
        switch (form.act() == null ? "" : form.act()) {
            case "return" -> {
                review.returnReport(id, order(form));
                return "reporting.review.returned";
            }
            case "reopen" -> {
                review.reopen(id, reason);
                return "reporting.report.reopened";
            }
            case "correct" -> {
                correction.correct(
                        id,
                        figure(form.value(), file(id).countedIn()),
                        day(form.completedOn()),
                        reason,
                        Boolean.TRUE.equals(form.confirmed()));
                return "reporting.report.corrected";
            }
            default -> throw BusinessException.invalid("shared.validation.choice");
        }
    }

    private ModelAndView page(ReportId id, HttpStatus status) {
        return new ModelAndView("reporting/report", status)
                .addObject("model", pages.of(file(id)))
                .addObject("served", pages.served(id))
                .addObject("findings", findings.of(id))
                .addObject("opened", findings.now());
    }

    private ReportFile file(ReportId id) {
        return files.find(currentUser.readScope(), id, currentUser.account())
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.report"));
    }

    /** What goes with a return; without a class it is another reason, without a day the usual one. */
    static ReturnOrder order(Decision form) {
        ReturnReason code = Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.name().equals(form.code()))
                .findFirst()
                .orElse(ReturnReason.OTHER);
        return new ReturnOrder(code, form.reason() == null ? "" : form.reason(), day(form.dueOn()));
    }

    private static BigDecimal figure(@Nullable String typed, String unit) {
        BigDecimal value = FigureText.read(typed, unit);
        if (value == null) {
            throw BusinessException.invalid("reporting.invalid.noValue");
        }
        return value;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            throw BusinessException.invalid("shared.validation.date");
        }
    }

    private static String done(long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key));
        return "redirect:/reports/" + id;
    }
}
