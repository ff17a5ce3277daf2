package cn.liangdeng.access.web;

import cn.liangdeng.access.NewSubstitution;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.access.domain.AccountDetails;
import cn.liangdeng.access.domain.Desks;
import cn.liangdeng.access.domain.SubstituteService;
import cn.liangdeng.access.query.AccountRow;
import cn.liangdeng.access.signin.Sessions;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理: who stands in for whom, and taking an absent person's desk. */
@Controller
class SubstituteController {

    private static final String HOME = "redirect:/account/substitutes";

    private final SubstituteService substitutes;
    private final Desks desks;
    private final Sessions sessions;

    SubstituteController(SubstituteService substitutes, Desks desks, Sessions sessions) {
        this.substitutes = substitutes;
        this.desks = desks;
        this.sessions = sessions;
    }

    /** What is typed; {@code absent} is empty for the person's own absence. */
    record SubstituteForm(
            @Nullable String absent,
            @Nullable String substitute,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String reason) {}

    @GetMapping("/account/substitutes")
    ModelAndView show(@AuthenticationPrincipal AccountDetails person) {
        return page(person, HttpStatus.OK)
                .addObject(
                        "form",
                        new SubstituteForm(
                                own(person),
                                "",
                                substitutes.today().toString(),
                                substitutes.today().toString(),
                                ""));
    }

    @PostMapping("/account/substitutes")
    Object set(
            @AuthenticationPrincipal AccountDetails person,
            @ModelAttribute("form") SubstituteForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        @Nullable LocalDate first = day("firstDay", form.firstDay(), errors);
        @Nullable LocalDate last = day("lastDay", form.lastDay(), errors);
        if (first != null && last != null) {
            try {
                String absent = form.absent() == null || form.absent().isBlank() ? own(person) : form.absent();
                substitutes.set(new NewSubstitution(
                        account(absent),
                        account(form.substitute()),
                        first,
                        last,
                        form.reason() == null ? "" : form.reason()));
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("access.substitute.done.set"));
                return HOME;
            } catch (BusinessException refusal) {
                if (refusal.kind() != BusinessException.Kind.INVALID) {
                    throw refusal;
                }
                errors.rejectValue(
                        FIELDS.getOrDefault(refusal.messageKey(), "lastDay"),
                        refusal.messageKey(),
                        refusal.arguments(),
                        null);
            }
        }
        return page(person, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static final Map<String, String> FIELDS = Map.of(
            "access.substitute.invalid.person", "substitute",
            "access.substitute.invalid.reason", "reason");

    @PostMapping("/account/substitutes/{id}/end")
    String end(@PathVariable long id, RedirectAttributes redirect) {
        substitutes.end(new SubstitutionId(id));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("access.substitute.done.end"));
        return HOME;
    }

    /** Takes the absent person's desk. */
    @PostMapping("/account/substitutes/{id}/take")
    String take(
            @AuthenticationPrincipal AccountDetails person,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.renew(request, response, desks.take(person, new SubstitutionId(id)));
        return "redirect:/";
    }

    /** Goes back to the own desk. */
    @PostMapping("/account/substitutes/leave")
    String leave(
            @AuthenticationPrincipal AccountDetails person, HttpServletRequest request, HttpServletResponse response) {
        if (person.substitution().isPresent()) {
            desks.leave(person).ifPresent(own -> sessions.renew(request, response, own));
        }
        return HOME;
    }

    private ModelAndView page(AccountDetails person, HttpStatus status) {
        boolean forOthers = substitutes.maySetForOthers();
        List<AccountRow> people = substitutes.people();
        return new ModelAndView(
                "access/substitutes",
                Map.of(
                        "model",
                        new SubstitutePage(
                                person.account(),
                                person.substitution().isPresent() ? person.personName() : null,
                                forOthers,
                                forOthers ? substitutes.all() : substitutes.mine(),
                                people.stream()
                                        // Nobody stands in for himself; who sets it for others chooses from all.
                                        .filter(row ->
                                                forOthers || !row.account().id().equals(person.account()))
                                        .map(row -> Option.of(
                                                Long.toString(row.account().id().value()),
                                                row.account().personName() + " · " + row.unitName()))
                                        .toList())),
                status);
    }

    private static String own(AccountDetails person) {
        return Long.toString(person.account().value());
    }

    private static AccountId account(@Nullable String typed) {
        try {
            return new AccountId(Long.parseLong(typed == null ? "" : typed.strip()));
        } catch (NumberFormatException nobodyChosen) {
            throw BusinessException.invalid("access.substitute.invalid.person");
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult errors) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException notADay) {
            errors.rejectValue(field, "shared.validation.date");
            return null;
        }
    }
}
