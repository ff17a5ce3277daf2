package cn.liangdeng.dashboard.web;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.progress.EarlyWarning;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.HomeNoteContributor;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the leader's pages, made from the data, in the language of the present request. */
@Component
class DashboardWords {

    private final MessageSource messages;
    private final ScopeWords scope;

    DashboardWords(MessageSource messages, ScopeWords scope) {
        this.messages = messages;
        this.scope = scope;
    }

    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** 截至9月底，62项年度目标中达序时27项，略滞后17项，滞后17项；较上月转红2项、转绿1项；5个单位未报。 Every number leads to its list; units that have not reported lead to their targets. */
    Sentence year(LightMovement lights, int unreportedUnits, ShownMonth month) {
        ReportingMonth selected = month.selected();
        Sentence.Builder sentence = new Sentence.Builder();
        sentence.say(message("dashboard.sentence.asOf", MonthLabel.single(selected, locale())));
        lights(sentence, lights, selected, Horizon.ANNUAL);
        if (month.months().contains(selected.minusMonths(1))) {
            String moved = "/comparison?month=" + selected + "&horizon=" + Horizon.ANNUAL;
            sentence.say(message("dashboard.sentence.since"))
                    .count(message("dashboard.sentence.turnedRed", lights.turnedRed()), lights.turnedRed(), moved)
                    .say(message("dashboard.sentence.and"))
                    .count(
                            message("dashboard.sentence.turnedGreen", lights.turnedGreen()),
                            lights.turnedGreen(),
                            moved);
        }
        sentence.say(message("dashboard.separator.remarks"));
        if (unreportedUnits == 0) {
            sentence.say(message("dashboard.sentence.allReported"));
        } else {
            sentence.count(
                    message("dashboard.sentence.unreported", unreportedUnits),
                    unreportedUnits,
                    "/targets?month=" + selected + "&state=UNREPORTED&reporting=1");
        }
        return sentence.say(message("dashboard.sentence.end")).build();
    }

    /** 另有15项五年目标中达序时4项，略滞后10项，未到期1项。 */
    Sentence planPeriod(LightMovement lights, ReportingMonth month) {
        Sentence.Builder sentence = new Sentence.Builder().say(message("dashboard.sentence.besides"));
        lights(sentence, lights, month, Horizon.PLAN_PERIOD);
        return sentence.say(message("dashboard.sentence.end")).build();
    }

    /** 预警：按近三个月走势，10月可能转红3项；10月到期、尚未完成的节点任务1项。 Of the month after the one shown. */
    Sentence warning(EarlyWarning warning, ReportingMonth month) {
        String ahead = MonthLabel.ofYear(month.plusMonths(1), locale());
        String list = "/targets?month=" + month + "&reporting=1&state=";
        Sentence.Builder sentence = new Sentence.Builder().say(message("dashboard.warning"));
        if (warning.mayTurnRed() > 0) {
            sentence.say(message("dashboard.warning.trend", ahead))
                    .count(
                            message("dashboard.warning.red", warning.mayTurnRed()),
                            warning.mayTurnRed(),
                            list + "MAY_TURN_RED");
        }
        if (warning.mayTurnRed() > 0 && warning.deadlines() > 0) {
            sentence.say(message("dashboard.separator.remarks"));
        }
        if (warning.deadlines() > 0) {
            sentence.say(message("dashboard.warning.due", ahead))
                    .count(
                            message("dashboard.warning.milestones", warning.deadlines()),
                            warning.deadlines(),
                            list + "DEADLINE_NEXT");
        }
        return sentence.say(message("dashboard.sentence.end")).build();
    }

    /** What another module has to say; days in the words of the language. */
    Sentence note(List<HomeNoteContributor.Piece> pieces) {
        return new Sentence(Stream.concat(
                        pieces.stream()
                                .map(piece -> new Sentence.Piece(
                                        message(
                                                piece.key(),
                                                piece.arguments().stream()
                                                        .map(this::written)
                                                        .toArray()),
                                        piece.path())),
                        Stream.of(new Sentence.Piece(message("dashboard.sentence.end"), null)))
                .toList());
    }

    private Object written(Object argument) {
        return argument instanceof LocalDate day
                ? day.format(DateTimeFormatter.ofPattern(message("shared.date.pattern")))
                : argument;
    }

    private void lights(Sentence.Builder sentence, LightMovement lights, ReportingMonth month, Horizon horizon) {
        String list = "/targets?month=" + month + "&horizon=" + horizon + "&reporting=1";
        sentence.count(message("dashboard.sentence.total." + horizon, lights.total()), lights.total(), list)
                .say(message("dashboard.sentence.among"));
        lights(sentence, LightSegment.of(lights), lights.achieved(), list);
    }

    /**
     * 截至2026年9月底，7项目标中达序时2项，滞后5项；应报指标5项，已报4项。 Of a unit or a theme.
     *
     * @param list address of the targets counted, with a query that names the month
     */
    Sentence standing(List<TargetReading> targets, int reported, int expected, ReportingMonth month, String list) {
        List<LightSegment> segments = LightSegment.of(targets);
        int achieved = (int) targets.stream()
                .filter(target -> target.light() == ShownLight.ACHIEVED)
                .count();
        Sentence.Builder sentence = new Sentence.Builder()
                .say(message("dashboard.sentence.asOf", month(month)))
                .count(message("dashboard.sentence.total", targets.size()), targets.size(), list)
                .say(message("dashboard.sentence.among"));
        lights(sentence, segments, achieved, list);
        return sentence.say(message("dashboard.separator.remarks"))
                .say(message("dashboard.sentence.figures", reported, expected))
                .say(message("dashboard.sentence.end"))
                .build();
    }

    private void lights(Sentence.Builder sentence, List<LightSegment> segments, int achieved, String list) {
        String between = "";
        for (LightSegment segment : segments) {
            sentence.say(between).count(count(segment, achieved), segment.count(), list + "&state=" + segment.light());
            between = message("dashboard.separator");
        }
    }

    private String count(LightSegment segment, int achieved) {
        return segment.light() == ShownLight.GREEN && achieved > 0
                ? message("dashboard.count.GREEN.achieved", segment.count(), achieved)
                : message("dashboard.count." + segment.light(), segment.count());
    }

    /** 数据期 2026年前三季度（1—9月）；填报截至：工作进度9月28日，统计数据10月18日. */
    String asOf(ShownMonth month, List<ReportingWindow> windows) {
        return message(
                "dashboard.asOf",
                MonthLabel.cumulative(month.selected(), locale()),
                day(windows, WindowKind.PROGRESS),
                day(windows, WindowKind.STATISTICS));
    }

    /** The same, and before it the units that the page or paper is about where it is not about the whole district. */
    String asOfScope(ShownMonth month, List<ReportingWindow> windows) {
        String names = scope.names();
        String asOf = asOf(month, windows);
        return names == null ? asOf : message("dashboard.scope.asOf", names, asOf);
    }

    /** The units that the person sees, where these are not all; null where they are. */
    @Nullable
    String scope() {
        return scope.names();
    }

    private String day(List<ReportingWindow> windows, WindowKind kind) {
        LocalDate due = windows.stream()
                .filter(window -> window.kind() == kind)
                .findFirst()
                .orElseThrow()
                .dueOn();
        return due.format(DateTimeFormatter.ofPattern(message("shared.date.pattern")));
    }

    /** What a line without axes says: 实际利用外资近12个月走势，由2026年1月的310万美元到2026年9月的3980万美元. */
    String line(TargetReading target, Sparkline line) {
        return message(
                "dashboard.headlines.line",
                target.indicator(),
                month(line.first().month()),
                line.firstFigure() + target.measure(),
                month(line.last().month()),
                line.lastFigure() + target.measure());
    }

    /** How the periods of figures of the month are written: 2026年1—9月, 2026年9月末. */
    Set<String> periods(ReportingMonth month) {
        return Set.of(MonthLabel.brief(month, locale()), message("progress.period.end", month(month)));
    }

    /** The light of a target for a sheet; why there is none where it is not judged. */
    SheetEntry.Chip chip(TargetReading target) {
        ShownLight light = target.light();
        return light == null
                ? new SheetEntry.Chip(null, target.outside() == null ? "" : target.outside(), null)
                : new SheetEntry.Chip(
                        light.name().toLowerCase(Locale.ROOT), message("shared.light." + light), target.explainPath());
    }

    String month(ReportingMonth month) {
        return MonthLabel.single(month, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
