package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.domain.CheckSwitches;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 数据校核规则: what is checked, with what consequence, and how the district has set it. */
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
     * @param rule with the thresholds in force
     * @param set true where a threshold is not the usual one
     * @param changed who changed it last, when and why; null where nobody did
     */
    record Row(
            String check,
            String name,
            String rule,
            String severity,
            boolean active,
            boolean set,
            @Nullable String changed) {}

    /** The checks with one consequence. */
    record Group(String severity, List<Row> checks) {

        Group {
            checks = List.copyOf(checks);
        }
    }

    /**
     * One check with what can be set.
     *
     * @param changes newest first
     */
    record Page(Row row, List<Field> fields, List<String> changes) {

        Page {
            fields = List.copyOf(fields);
            changes = List.copyOf(changes);
        }
    }

    /** A threshold, ready to print. */
    record Field(String label, String hint, String unit) {}

    /** What is typed: the switch and up to four thresholds in their order. */
    record Setting(
            @Nullable Boolean active,
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            @Nullable String fourth,
            @Nullable String reason) {

        private static final List<String> NAMES = List.of("first", "second", "third", "fourth");

        private @Nullable String threshold(int index) {
            return switch (index) {
                case 0 -> first;
                case 1 -> second;
                case 2 -> third;
                default -> fourth;
            };
        }
    }

    @GetMapping("/checks")
    String list(Model model) {
        CheckSettings settings = switches.settings();
        List<CheckSwitches.Change> changes = switches.changes();
        model.addAttribute(
                "groups",
                Arrays.stream(Severity.values())
                        .map(severity -> new Group(
                                severity.name(),
                                Arrays.stream(Check.values())
                                        .filter(check -> check.severity() == severity)
                                        .map(check -> row(check, settings, changes))
                                        .toList()))
                        .toList());
        return "reporting/checks";
    }

    @GetMapping("/checks/{check}")
    ModelAndView one(@PathVariable String check) {
        Check wanted = find(check);
        CheckSettings settings = switches.settings();
        List<String> values = Threshold.of(wanted).stream()
                .map(threshold -> plain(settings.of(threshold)))
                .toList();
        return page(wanted, HttpStatus.OK)
                .addObject(
                        "form",
                        new Setting(
                                settings.isOn(wanted),
                                !values.isEmpty() ? values.get(0) : null,
                                values.size() > 1 ? values.get(1) : null,
                                values.size() > 2 ? values.get(2) : null,
                                values.size() > 3 ? values.get(3) : null,
                                ""));
    }

    @PostMapping("/checks/{check}")
    Object change(
            @PathVariable String check,
            @ModelAttribute("form") Setting form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Check wanted = find(check);
        Map<Threshold, BigDecimal> values = values(wanted, form, errors);
        if (!errors.hasErrors()) {
            try {
                switches.set(
                        wanted, Boolean.TRUE.equals(form.active()), values, form.reason() == null ? "" : form.reason());
            } catch (BusinessException refusal) {
                if (refusal.kind() != BusinessException.Kind.INVALID) {
                    throw refusal;
                }
                words.reject(errors, "reason", refusal);
            }
        }
        if (errors.hasErrors()) {
            return page(wanted, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.checks.saved", findings.name(wanted)));
        return "redirect:/checks";
    }

    /** The thresholds as typed; what is no number or lies outside its limits is said at its field. */
    private Map<Threshold, BigDecimal> values(Check check, Setting form, BindingResult errors) {
        Map<Threshold, BigDecimal> values = new EnumMap<>(Threshold.class);
        List<Threshold> thresholds = Threshold.of(check);
        for (int i = 0; i < thresholds.size(); i++) {
            String typed = form.threshold(i);
            try {
                BigDecimal value = typed == null ? null : FigureText.parse(typed);
                if (value != null) {
                    CheckSwitches.requireWithinLimits(thresholds.get(i), value);
                    values.put(thresholds.get(i), value);
                } else if (typed != null) {
                    throw BusinessException.invalid("reporting.invalid.noValue");
                }
            } catch (BusinessException refusal) {
                words.reject(errors, Setting.NAMES.get(i), refusal);
            }
        }
        return values;
    }

    private static Check find(String name) {
        return Arrays.stream(Check.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.check"));
    }

    private ModelAndView page(Check check, HttpStatus status) {
        CheckSettings settings = switches.settings();
        List<CheckSwitches.Change> changes = switches.changes();
        return new ModelAndView("reporting/check", status)
                .addObject(
                        "model",
                        new Page(
                                row(check, settings, changes),
                                Threshold.of(check).stream().map(this::field).toList(),
                                changes.stream()
                                        .filter(change -> change.check() == check)
                                        .map(this::said)
                                        .toList()));
    }

    private Row row(Check check, CheckSettings settings, List<CheckSwitches.Change> changes) {
        Object[] thresholds = Threshold.of(check).stream()
                .map(threshold -> plain(settings.of(threshold)))
                .toArray();
        return new Row(
                check.name(),
                findings.name(check),
                words.say("reporting.check." + check + ".rule", thresholds),
                check.severity().name(),
                settings.isOn(check),
                Threshold.of(check).stream()
                        .anyMatch(threshold -> settings.of(threshold).compareTo(threshold.usual()) != 0),
                changes.stream()
                        .filter(change -> change.check() == check)
                        .findFirst()
                        .map(this::said)
                        .orElse(null));
    }

    private Field field(Threshold threshold) {
        return new Field(
                words.say("reporting.threshold." + threshold),
                words.say(
                        "reporting.checks.limits",
                        plain(threshold.least()),
                        plain(threshold.most()),
                        plain(threshold.usual())),
                words.say("reporting.threshold." + threshold + ".unit"));
    }

    private String said(CheckSwitches.Change change) {
        Threshold threshold = change.threshold();
        BigDecimal value = change.value();
        String what = threshold == null || value == null
                ? words.say(
                        Boolean.TRUE.equals(change.active()) ? "reporting.checks.active" : "reporting.checks.inactive")
                : words.say(
                        "reporting.checks.set",
                        words.say("reporting.threshold." + threshold),
                        plain(value) + words.say("reporting.threshold." + threshold + ".unit"));
        return words.say(
                "reporting.checks.changed",
                change.changedBy(),
                words.moment(change.changedAt()),
                what,
                change.reason());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
