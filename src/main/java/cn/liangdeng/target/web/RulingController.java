package cn.liangdeng.target.web;

import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.Rulings;
import cn.liangdeng.target.query.JoinDesk;
import cn.liangdeng.target.query.JoinedPair;
import cn.liangdeng.target.query.RulingRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** 口径认定: which of two documents counts, and which targets are one. */
@Controller
class RulingController {

    private final Rulings rulings;
    private final JoinDesk desk;
    private final CurrentUser user;

    RulingController(Rulings rulings, JoinDesk desk, CurrentUser user) {
        this.rulings = rulings;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/target-rulings")
    ModelAndView list(Locale locale) {
        return new ModelAndView(
                "target/rulings",
                "model",
                new RulingListPage(
                        pages(desk.conflicts(user.readScope()), locale),
                        pages(desk.duplicates(user.readScope()), locale),
                        desk.rulings(user.readScope()).stream()
                                .map(RulingListPage.Line::of)
                                .toList()));
    }

    private static List<RulingPage> pages(List<JoinedPair> pairs, Locale locale) {
        return pairs.stream().map(pair -> RulingPage.of(pair, locale)).toList();
    }

    /** @param kind what the person is likely to say */
    @GetMapping("/target-rulings/new")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String kind,
            Locale locale) {
        JoinedPair pair = pair(one, other);
        RulingKind likely = Objects.requireNonNullElse(Asked.constant(RulingKind.class, kind), RulingKind.SAME_AS);
        return page(pair, RulingForm.of(pair, likely), locale, HttpStatus.OK);
    }

    @PostMapping("/target-rulings/new")
    Object rule(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @ModelAttribute("form") RulingForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        JoinedPair pair = pair(one, other);
        Optional<NewRuling> ruling = form.read(pair, errors);
        if (ruling.isPresent()) {
            try {
                rulings.rule(ruling.get());
                String kept = ruling.get().kept().value() == pair.one().id()
                        ? pair.one().title()
                        : pair.other().title();
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done("target.done.ruling." + ruling.get().kind(), kept));
                return "redirect:/target-rulings";
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(pair, form, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/target-rulings/{id}/end")
    ModelAndView askEnd(@PathVariable long id) {
        return endPage(ruling(id), new EndRulingForm(""), HttpStatus.OK);
    }

    @PostMapping("/target-rulings/{id}/end")
    Object end(
            @PathVariable long id,
            @ModelAttribute("form") EndRulingForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        RulingRow ruling = ruling(id);
        try {
            rulings.end(id, Typed.text(form.reason()));
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("target.done.rulingEnded", ruling.asideTitle()));
            return "redirect:/target-rulings";
        } catch (InvalidTargetException refusal) {
            FormProblems.note(errors, refusal, locale);
            return endPage(ruling, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private JoinedPair pair(String one, String other) {
        return Typed.readId(one)
                .flatMap(first -> Typed.readId(other).flatMap(second -> desk.pair(user.readScope(), first, second)))
                .orElseThrow(() -> BusinessException.notFound("target.notFound"));
    }

    private RulingRow ruling(long id) {
        return desk.ruling(user.readScope(), id)
                .orElseThrow(() -> BusinessException.notFound("target.notFound.ruling"));
    }

    private static ModelAndView page(JoinedPair pair, RulingForm form, Locale locale, HttpStatus status) {
        return new ModelAndView("target/ruling", Map.of("model", RulingPage.of(pair, locale), "form", form), status);
    }

    private static ModelAndView endPage(RulingRow ruling, EndRulingForm form, HttpStatus status) {
        return new ModelAndView("target/ruling-end", Map.of("model", ruling, "form", form), status);
    }
}
