package cn.liangdeng.progress.web;

import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 评分排名. */
@Controller
class RankingController {

    private final RankingDesk desk;
    private final RankingSheet sheet;
    private final CurrentUser user;

    RankingController(RankingDesk desk, RankingSheet sheet, CurrentUser user) {
        this.desk = desk;
        this.sheet = sheet;
        this.user = user;
    }

    @GetMapping("/rankings")
    ModelAndView overview(@RequestParam @Nullable String month) {
        return new ModelAndView(
                "progress/rankings",
                "model",
                RankingOverviewPage.of(desk.overview(Asked.month(month)), user.may(Permission.RANKING_MANAGE)));
    }

    @GetMapping("/rankings/{id:[0-9]{1,18}}")
    ModelAndView published(@PathVariable long id) {
        return new ModelAndView("progress/ranking", "model", RankingPage.of(desk.read(id)));
    }

    @GetMapping("/rankings/{id:[0-9]{1,18}}/export")
    ResponseEntity<byte[]> export(@PathVariable long id) {
        RankingPage page = RankingPage.of(desk.read(id));
        return FileAnswer.of(FileKind.XLSX, sheet.title(page.ranking()), sheet.write(page));
    }

    @GetMapping("/rankings/new")
    ModelAndView newScope() {
        return scopePage(ScopeForm.blank(desk.newestMonth()), HttpStatus.OK);
    }

    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    @PostMapping("/rankings/new")
    Object switchOn(@ModelAttribute("form") ScopeForm form, BindingResult errors, RedirectAttributes redirect) {
        Optional<NewRankingScope> scope = form.read(errors);
        if (scope.isPresent()) {
            try {
                long id = desk.switchOn(scope.get());
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("progress.ranking.done.on"));
                return "redirect:/rankings/trial/" + id;
            } catch (BusinessException refusal) {
                note(refusal, errors);
            }
        }
        return scopePage(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView scopePage(ScopeForm form, HttpStatus status) {
        return new ModelAndView(
                "progress/ranking-new", Map.of("model", new NewScopePage(desk.documents()), "form", form), status);
    }

    @GetMapping("/rankings/trial/{id:[0-9]{1,18}}")
    ModelAndView trial(@PathVariable long id, @RequestParam @Nullable String month) {
        return trialPage(id, Asked.month(month), SigningForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/rankings/trial/{id:[0-9]{1,18}}/publish")
    Object publish(
            @PathVariable long id,
            @RequestParam @Nullable String month,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        ReportingMonth wanted = Asked.month(month);
        try {
            if (wanted == null) {
                throw BusinessException.conflict("progress.ranking.conflict.month");
            }
            long publication = desk.publish(id, wanted, form.toSigning());
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("progress.ranking.done.published"));
            return "redirect:/rankings/" + publication;
        } catch (BusinessException refusal) {
            note(refusal, errors);
            return trialPage(id, wanted, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView trialPage(long id, @Nullable ReportingMonth month, SigningForm form, HttpStatus status) {
        return new ModelAndView(
                "progress/ranking-trial", Map.of("model", TrialPage.of(desk.trial(id, month)), "form", form), status);
    }

    @GetMapping("/rankings/trial/{id:[0-9]{1,18}}/end")
    ModelAndView end(@PathVariable long id) {
        return endPage(id, EndForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/rankings/trial/{id:[0-9]{1,18}}/end")
    Object switchOff(
            @PathVariable long id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        try {
            desk.switchOff(id, form.reason() == null ? "" : form.reason());
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("progress.ranking.done.off"));
            return "redirect:/rankings";
        } catch (BusinessException refusal) {
            note(refusal, errors);
            return endPage(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView endPage(long id, EndForm form, HttpStatus status) {
        return new ModelAndView(
                "progress/ranking-end", Map.of("model", TrialPage.of(desk.trial(id, null)), "form", form), status);
    }

    /** A wrong text is told at its field, whose name ends the key; what cannot be mended in the form is refused altogether. */
    private static void note(BusinessException refusal, Errors errors) {
        String key = refusal.messageKey();
        String field = key.substring(key.lastIndexOf('.') + 1);
        if (refusal.kind() != BusinessException.Kind.INVALID || field.equals("nobody")) {
            throw refusal;
        }
        errors.rejectValue(field, key, refusal.arguments(), null);
    }
}
