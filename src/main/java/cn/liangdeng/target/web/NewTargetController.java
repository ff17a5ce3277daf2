package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.target.query.IndicatorDictionary;
import cn.liangdeng.target.query.IndicatorRow;
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

/** 新建目标: first the indicator, then the target on it. */
@Controller
class NewTargetController {

    private final Targets targets;
    private final IndicatorDictionary dictionary;
    private final TargetPieces pieces;
    private final TermsReader reader;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    NewTargetController(
            Targets targets,
            IndicatorDictionary dictionary,
            TargetPieces pieces,
            TermsReader reader,
            ReportingCalendar calendar,
            CurrentUser user) {
        this.targets = targets;
        this.dictionary = dictionary;
        this.pieces = pieces;
        this.reader = reader;
        this.calendar = calendar;
        this.user = user;
    }

    @GetMapping("/target-admin/new")
    ModelAndView choose(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
        PageRequest part = Typed.page(page);
        return new ModelAndView(
                "target/choose-indicator",
                "model",
                new ChooseIndicatorPage(q.strip(), dictionary.list(user.readScope(), null, q, part)));
    }

    @GetMapping("/indicators/{indicator}/new-target")
    ModelAndView blank(@PathVariable long indicator) {
        IndicatorRow row = pieces.indicator(indicator);
        DetailsForm form =
                DetailsForm.blank(row.data().name(), calendar.currentMonth().year());
        return page(row, form, null, HttpStatus.OK);
    }

    /** @param step what was pressed: {@code save}, or {@code show} to see the way or more rows of checkpoints */
    @PostMapping("/indicators/{indicator}/new-target")
    Object create(
            @PathVariable long indicator,
            @RequestParam(defaultValue = "save") String step,
            @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        IndicatorRow row = pieces.indicator(indicator);
        TermsForm terms = form.terms();
        if (terms == null) {
            return "redirect:/indicators/" + indicator + "/new-target";
        }
        if ("show".equals(step)) {
            return page(row, form, reader.preview(terms, what(row, form), form), HttpStatus.OK);
        }
        Optional<TargetDetails> details = form.read(null, errors);
        Optional<TargetTermsData> read = reader.read(terms, what(row, form), errors);
        if (details.isPresent() && read.isPresent()) {
            try {
                TargetId created = targets.create(new NewTarget(
                        new IndicatorId(indicator), details.get(), read.get(), Typed.readKey(form.requestKey())));
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done("target.done.created", details.get().title()));
                return "redirect:/target-admin/" + created.value();
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(row, form, reader.preview(terms, what(row, form), form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            IndicatorRow indicator, DetailsForm form, @Nullable PathPreview preview, HttpStatus status) {
        NewTargetPage page =
                new NewTargetPage(indicator, pieces.choices(null), TermsView.of(indicator.data(), preview));
        return new ModelAndView("target/new", Map.of("model", page, "form", form), status);
    }

    private static TermsOf what(IndicatorRow indicator, DetailsForm form) {
        return new TermsOf(
                new IndicatorId(indicator.id()),
                indicator.data(),
                Typed.readId(form.unit()).map(UnitId::new).orElse(null));
    }
}
