package cn.liangdeng.target.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.Targets;
import cn.liangdeng.target.query.DecompositionParts;
import cn.liangdeng.target.query.TargetFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 编辑目标: the details of a target, its versions and its history. */
@Controller
class EditTargetController {

    private final Targets targets;
    private final TargetPieces pieces;
    private final DecompositionParts parts;
    private final CurrentUser user;

    EditTargetController(Targets targets, TargetPieces pieces, DecompositionParts parts, CurrentUser user) {
        this.targets = targets;
        this.pieces = pieces;
        this.parts = parts;
        this.user = user;
    }

    @GetMapping("/target-admin/{id}")
    ModelAndView show(@PathVariable long id, Locale locale) {
        TargetFile file = pieces.file(id);
        return page(file, DetailsForm.of(file.details(), file.version()), locale, HttpStatus.OK);
    }

    @PostMapping("/target-admin/{id}")
    Object edit(
            @PathVariable long id,
            @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        TargetFile file = pieces.file(id);
        Optional<TargetDetails> details = form.read(file.details(), errors);
        if (details.isPresent()) {
            try {
                targets.editDetails(file.id(), Versions.read(form.version()), details.get());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done("target.done.edited", details.get().title()));
                return "redirect:/target-admin/" + id;
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(file, form, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(TargetFile file, DetailsForm form, Locale locale, HttpStatus status) {
        EditTargetPage page = EditTargetPage.of(
                file, pieces.choices(file), HistoryView.of(file, locale), parts.summary(user.readScope(), file.id()));
        return new ModelAndView("target/edit", Map.of("model", page, "form", form), status);
    }
}
