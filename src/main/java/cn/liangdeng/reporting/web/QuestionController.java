package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.domain.ClueDesk;
import cn.liangdeng.reporting.query.Clue;
import cn.liangdeng.reporting.query.Clues;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import java.io.IOException;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 情况说明: what supervision asks a unit about its figures, and the unit's answers. Names no suspicion. */
@Controller
class QuestionController {

    private final Clues clues;
    private final ClueDesk desk;
    private final ClueViews views;
    private final CurrentUser currentUser;
    private final Words words;

    QuestionController(Clues clues, ClueDesk desk, ClueViews views, CurrentUser currentUser, Words words) {
        this.clues = clues;
        this.desk = desk;
        this.views = views;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** An answer as it was typed. */
    record Answer(@Nullable String words) {}

    @GetMapping("/questions")
    String list(Model model) {
        model.addAttribute(
                "questions",
                clues.questions(currentUser.actScope()).stream()
                        .map(clue -> views.of(clue, List.of()))
                        .toList());
        return "reporting/questions";
    }

    @GetMapping("/questions/{id}")
    ModelAndView question(@PathVariable long id) {
        return page(id, HttpStatus.OK).addObject("form", new Answer(null));
    }

    @PostMapping("/questions/{id}")
    Object answer(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @ModelAttribute("form") Answer form,
            BindingResult errors,
            RedirectAttributes redirect)
            throws IOException {
        try {
            MultipartFile attached = file == null || file.isEmpty() ? null : file;
            desk.answer(
                    id,
                    form.words() == null ? "" : form.words(),
                    attached == null ? null : Objects.requireNonNullElse(attached.getOriginalFilename(), ""),
                    attached == null ? new byte[0] : attached.getBytes());
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            words.reject(errors, "words", refusal);
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.question.done"));
        return "redirect:/questions/" + id;
    }

    private ModelAndView page(long id, HttpStatus status) {
        Clue clue = clues.question(currentUser.actScope(), id)
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.question"));
        return new ModelAndView("reporting/question", status).addObject("model", views.of(clue, clues.acts(id)));
    }
}
