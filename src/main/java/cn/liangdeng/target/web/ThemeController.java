package cn.liangdeng.target.web;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.Themes;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 专题设置. */
@Controller
class ThemeController {

    private static final String LIST = "redirect:/themes";

    private final Themes themes;

    ThemeController(Themes themes) {
        this.themes = themes;
    }

    @GetMapping("/themes")
    ModelAndView list() {
        List<Themes.Theme> all = themes.all();
        return listPage(all, ThemeForm.blank(all.size() + 1), HttpStatus.OK);
    }

    @PostMapping("/themes")
    Object create(@ModelAttribute("form") ThemeForm form, BindingResult errors, RedirectAttributes redirect) {
        int position = form.place(errors);
        if (!errors.hasErrors()) {
            try {
                long id = themes.create(Typed.text(form.name()), position);
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.theme.created", Typed.text(form.name()).strip()));
                return LIST + "/" + id;
            } catch (BusinessException refusal) {
                note(errors, refusal);
            }
        }
        return listPage(themes.all(), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/themes/{id}")
    ModelAndView show(@PathVariable long id) {
        List<Themes.Theme> all = themes.all();
        Themes.Theme theme = find(all, id);
        List<Themes.ThemedIndicator> indicators = themes.indicators();
        return themePage(all, indicators, theme, ThemeForm.of(theme, indicators), HttpStatus.OK);
    }

    @PostMapping("/themes/{id}")
    Object change(
            @PathVariable long id,
            @ModelAttribute("form") ThemeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        int position = form.place(errors);
        if (!errors.hasErrors()) {
            try {
                themes.change(id, Versions.read(form.version()), Typed.text(form.name()), position, form.chosen());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.theme.saved", Typed.text(form.name()).strip()));
                return LIST;
            } catch (BusinessException refusal) {
                if (refusal.kind() != BusinessException.Kind.INVALID) {
                    throw refusal;
                }
                note(errors, refusal);
            }
        }
        List<Themes.Theme> all = themes.all();
        return themePage(all, themes.indicators(), find(all, id), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/themes/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        themes.remove(id);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("target.theme.removed"));
        return LIST;
    }

    private static void note(BindingResult errors, BusinessException refusal) {
        String field = refusal.messageKey().contains(".position.") ? "position" : "name";
        errors.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
    }

    private static Themes.Theme find(List<Themes.Theme> all, long id) {
        return all.stream()
                .filter(theme -> theme.id() == id)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("target.theme.notFound"));
    }

    private ModelAndView listPage(List<Themes.Theme> all, ThemeForm form, HttpStatus status) {
        return new ModelAndView(
                "target/themes",
                Map.of("model", new ThemePage(all, List.of(), null, themes.history(null)), "form", form),
                status);
    }

    private ModelAndView themePage(
            List<Themes.Theme> all,
            List<Themes.ThemedIndicator> indicators,
            Themes.Theme theme,
            ThemeForm form,
            HttpStatus status) {
        return new ModelAndView(
                "target/theme",
                Map.of("model", new ThemePage(all, indicators, theme, themes.history(theme.id())), "form", form),
                status);
    }
}
