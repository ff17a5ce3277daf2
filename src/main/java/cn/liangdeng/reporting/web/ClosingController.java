package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.MonthClosings;
import cn.liangdeng.reporting.query.ClosedMonths;
import cn.liangdeng.reporting.query.ClosingOverview;
import cn.liangdeng.reporting.query.ExtensionFacts;
import cn.liangdeng.reporting.query.MonthStanding;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 月度封存: what is still open in a month, closing its windows and reopening them. */
@Controller
class ClosingController {

    private static final int MONTHS_OFFERED = 13;

    private final MonthClosings closings;
    private final ClosingOverview overview;
    private final ExtensionFacts extensions;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Words words;

    ClosingController(
            MonthClosings closings,
            ClosingOverview overview,
            ExtensionFacts extensions,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            Words words) {
        this.closings = closings;
        this.overview = overview;
        this.extensions = extensions;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping("/closing")
    ModelAndView month(@RequestParam @Nullable String month) {
        return page(Months.parse(month, newestDue()), null, "", null, HttpStatus.OK);
    }

    /** @param seen how many missing figures the page named; empty where the person did not accept them */
    @PostMapping("/closing/{kind}/close")
    Object close(
            @PathVariable String kind,
            @RequestParam String month,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int seen,
            RedirectAttributes redirect) {
        WindowKind window = kind(kind);
        ReportingMonth filingMonth = Months.ofPath(month);
        return act(window, filingMonth, note, redirect, "reporting.closing.done", () -> {
            closings.close(window, filingMonth, note, seen);
        });
    }

    @PostMapping("/closing/{kind}/reopen")
    Object reopen(
            @PathVariable String kind,
            @RequestParam String month,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        WindowKind window = kind(kind);
        ReportingMonth filingMonth = Months.ofPath(month);
        return act(window, filingMonth, note, redirect, "reporting.closing.reopened", () -> {
            closings.reopen(window, filingMonth, note);
        });
    }

    private Object act(
            WindowKind kind,
            ReportingMonth month,
            String note,
            RedirectAttributes redirect,
            String doneKey,
            Runnable closing) {
        try {
            closing.run();
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    Notice.done(doneKey, MonthLabel.brief(month, words.locale()), words.say("calendar.kind." + kind)));
            redirect.addAttribute("month", month.toString());
            return "redirect:/closing";
        } catch (BusinessException refusal) {
            HttpStatus status = switch (refusal.kind()) {
                case CONFLICT -> HttpStatus.CONFLICT;
                case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                default -> throw refusal;
            };
            return page(month, kind, note, words.say(refusal.messageKey(), refusal.arguments()), status);
        }
    }

    private ModelAndView page(
            ReportingMonth month,
            @Nullable WindowKind refused,
            String note,
            @Nullable String problem,
            HttpStatus status) {
        ClosingOverview.Month found = overview.of(currentUser.readScope(), month);
        List<ClosingPage.Window> windows = Arrays.stream(WindowKind.values())
                .map(kind -> window(found, kind, kind == refused ? note : "", kind == refused ? problem : null))
                .toList();
        return new ModelAndView(
                "reporting/closing", Map.of("model", new ClosingPage(month, months(month), windows)), status);
    }

    private ClosingPage.Window window(
            ClosingOverview.Month found, WindowKind kind, String note, @Nullable String problem) {
        ReportingWindow window = calendar.window(currentUser.district(), kind, found.month());
        LocalDate last = extensions.lastDay(currentUser.actScope(), window);
        List<MonthStanding.Item> items =
                found.items().stream().filter(item -> item.kind() == kind).toList();
        Map<String, List<ClosingPage.Open>> open = items.stream()
                .filter(item -> item.isMissing() || item.isUnsettled())
                .collect(Collectors.groupingBy(
                        MonthStanding.Item::unitName,
                        LinkedHashMap::new,
                        Collectors.mapping(ClosingController::open, Collectors.toList())));
        List<ClosedMonths.Closing> history = found.closings().stream()
                .filter(closing -> closing.kind() == kind)
                .toList();
        return new ClosingPage.Window(
                kind.name(),
                words.day(window.opensOn()),
                last.equals(window.dueOn())
                        ? words.day(last)
                        : words.say("reporting.closing.extended", window.dueOn(), last),
                calendar.today().isAfter(last),
                history.stream().anyMatch(ClosedMonths.Closing::isInForce),
                items.size(),
                (int) items.stream().filter(MonthStanding.Item::isMissing).count(),
                (int) items.stream().filter(MonthStanding.Item::isUnsettled).count(),
                open.entrySet().stream()
                        .map(entry -> new ClosingPage.Group(entry.getKey(), entry.getValue()))
                        .toList(),
                history.stream().map(this::act).toList(),
                note,
                problem);
    }

    private static ClosingPage.Open open(MonthStanding.Item item) {
        String row = item.indicator().value() + "/" + item.dataMonth();
        String unit = "?unit=" + item.unit().value();
        return new ClosingPage.Open(
                item.indicatorName(),
                item.status() == null ? "NONE" : item.status().name(),
                item.report() == null
                        ? "/reporting/" + row + unit
                        : "/reports/" + item.report().value(),
                item.isMissing() ? "/reporting/" + row + "/for" + unit : null);
    }

    private ClosingPage.Act act(ClosedMonths.Closing closing) {
        return new ClosingPage.Act(
                closing.closedBy(),
                words.moment(closing.closedAt()),
                closing.note(),
                closing.missing(),
                closing.reopenedBy(),
                closing.reopenedAt() == null ? null : words.moment(closing.reopenedAt()),
                closing.reopenReason());
    }

    /** The newest month one of whose windows is due. */
    private ReportingMonth newestDue() {
        return calendar.newestClosedMonths(currentUser.district()).values().stream()
                .max(ReportingMonth::compareTo)
                .orElseThrow();
    }

    private List<ReportingMonth> months(ReportingMonth inView) {
        ReportingMonth newest = inView.isAfter(calendar.currentMonth()) ? inView : calendar.currentMonth();
        return IntStream.range(0, MONTHS_OFFERED).mapToObj(newest::minusMonths).toList();
    }

    private static WindowKind kind(String name) {
        return Arrays.stream(WindowKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("calendar.notFound"));
    }
}
