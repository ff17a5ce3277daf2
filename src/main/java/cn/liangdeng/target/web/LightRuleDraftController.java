package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRulePreset;
import cn.liangdeng.target.LightRules;
import cn.liangdeng.target.query.LightRuleFile;
import cn.liangdeng.target.query.LightRuleFiles;
import cn.liangdeng.target.query.TargetList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A light rule is written: a new one from a preset, or the next version of one that is there. What is saved is a draft. */
@Controller
class LightRuleDraftController {

    private final LightRules rules;
    private final LightRuleFiles files;
    private final TargetList targets;
    private final ReportingCalendar calendar;
    private final CurrentUser user;
    private final MessageSource messages;

    LightRuleDraftController(
            LightRules rules,
            LightRuleFiles files,
            TargetList targets,
            ReportingCalendar calendar,
            CurrentUser user,
            MessageSource messages) {
        this.rules = rules;
        this.files = files;
        this.targets = targets;
        this.calendar = calendar;
        this.user = user;
        this.messages = messages;
    }

    /** Shows nothing of the rules that are there, so no service asks for the right. */
    @GetMapping("/light-rules/new")
    @PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
    ModelAndView blank(@RequestParam(defaultValue = "") String preset, Locale locale) {
        LightRulePreset from = preset(preset);
        String name = messages.getMessage("target.rule.preset." + from + ".ruleName", null, locale);
        return newPage(from, LightRuleForm.blank(name, from.thresholds(), calendar.currentMonth()), HttpStatus.OK);
    }

    @PostMapping("/light-rules/new")
    @PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
    Object create(
            @RequestParam(defaultValue = "") String preset,
            @ModelAttribute("form") LightRuleForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<LightRuleData> data = form.read(errors);
        if (data.isPresent()) {
            try {
                LightRuleId created = rules.create(form.kind(), data.get());
                return drafted(created.value(), redirect);
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return newPage(preset(preset), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param end true where the draft is to end the rule */
    @GetMapping("/light-rules/{id}/draft")
    ModelAndView ask(@PathVariable long id, @RequestParam(defaultValue = "false") boolean end) {
        LightRuleFile file = file(id);
        ReportingMonth now = calendar.currentMonth();
        return editPage(file, end ? ending(file, now) : revising(file, now), HttpStatus.OK);
    }

    private static LightRuleForm ending(LightRuleFile file, ReportingMonth now) {
        return LightRuleForm.ending(
                LightRulePage.of(file, now).shown().version().data(), now, file.version());
    }

    /** The draft that is there, else what is or was in force; a rule that has ended begins again. */
    private static LightRuleForm revising(LightRuleFile file, ReportingMonth now) {
        return file.draft()
                .map(LightRuleFile.Version::data)
                .map(draft -> LightRuleForm.of(draft, draft.validFrom(), draft.reason(), file.version()))
                .orElseGet(() -> LightRuleForm.of(
                        goingOn(LightRulePage.of(file, now).shown().version().data()), now, "", file.version()));
    }

    private static LightRuleData goingOn(LightRuleData data) {
        return new LightRuleData(
                data.name(), data.validFrom(), data.thresholds(), data.basisTitle(), data.basisNumber(), data.reason());
    }

    @PostMapping("/light-rules/{id}/draft")
    Object draft(
            @PathVariable long id,
            @ModelAttribute("form") LightRuleForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        LightRuleFile file = file(id);
        Optional<LightRuleData> data = form.read(errors);
        if (data.isPresent()) {
            try {
                rules.draft(file.id(), Versions.read(form.version()), data.get());
                return drafted(id, redirect);
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return editPage(file, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** To the preview, which is a page of those who judge. */
    private static String drafted(long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.info("target.done.ruleDrafted"));
        return "redirect:/light-rules/" + id + "/preview";
    }

    private LightRuleFile file(long id) {
        return files.find(user.readScope(), new LightRuleId(id))
                .orElseThrow(() -> BusinessException.notFound("target.notFound.rule"));
    }

    private ModelAndView newPage(LightRulePreset preset, LightRuleForm form, HttpStatus status) {
        return page(null, preset, form, status);
    }

    private ModelAndView editPage(LightRuleFile file, LightRuleForm form, HttpStatus status) {
        return page(LightRulePage.of(file, calendar.currentMonth()), null, form, status);
    }

    private ModelAndView page(
            @Nullable LightRulePage rule, @Nullable LightRulePreset preset, LightRuleForm form, HttpStatus status) {
        ReportingMonth earliest = calendar.newestClosedMonth(user.district()).startOfYear();
        LightRuleFormPage page = new LightRuleFormPage(
                rule, preset, earliest, rule == null ? Choices.of(targets.documents(user.readScope())) : List.of());
        return new ModelAndView("target/light-rule-form", Map.of("model", page, "form", form), status);
    }

    private static LightRulePreset preset(String name) {
        return Objects.requireNonNullElse(Asked.constant(LightRulePreset.class, name), LightRulePreset.STANDARD);
    }
}
