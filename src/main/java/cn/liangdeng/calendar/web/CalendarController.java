package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.calendar.domain.CalendarSettings;
import cn.liangdeng.calendar.domain.SpecialDay;
import cn.liangdeng.calendar.domain.WindowRule;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调度周期设置: windows, holidays and worked weekends. */
@Controller
class CalendarController {

    private static final int MONTHS_BEFORE = 2;
    private static final int MONTHS_AFTER = 3;
    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private static final Map<String, String> DAY_FIELDS =
            Map.of("calendar.invalid.name", "name", "calendar.invalid.past", "first");
    private static final int MONTHS_TO_BEGIN_IN = 12;

    private final CalendarSettings settings;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    CalendarController(CalendarSettings settings, ReportingCalendar calendar, CurrentUser user) {
        this.settings = settings;
        this.calendar = calendar;
        this.user = user;
    }

    @GetMapping("/calendar-settings")
    ModelAndView show(@RequestParam(defaultValue = "") String year) {
        return page(year(year), DaysForm.blank(), HttpStatus.OK);
    }

    @GetMapping("/calendar-settings/rules/{kind}")
    ModelAndView rule(@PathVariable String kind) {
        WindowKind wanted = kind(kind);
        WindowRule rule = settings.history(wanted).get(0);
        return rulePage(wanted, RuleForm.of(rule, settings.firstOpenMonth(wanted)), HttpStatus.OK);
    }

    @PostMapping("/calendar-settings/rules/{kind}")
    Object setRule(
            @PathVariable String kind,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        WindowKind wanted = kind(kind);
        Optional<WindowRule> rule = form.read(wanted, errors);
        if (rule.isEmpty()) {
            return rulePage(wanted, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            settings.setRule(rule.get());
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            errors.rejectValue("from", refusal.messageKey());
            return rulePage(wanted, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("calendar.done.rule." + wanted.name()));
        return "redirect:/calendar-settings";
    }

    @PostMapping("/calendar-settings/days")
    Object addDays(
            @RequestParam(defaultValue = "") String year,
            @ModelAttribute("form") DaysForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Optional<LocalDate> first = form.readFirst(errors);
        Optional<LocalDate> last = form.readLast(errors);
        Optional<SpecialDay.Kind> kind = dayKind(form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "shared.validation.choice");
        }
        String name = form.name() == null ? "" : form.name();
        if (!errors.hasErrors()) {
            try {
                settings.addSpecialDays(first.orElseThrow(), last.orElseThrow(), kind.orElseThrow(), name);
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("calendar.done.daysAdded", name.strip()));
                return backTo(first.orElseThrow().getYear());
            } catch (BusinessException refusal) {
                errors.rejectValue(
                        DAY_FIELDS.getOrDefault(refusal.messageKey(), "last"),
                        refusal.messageKey(),
                        refusal.arguments(),
                        null);
            }
        }
        return page(year(year), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/calendar-settings/days/remove")
    String removeDays(@RequestParam LocalDate first, @RequestParam LocalDate last, RedirectAttributes redirect) {
        settings.removeSpecialDays(first, last);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("calendar.done.daysRemoved"));
        return backTo(first.getYear());
    }

    @PostMapping("/calendar-settings/go-live")
    String setGoLive(@RequestParam(defaultValue = "") String month, RedirectAttributes redirect) {
        if (!month.isBlank() && !MONTH.matcher(month.strip()).matches()) {
            throw BusinessException.invalid("calendar.invalid.goLive");
        }
        settings.setGoLiveMonth(month.isBlank() ? null : ReportingMonth.parse(month.strip()));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("calendar.done.goLive"));
        return "redirect:/calendar-settings#go-live";
    }

    private static String backTo(int year) {
        return "redirect:/calendar-settings?year=" + year + "#days";
    }

    private ModelAndView page(int year, DaysForm form, HttpStatus status) {
        SettingsPage page = new SettingsPage(
                settings.rules(),
                windows(),
                settings.goLiveMonth().map(ReportingMonth::toString).orElse(""),
                year,
                SettingsPage.runs(settings.specialDays(year), calendar.today()));
        return new ModelAndView("calendar/settings", Map.of("model", page, "form", form), status);
    }

    private ModelAndView rulePage(WindowKind kind, RuleForm form, HttpStatus status) {
        ReportingMonth open = settings.firstOpenMonth(kind);
        List<Option> from = IntStream.range(0, MONTHS_TO_BEGIN_IN)
                .mapToObj(open::plusMonths)
                .map(month -> Option.of(month.toString(), MonthLabel.single(month, LocaleContextHolder.getLocale())))
                .toList();
        List<RulePage.Set> history = settings.history(kind).stream()
                .map(rule -> new RulePage.Set(
                        rule.opensMonthsAfter(),
                        rule.opensDay(),
                        rule.dueMonthsAfter(),
                        rule.dueDay(),
                        rule.from(),
                        rule.setBy(),
                        rule.setAt() == null ? null : rule.setAt().atZone(BeijingTime.ZONE)))
                .toList();
        return new ModelAndView(
                "calendar/rule", Map.of("model", new RulePage(kind, from, history), "form", form), status);
    }

    private List<SettingsPage.Window> windows() {
        ReportingMonth current = calendar.currentMonth();
        return IntStream.rangeClosed(-MONTHS_BEFORE, MONTHS_AFTER)
                .mapToObj(current::plusMonths)
                .flatMap(month -> Arrays.stream(WindowKind.values()).map(kind -> window(kind, month)))
                .toList();
    }

    private SettingsPage.Window window(WindowKind kind, ReportingMonth month) {
        ReportingWindow window = calendar.window(user.district(), kind, month);
        LocalDate plain = settings.ruleOf(kind, month).plainDueOn(month);
        return new SettingsPage.Window(
                kind, month, window.opensOn(), window.dueOn(), plain.equals(window.dueOn()) ? null : plain);
    }

    private int year(String text) {
        return YEAR.matcher(text).matches()
                ? Integer.parseInt(text)
                : calendar.today().getYear();
    }

    private static WindowKind kind(String name) {
        return Arrays.stream(WindowKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("calendar.notFound"));
    }

    private static Optional<SpecialDay.Kind> dayKind(@Nullable String name) {
        return Arrays.stream(SpecialDay.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
