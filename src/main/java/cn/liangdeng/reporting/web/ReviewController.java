package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.ReportReview;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.reporting.query.EvidenceFiles;
import cn.liangdeng.reporting.query.ReviewFilter;
import cn.liangdeng.reporting.query.ReviewQueue;
import cn.liangdeng.reporting.query.ReviewRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审核: the queue of what waits, passing many at once, returning one with a reason. */
@Controller
class ReviewController {

    private static final int MONTHS_OFFERED = 13;

    private final ReviewQueue queue;
    private final ReportReview review;
    private final EvidenceFiles evidence;
    private final ReviewRows rows;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Words words;

    ReviewController(
            ReviewQueue queue,
            ReportReview review,
            EvidenceFiles evidence,
            ReviewRows rows,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            Words words) {
        this.queue = queue;
        this.review = review;
        this.evidence = evidence;
        this.rows = rows;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping("/review")
    String waiting(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ReviewFilter filter = filter(unit, month);
        Page<ReviewRow> waiting = queue.list(currentUser.actScope(), filter, PageRequest.of(page));
        Map<ReportId, List<EvidenceFile>> files = evidence.listOf(
                currentUser.actScope(),
                waiting.items().stream()
                        .filter(row -> row.evidence() > 0)
                        .map(ReviewRow::id)
                        .toList());
        Map<ReportId, List<FindingView>> found =
                rows.findings(waiting.items().stream().map(ReviewRow::id).toList());
        Map<UnitId, List<ReviewRow>> grouped = new LinkedHashMap<>();
        waiting.items()
                .forEach(row -> grouped.computeIfAbsent(row.unit(), id -> new ArrayList<>())
                        .add(row));
        Map<UnitId, String> notes = rows.notes(grouped.keySet());
        List<ReviewPage.Group> groups = grouped.values().stream()
                .map(group -> new ReviewPage.Group(
                        group.get(0).unitName(),
                        notes.get(group.get(0).unit()),
                        group.stream()
                                .map(row -> rows.of(
                                        row,
                                        files.getOrDefault(row.id(), List.of()),
                                        found.getOrDefault(row.id(), List.of())))
                                .toList()))
                .toList();
        model.addAttribute(
                "model",
                new ReviewPage(
                        groups,
                        waiting.map(row -> rows.of(row, List.of(), List.of())),
                        queue.listUnits(currentUser.actScope(), filter).stream()
                                .map(choice ->
                                        Option.of(Long.toString(choice.id().value()), choice.name()))
                                .toList(),
                        filter.unit() == null ? "" : Long.toString(filter.unit().value()),
                        months(),
                        filter.month() == null ? "" : filter.month().toString(),
                        rows.now(),
                        calendar.plusWorkingDays(calendar.today(), ReportReview.DAYS_AFTER_RETURN)
                                .toString()));
        return "reporting/review";
    }

    @PostMapping("/review/pass")
    String pass(
            @RequestParam(name = "report", required = false) @Nullable List<Long> chosen,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String opened,
            RedirectAttributes redirect) {
        List<ReportId> ids =
                chosen == null ? List.of() : chosen.stream().map(ReportId::new).toList();
        if (rows.isTooQuick(ids, opened)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("reporting.review.tooQuick"));
            return back(unit, month, redirect);
        }
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                ids.isEmpty() ? Notice.info("reporting.review.nothingChosen") : notice(review.passAll(ids)));
        return back(unit, month, redirect);
    }

    @PostMapping("/review/{id}/return")
    String returned(
            @PathVariable long id,
            @ModelAttribute("form") ReportController.Decision decision,
            BindingResult errors,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String month,
            RedirectAttributes redirect) {
        try {
            review.returnReport(new ReportId(id), ReportController.order(decision));
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            // Nothing typed is lost: the report's own page takes it up.
            ReportController.reject(errors, refusal, words);
            redirect.addFlashAttribute("form", decision);
            redirect.addFlashAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return "redirect:/reports/" + id;
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.review.returned"));
        return back(unit, month, redirect);
    }

    private ReviewFilter filter(String unit, String month) {
        return new ReviewFilter(
                currentUser.account(),
                currentUser.may(Permission.REPORT_REVIEW_UNIT),
                currentUser.may(Permission.REPORT_REVIEW_OFFICE),
                number(unit).map(UnitId::new).orElse(null),
                month.isEmpty() ? null : Months.ofPath(month));
    }

    private Notice notice(BulkOutcome outcome) {
        String done = Integer.toString(outcome.done().size());
        if (outcome.refused().isEmpty()) {
            return Notice.done("reporting.review.passed", done);
        }
        BulkOutcome.Refusal first = outcome.refused().get(0);
        return Notice.warning(
                "reporting.review.passedInPart",
                done,
                Integer.toString(outcome.refused().size()),
                words.say(first.messageKey(), first.arguments().toArray()));
    }

    private List<Option> months() {
        ReportingMonth newest = calendar.currentMonth();
        return IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(newest::minusMonths)
                .map(month -> Option.of(month.toString(), MonthLabel.brief(month, words.locale())))
                .toList();
    }

    private static String back(String unit, String month, RedirectAttributes redirect) {
        if (!unit.isEmpty()) {
            redirect.addAttribute("unit", unit);
        }
        if (!month.isEmpty()) {
            redirect.addAttribute("month", month);
        }
        return "redirect:/review";
    }

    private static Optional<Long> number(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
    }
}
