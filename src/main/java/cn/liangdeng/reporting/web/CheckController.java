package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.domain.CheckSwitches;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 数据校核规则: what is checked, with what consequence, and the switches. */
@Controller
class CheckController {

    private final CheckSwitches switches;
    private final FindingWords findings;
    private final Words words;

    CheckController(CheckSwitches switches, FindingWords findings, Words words) {
        this.switches = switches;
        this.findings = findings;
        this.words = words;
    }

    /**
     * A check, ready to print.
     *
     * @param changed who switched it last, when and why; null where nobody did
     */
    record Row(
            String check,
            String name,
            String rule,
            String severity,
            boolean active,
            @Nullable String changed) {}

    @GetMapping("/checks")
    String list(Model model) {
        model.addAttribute("checks", switches.list().stream().map(this::row).toList());
        return "reporting/checks";
    }

    @PostMapping("/checks/{check}")
    String change(
            @PathVariable String check,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Check wanted = Arrays.stream(Check.values())
                .filter(one -> one.name().equals(check))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.check"));
        switches.set(wanted, active, reason);
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done(active ? "reporting.checks.on" : "reporting.checks.off", findings.name(wanted)));
        return "redirect:/checks";
    }

    private Row row(CheckSwitches.Switch one) {
        return new Row(
                one.check().name(),
                findings.name(one.check()),
                words.say("reporting.check." + one.check() + ".rule"),
                one.check().severity().name(),
                one.active(),
                one.changedAt() == null
                        ? null
                        : words.say(
                                "reporting.checks.changed",
                                String.valueOf(one.changedBy()),
                                words.moment(one.changedAt()),
                                String.valueOf(one.reason())));
    }
}
