package cn.liangdeng.dashboard.web;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the leader's pages, made from the data, in the language of the present request. */
@Component
class DashboardWords {

    private final MessageSource messages;

    DashboardWords(MessageSource messages) {
        this.messages = messages;
    }

    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** 截至9月底，62项年度目标中达序时27项，略滞后17项，滞后17项；较上月转红2项、转绿1项；5个单位未报。 */
    String year(LightMovement lights, int unreportedUnits, ShownMonth month) {
        ReportingMonth selected = month.selected();
        StringBuilder sentence = new StringBuilder(message(
                "dashboard.sentence.year",
                MonthLabel.single(selected, locale()),
                lights.total(),
                counts(LightSegment.of(lights), lights.achieved())));
        if (month.months().contains(selected.minusMonths(1))) {
            sentence.append(message("dashboard.sentence.moved", lights.turnedRed(), lights.turnedGreen()));
        }
        sentence.append(
                unreportedUnits == 0
                        ? message("dashboard.sentence.allReported")
                        : message("dashboard.sentence.unreported", unreportedUnits));
        return sentence.append(message("dashboard.sentence.end")).toString();
    }

    /** 五年目标15项：达序时4项，略滞后10项，未到期1项。 */
    String planPeriod(LightMovement lights) {
        return message("dashboard.sentence.plan", lights.total(), counts(LightSegment.of(lights), lights.achieved()));
    }

    /** How the targets are lit, part by part: 达序时27项（其中已完成3项），略滞后17项. */
    String counts(List<LightSegment> segments, int achieved) {
        return segments.stream()
                .map(segment -> segment.light() == ShownLight.GREEN && achieved > 0
                        ? message("dashboard.count.GREEN.achieved", segment.count(), achieved)
                        : message("dashboard.count." + segment.light(), segment.count()))
                .collect(Collectors.joining(message("dashboard.separator")));
    }

    /** 数据期 2026年前三季度（1—9月）；填报截至：工作进度9月28日，统计数据10月18日. */
    String asOf(ShownMonth month, List<ReportingWindow> windows) {
        return message(
                "dashboard.asOf",
                MonthLabel.cumulative(month.selected(), locale()),
                day(windows, WindowKind.PROGRESS),
                day(windows, WindowKind.STATISTICS));
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
