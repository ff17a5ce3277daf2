package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.organisation.query.UnitRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** 单位管理. */
@Controller
class UnitController {

    /** Which field a refusal belongs to; the others stand above the form. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("organisation.problem.name", "name"),
            Map.entry("organisation.problem.shortName", "shortName"),
            Map.entry("organisation.problem.code", "code"),
            Map.entry("organisation.problem.codeTaken", "code"),
            Map.entry("organisation.problem.alias", "aliases"),
            Map.entry("organisation.problem.kind", "kind"),
            Map.entry("organisation.problem.secondRoot", "kind"),
            Map.entry("organisation.problem.rootKind", "kind"),
            Map.entry("organisation.problem.parentUnknown", "parent"),
            Map.entry("organisation.problem.parentDissolved", "parent"),
            Map.entry("organisation.problem.parentBelowItself", "parent"),
            Map.entry("organisation.problem.tooDeep", "parent"));

    private final UnitEditing editing;

    UnitController(UnitEditing editing) {
        this.editing = editing;
    }

    @GetMapping("/units")
    ModelAndView list() {
        return new ModelAndView("organisation/units", "model", UnitListPage.of(editing.tree()));
    }

    @GetMapping("/units/new")
    String blank(@RequestParam @Nullable Long parent, Model model) {
        List<UnitRow> tree = editing.tree();
        Long above = parent == null ? tree.get(0).unit().id().value() : parent;
        model.addAttribute("form", UnitForm.blank(above));
        model.addAttribute("model", UnitPage.of(null, tree));
        return "organisation/unit";
    }

    @PostMapping("/units")
    Object create(@ModelAttribute("form") UnitForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                editing.create(form.toUnit(editing.nextPosition(), null));
                return done(redirect, "organisation.done.created", form.name());
            } catch (BusinessException refusal) {
                reject(errors, form, refusal);
            }
        }
        return refused(null);
    }

    @GetMapping("/units/{id}")
    String form(@PathVariable long id, Model model) {
        List<UnitRow> tree = editing.tree();
        UnitRow row = row(tree, new UnitId(id));
        model.addAttribute("form", UnitForm.of(row));
        model.addAttribute("model", UnitPage.of(row, tree));
        return "organisation/unit";
    }

    @PostMapping("/units/{id}")
    Object change(
            @PathVariable long id,
            @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        UnitRow row = row(editing.tree(), new UnitId(id));
        if (!errors.hasErrors()) {
            try {
                boolean root = row.unit().parent() == null;
                editing.change(
                        new UnitId(id),
                        Objects.requireNonNullElse(form.version(), 0),
                        form.toUnit(row.unit().position(), root ? new UnitId(id) : null));
                return done(redirect, "organisation.done.changed", form.name());
            } catch (BusinessException refusal) {
                reject(errors, form, refusal);
            }
        }
        return refused(new UnitId(id));
    }

    @PostMapping("/units/{id}/up")
    String up(@PathVariable long id) {
        editing.moveInOrder(new UnitId(id), true);
        return "redirect:/units#unit-" + id;
    }

    @PostMapping("/units/{id}/down")
    String down(@PathVariable long id) {
        editing.moveInOrder(new UnitId(id), false);
        return "redirect:/units#unit-" + id;
    }

    @PostMapping("/units/{id}/dissolve")
    String dissolve(@PathVariable long id, RedirectAttributes redirect) {
        String name = row(editing.tree(), new UnitId(id)).unit().name();
        editing.dissolve(new UnitId(id));
        return done(redirect, "organisation.done.dissolved", name);
    }

    @PostMapping("/units/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes redirect) {
        String name = row(editing.tree(), new UnitId(id)).unit().name();
        editing.restore(new UnitId(id));
        return done(redirect, "organisation.done.restored", name);
    }

    private static UnitRow row(List<UnitRow> tree, UnitId id) {
        return tree.stream()
                .filter(row -> row.unit().id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("organisation.problem.notFound"));
    }

    private static String done(RedirectAttributes redirect, String key, @Nullable String name) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key, Objects.requireNonNullElse(name, "")));
        return "redirect:/units";
    }

    private ModelAndView refused(@Nullable UnitId id) {
        List<UnitRow> tree = editing.tree();
        UnitPage page = UnitPage.of(id == null ? null : row(tree, id), tree);
        return new ModelAndView("organisation/unit", Map.of("model", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void reject(BindingResult errors, UnitForm form, BusinessException refusal) {
        if (refusal.kind() == BusinessException.Kind.NOT_FOUND) {
            throw refusal;
        }
        String field = refusal.messageKey().equals("organisation.problem.nameTaken")
                ? form.fieldOf(String.valueOf(refusal.arguments()[0]))
                : FIELDS.get(refusal.messageKey());
        if (field == null) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
        }
    }
}
