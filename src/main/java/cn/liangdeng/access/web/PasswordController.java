package cn.liangdeng.access.web;

import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.access.domain.OwnPassword;
import cn.liangdeng.access.signin.Sessions;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own password. */
@Controller
class PasswordController {

    private static final Set<String> OF_THE_PRESENT =
            Set.of("access.problem.passwordWrong", "access.problem.passwordLocked");

    private final OwnPassword password;
    private final Sessions sessions;

    PasswordController(OwnPassword password, Sessions sessions) {
        this.password = password;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    String form(@AuthenticationPrincipal AccountDetails person, Model model) {
        model.addAttribute("form", PasswordForm.blank());
        model.addAttribute("model", new PasswordPage(person.getUsername(), person.mustChangePassword()));
        return "access/password";
    }

    @PostMapping("/account/password")
    String change(
            @AuthenticationPrincipal AccountDetails person,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!form.wanted().equals(form.repeated())) {
            errors.rejectValue("repeated", "access.password.different");
        } else {
            try {
                sessions.renew(request, response, password.change(form.present(), form.wanted()));
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("access.password.changed"));
                return "redirect:/";
            } catch (BusinessException refusal) {
                errors.rejectValue(
                        OF_THE_PRESENT.contains(refusal.messageKey()) ? "present" : "wanted",
                        refusal.messageKey(),
                        refusal.arguments(),
                        null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("model", new PasswordPage(person.getUsername(), person.mustChangePassword()));
        return "access/password";
    }

    /**
     * The page.
     *
     * @param username whose password it is
     * @param forced true where nothing else can be done before
     */
    record PasswordPage(String username, boolean forced) {}
}
