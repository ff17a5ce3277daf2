package cn.liangdeng.target.web;

import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.query.IndicatorDictionary;
import cn.liangdeng.target.query.IndicatorRow;
import cn.liangdeng.target.web.IndicatorListPage.Search;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 指标库. */
@Controller
class IndicatorController {

    private final Indicators indicators;
    private final IndicatorDictionary dictionary;
    private final TargetPieces pieces;
    private final IndicatorSheet sheet;
    private final CurrentUser user;

    IndicatorController(
            Indicators indicators,
            IndicatorDictionary dictionary,
            TargetPieces pieces,
            IndicatorSheet sheet,
            CurrentUser user) {
        this.indicators = indicators;
        this.dictionary = dictionary;
        this.pieces = pieces;
        this.sheet = sheet;
        this.user = user;
    }

    @GetMapping("/indicators")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "1") String page) {
        IndicatorNature wanted = Asked.constant(IndicatorNature.class, nature);
        PageRequest part = Typed.page(page);
        Search form = new Search(q.strip(), wanted == null ? "" : wanted.name());
        return new ModelAndView(
                "target/indicators",
                "model",
                new IndicatorListPage(form, dictionary.list(user.readScope(), wanted, form.q(), part)));
    }

    /** The dictionary as the page is narrowed, all its pages, as a workbook. */
    @GetMapping("/indicators/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String nature) {
        IndicatorNature wanted = Asked.constant(IndicatorNature.class, nature);
        return FileAnswer.of(
                FileKind.XLSX,
                sheet.title(),
                SheetWriter.write(sheet.of(dictionary.all(user.readScope(), wanted, q.strip()))));
    }

    /** Shows no data, so no service asks for the right. */
    @GetMapping("/indicators/new")
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    ModelAndView blank() {
        return page(null, IndicatorForm.blank(), HttpStatus.OK);
    }

    /** @param next {@code target} where a target is to be set on it at once */
    @PostMapping("/indicators/new")
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    Object create(
            @RequestParam(defaultValue = "") String next,
            @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<IndicatorData> data = form.read(errors);
        if (data.isPresent()) {
            try {
                IndicatorId created = indicators.create(data.get());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.done.indicatorCreated",
                                data.get().name().strip()));
                return "target".equals(next)
                        ? "redirect:/indicators/" + created.value() + "/new-target"
                        : "redirect:/indicators";
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(null, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/indicators/{id}")
    ModelAndView show(@PathVariable long id) {
        IndicatorRow row = pieces.indicator(id);
        return page(row, IndicatorForm.of(row.data(), row.version()), HttpStatus.OK);
    }

    @PostMapping("/indicators/{id}")
    Object revise(
            @PathVariable long id,
            @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        IndicatorRow row = pieces.indicator(id);
        Optional<IndicatorData> data = form.read(errors);
        if (data.isPresent()) {
            try {
                indicators.revise(new IndicatorId(id), Versions.read(form.version()), data.get());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.done.indicatorEdited", data.get().name().strip()));
                return "redirect:/indicators";
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(row, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(@Nullable IndicatorRow row, IndicatorForm form, HttpStatus status) {
        return new ModelAndView("target/indicator", Map.of("model", new IndicatorPage(row), "form", form), status);
    }
}
