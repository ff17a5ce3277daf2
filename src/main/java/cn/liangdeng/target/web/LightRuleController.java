package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRules;
import cn.liangdeng.target.query.LightRuleFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 灯色规则: the list, one rule with its versions, and what is decided on its draft. */
@Controller
class LightRuleController {

    private final LightRules rules;
    private final LightRuleFiles files;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    LightRuleController(LightRules rules, LightRuleFiles files, ReportingCalendar calendar, CurrentUser user) {
        this.rules = rules;
        this.files = files;
        this.calendar = calendar;
        this.user = user;
    }

    @GetMapping("/light-rules")
    ModelAndView list() {
        return new ModelAndView(
                "target/light-rules",
                "model",
                new LightRuleListPage(files.list(user.readScope()).stream()
                        .map(file -> LightRulePage.of(file, calendar.currentMonth()))
                        .toList()));
    }

    @GetMapping("/light-rules/{id}")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView(
                "target/light-rule",
                "model",
                files.find(user.readScope(), new LightRuleId(id))
                        .map(file -> LightRulePage.of(file, calendar.currentMonth()))
                        .orElseThrow(() -> BusinessException.notFound("target.notFound.rule")));
    }

    /** @param draft the one that was looked at in the preview */
    @PostMapping("/light-rules/{id}/in-force")
    String putInForce(@PathVariable long id, @RequestParam long draft, RedirectAttributes redirect) {
        rules.putInForce(new LightRuleId(id), draft);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("target.done.ruleInForce"));
        return "redirect:/light-rules/" + id;
    }

    @PostMapping("/light-rules/{id}/discard")
    String discard(@PathVariable long id, @RequestParam long draft, RedirectAttributes redirect) {
        rules.discard(new LightRuleId(id), draft);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("target.done.ruleDiscarded"));
        return "redirect:/light-rules/" + id;
    }
}
