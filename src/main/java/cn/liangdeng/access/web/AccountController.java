package cn.liangdeng.access.web;

import cn.liangdeng.access.Role;
import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.access.web.AccountListPage.Search;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import java.util.Arrays;
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

/** 账号管理. */
@Controller
class AccountController {

    /** Which field a refusal belongs to; the others stand above the form. */
    private static final Map<String, String> FIELDS = Map.of(
            "access.problem.username", "username",
            "access.problem.usernameTaken", "username",
            "access.problem.personName", "personName",
            "access.problem.jobTitle", "jobTitle",
            "access.problem.officePhone", "officePhone",
            "access.problem.unit", "unit",
            "access.problem.unitDissolved", "unit",
            "access.problem.noRole", "roles",
            "access.problem.rolesApart", "roles",
            "access.problem.chargesWithoutLeader", "charges");

    private final AccountEditing editing;
    private final CurrentUser user;

    AccountController(AccountEditing editing, CurrentUser user) {
        this.editing = editing;
        this.user = user;
    }

    @GetMapping("/accounts")
    ModelAndView list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page) {
        Role wanted = Arrays.stream(Role.values())
                .filter(candidate -> candidate.name().equals(role))
                .findFirst()
                .orElse(null);
        Search form = new Search(search.strip(), wanted == null ? "" : wanted.name());
        return new ModelAndView("access/accounts")
                .addObject("form", form)
                .addObject(
                        "model", AccountListPage.of(form, editing.search(form.search(), wanted, PageRequest.of(page))));
    }

    @GetMapping("/accounts/new")
    String blank(Model model) {
        AccountForm form = AccountForm.blank();
        model.addAttribute("form", form);
        model.addAttribute("model", page(null, form));
        return "access/account";
    }

    @PostMapping("/accounts")
    Object create(@ModelAttribute("form") AccountForm form, BindingResult errors, RedirectAttributes redirect) {
        form.rejectBlanks(errors, true);
        if (!errors.hasErrors()) {
            try {
                String password = editing.firstPassword(Objects.requireNonNullElse(form.username(), ""));
                AccountId id = editing.create(form.toAccount(password));
                return withPassword(redirect, "access.done.created", id, password);
            } catch (BusinessException refusal) {
                reject(errors, refusal);
            }
        }
        return refused(null, form);
    }

    @GetMapping("/accounts/{id}")
    String form(@PathVariable long id, Model model) {
        AccountRow row = editing.row(new AccountId(id));
        AccountForm form = AccountForm.of(row);
        model.addAttribute("form", form);
        model.addAttribute("model", page(row, form));
        return "access/account";
    }

    @PostMapping("/accounts/{id}")
    Object change(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        AccountId account = new AccountId(id);
        AccountRow row = editing.row(account);
        form.rejectBlanks(errors, false);
        if (!errors.hasErrors()) {
            try {
                editing.change(account, Objects.requireNonNullElse(form.version(), 0), form.toChange());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done("access.done.changed", row.account().username()));
                return "redirect:/accounts";
            } catch (BusinessException refusal) {
                reject(errors, refusal);
            }
        }
        return refused(row, form);
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(@PathVariable long id, RedirectAttributes redirect) {
        AccountId account = new AccountId(id);
        return withPassword(redirect, "access.done.passwordReset", account, editing.resetPassword(account));
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(@PathVariable long id, RedirectAttributes redirect) {
        editing.disable(new AccountId(id));
        return back(redirect, "access.done.disabled", id);
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(@PathVariable long id, RedirectAttributes redirect) {
        editing.enable(new AccountId(id));
        return back(redirect, "access.done.enabled", id);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(@PathVariable long id, RedirectAttributes redirect) {
        editing.unlock(new AccountId(id));
        return back(redirect, "access.done.unlocked", id);
    }

    private AccountPage page(@Nullable AccountRow row, AccountForm form) {
        boolean own = row != null && row.account().id().equals(user.account());
        return AccountPage.of(row, form, editing.units(), own);
    }

    private String withPassword(RedirectAttributes redirect, String key, AccountId id, String password) {
        String username = editing.row(id).account().username();
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key, username));
        redirect.addFlashAttribute(OneTimePassword.ATTRIBUTE, new OneTimePassword(username, password));
        return "redirect:/accounts/" + id.value();
    }

    private String back(RedirectAttributes redirect, String key, long id) {
        String username = editing.row(new AccountId(id)).account().username();
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key, username));
        return "redirect:/accounts/" + id;
    }

    private ModelAndView refused(@Nullable AccountRow row, AccountForm form) {
        return new ModelAndView("access/account", Map.of("model", page(row, form)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void reject(BindingResult errors, BusinessException refusal) {
        if (refusal.kind() == BusinessException.Kind.NOT_FOUND) {
            throw refusal;
        }
        String field = FIELDS.get(refusal.messageKey());
        if (field == null) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
        }
    }
}
