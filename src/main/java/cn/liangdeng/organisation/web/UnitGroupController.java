package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.organisation.domain.UnitGroupEditing;
import cn.liangdeng.organisation.query.GroupRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
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

/** 集体单位: the units that documents name together. */
@Controller
class UnitGroupController {

    /** Refusals that belong to the name; the others stand at the members. */
    private static final List<String> ABOUT_NAME =
            List.of("organisation.group.name", "organisation.group.taken", "organisation.group.unitName");

    private final UnitGroupEditing editing;
    private final UnitEditing units;

    UnitGroupController(UnitGroupEditing editing, UnitEditing units) {
        this.editing = editing;
        this.units = units;
    }

    @GetMapping("/units/groups")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "organisation/groups",
                Map.of("groups", editing.groups(), "acts", editing.acts(null, PageRequest.of(page))));
    }

    @GetMapping("/units/groups/new")
    String blank(Model model) {
        model.addAttribute("form", UnitGroupForm.blank());
        model.addAttribute("model", page(null));
        return "organisation/group";
    }

    @PostMapping("/units/groups")
    Object create(@ModelAttribute("form") UnitGroupForm form, BindingResult errors, RedirectAttributes redirect) {
        return save(null, form, errors, redirect);
    }

    @GetMapping("/units/groups/{group}")
    String form(@PathVariable long group, Model model) {
        GroupRow row = editing.group(group);
        model.addAttribute("form", UnitGroupForm.of(row));
        model.addAttribute("model", page(row));
        return "organisation/group";
    }

    @PostMapping("/units/groups/{group}")
    Object change(
            @PathVariable long group,
            @ModelAttribute("form") UnitGroupForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return save(editing.group(group), form, errors, redirect);
    }

    @PostMapping("/units/groups/{group}/remove")
    String remove(
            @PathVariable long group, @RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
        String name = editing.remove(group, version);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("organisation.group.removed", name));
        return "redirect:/units/groups";
    }

    private Object save(@Nullable GroupRow row, UnitGroupForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                if (row == null) {
                    editing.create(form.toGroup());
                } else {
                    editing.change(row.id(), form.expectedVersion(), form.toGroup());
                }
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "organisation.group.saved",
                                form.toGroup().name().strip()));
                return "redirect:/units/groups";
            } catch (BusinessException refusal) {
                reject(errors, refusal);
            }
        }
        return new ModelAndView("organisation/group", Map.of("model", page(row)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void reject(BindingResult errors, BusinessException refusal) {
        switch (refusal.kind()) {
            case INVALID ->
                errors.rejectValue(
                        ABOUT_NAME.contains(refusal.messageKey()) ? "name" : "member",
                        refusal.messageKey(),
                        refusal.arguments(),
                        null);
            case CONFLICT -> errors.reject(refusal.messageKey(), refusal.arguments(), null);
            default -> throw refusal;
        }
    }

    private UnitGroupPage page(@Nullable GroupRow row) {
        return UnitGroupPage.of(
                row,
                units.tree(),
                row == null
                        ? List.of()
                        : editing.acts(row.id(), PageRequest.of(1)).items());
    }
}
