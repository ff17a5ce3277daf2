package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.Targets;
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

/** 中止, 恢复 and 撤销. */
@Controller
class TargetStatusController {

    private final Targets targets;
    private final TargetPieces pieces;
    private final ReportingCalendar calendar;

    TargetStatusController(Targets targets, TargetPieces pieces, ReportingCalendar calendar) {
        this.targets = targets;
        this.pieces = pieces;
        this.calendar = calendar;
    }

    @GetMapping("/target-admin/{id}/status/{act}")
    ModelAndView ask(@PathVariable long id, @PathVariable String act) {
        TargetFile file = pieces.file(id);
        StatusForm form = new StatusForm(calendar.currentMonth().toString(), "", "", Integer.toString(file.version()));
        return page(file, act(act), form, HttpStatus.OK);
    }

    @PostMapping("/target-admin/{id}/status/{act}")
    Object decide(
            @PathVariable long id,
            @PathVariable String act,
            @ModelAttribute("form") StatusForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        TargetFile file = pieces.file(id);
        StatusAct wanted = act(act);
        Optional<ReportingMonth> from = new Typed(errors).month("from", form.from());
        if (from.isPresent()) {
            try {
                decide(
                        wanted,
                        file.id(),
                        Versions.read(form.version()),
                        new StatusDecision(from.get(), Typed.text(form.reason()), form.approvalNumber()));
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.done." + wanted.path(), file.details().title()));
                return "redirect:/target-admin/" + id;
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(file, wanted, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void decide(StatusAct act, TargetId id, int version, StatusDecision decision) {
        switch (act) {
            case SUSPEND -> targets.suspend(id, version, decision);
            case RESUME -> targets.resume(id, version, decision);
            case WITHDRAW -> targets.withdraw(id, version, decision);
        }
    }

    private static StatusAct act(String path) {
        return StatusAct.of(path).orElseThrow(() -> BusinessException.notFound("target.notFound"));
    }

    private static ModelAndView page(TargetFile file, StatusAct act, StatusForm form, HttpStatus status) {
        StatusPage page = new StatusPage(
                file, act.path(), !file.status().isSetAside() && file.status().mayBecome(act.next()));
        return new ModelAndView("target/status", Map.of("model", page, "form", form), status);
    }
}
