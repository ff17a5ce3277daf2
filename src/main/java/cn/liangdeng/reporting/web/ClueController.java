package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.domain.ClueDesk;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.reporting.query.Clue;
import cn.liangdeng.reporting.query.ClueFilter;
import cn.liangdeng.reporting.query.Clues;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** 疑似假落实线索 for supervision officers: the list, one clue, asking the unit, closing. */
@Controller
class ClueController {

    private final Clues clues;
    private final ClueDesk desk;
    private final ClueViews views;
    private final FindingWords findings;
    private final UnitInView unitInView;
    private final CurrentUser currentUser;
    private final Words words;

    ClueController(
            Clues clues,
            ClueDesk desk,
            ClueViews views,
            FindingWords findings,
            UnitInView unitInView,
            CurrentUser currentUser,
            Words words) {
        this.clues = clues;
        this.desk = desk;
        this.views = views;
        this.findings = findings;
        this.unitInView = unitInView;
        this.currentUser = currentUser;
        this.words = words;
    }

    /**
     * What is done with a clue.
     *
     * @param act {@code ASKED}, {@code RELEASED} or {@code VERIFYING}
     */
    record Step(@Nullable String act, @Nullable String words) {}

    @GetMapping("/clues")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Long inUnit = Asked.id(unit);
        ClueFilter filter = new ClueFilter(
                Asked.constant(ClueStatus.class, status),
                Asked.constant(Check.class, check),
                inUnit == null ? null : new UnitId(inUnit));
        model.addAttribute(
                "model",
                new CluesPage(
                        clues.list(currentUser.readScope(), filter, PageRequest.of(page))
                                .map(clue -> views.of(clue, List.of())),
                        Arrays.stream(ClueStatus.values())
                                .map(one -> Option.keyed(one.name(), "reporting.clue.status." + one))
                                .toList(),
                        filter.status() == null ? "" : status,
                        Arrays.stream(Check.values())
                                .filter(one -> one.severity() == Severity.CLUE)
                                .map(one -> Option.of(one.name(), findings.name(one)))
                                .toList(),
                        filter.check() == null ? "" : check,
                        unitInView.choices().stream()
                                .map(one -> Option.of(Long.toString(one.id().value()), one.name()))
                                .toList(),
                        filter.unit() == null ? "" : unit));
        return "reporting/clues";
    }

    @GetMapping("/clues/{id}")
    ModelAndView clue(@PathVariable long id) {
        Clue clue = find(id);
        String question = words.say(
                "reporting.clue.question", MonthLabel.single(clue.month(), words.locale()), clue.indicatorName());
        return page(clue, HttpStatus.OK)
                .addObject("form", new Step(null, clue.status() == ClueStatus.OPEN ? question : ""));
    }

    @PostMapping("/clues/{id}")
    Object step(
            @PathVariable long id,
            @ModelAttribute("form") Step form,
            BindingResult errors,
            RedirectAttributes redirect) {
        ClueStatus act = Optional.ofNullable(Asked.constant(ClueStatus.class, form.act()))
                .filter(one -> one == ClueStatus.ASKED || one.isClosed())
                .orElseThrow(() -> BusinessException.invalid("shared.validation.choice"));
        String written = form.words() == null ? "" : form.words();
        try {
            if (act == ClueStatus.ASKED) {
                desk.ask(id, written);
            } else {
                desk.close(id, act, written);
            }
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            words.reject(errors, "words", refusal);
            return page(find(id), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.clue.done." + act));
        return "redirect:/clues/" + id;
    }

    private ModelAndView page(Clue clue, HttpStatus status) {
        return new ModelAndView("reporting/clue", status).addObject("model", views.of(clue, clues.acts(clue.id())));
    }

    private Clue find(long id) {
        return clues.find(currentUser.readScope(), id)
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.clue"));
    }
}
