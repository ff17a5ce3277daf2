package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.YearToDate;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.MonthFigure;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows ready to print. */
@Component
class RowViews {

    private static final String NONE = "NONE";

    private static final Map<String, String> CLASSES = Map.of(
            NONE,
            "status",
            "DRAFT",
            "status status-active",
            "SUBMITTED",
            "status status-wait",
            "PASSED",
            "status status-wait",
            "APPROVED",
            "status status-done",
            "RETURNED",
            "status status-problem");

    private final Words words;
    private final RowGoals goals;
    private final RowOutlooks outlooks;
    private final RowSurroundings surroundings;
    private final ReportingCalendar calendar;

    RowViews(
            Words words,
            RowGoals goals,
            RowOutlooks outlooks,
            RowSurroundings surroundings,
            ReportingCalendar calendar) {
        this.words = words;
        this.goals = goals;
        this.outlooks = outlooks;
        this.surroundings = surroundings;
        this.calendar = calendar;
    }

    /** @param mayFile whether the person files for this unit */
    RowView of(SheetRow row, boolean mayFile) {
        OwedIndicator owed = row.owed();
        SheetReport report = row.report();
        boolean flow = owed.nature() == IndicatorNature.FLOW;
        FiledFigure before = row.before();
        MonthFigure derived = row.monthFigure();
        String state = report == null ? NONE : report.status().name();
        String lock = lock(row, mayFile);
        RowOutlook outlook = outlooks.of(row);
        LocalDate completedOn = report == null ? null : report.completedOn();
        return new RowView(
                owed.id().value(),
                owed.name(),
                owed.definition(),
                owed.countedIn(),
                owed.nature(),
                owed.dataMonth().toString(),
                owed.lagMonths() == 0 ? null : MonthLabel.single(owed.dataMonth(), words.locale()),
                before == null ? null : MonthLabel.single(before.month(), words.locale()),
                before == null ? "" : FigureText.print(before.value(), owed.decimals()),
                before == null || !flow ? "" : ofMonth(row, before.month()),
                report == null ? "" : FigureText.print(report.value(), owed.decimals()),
                report == null || !flow || report.value() == null
                        ? ""
                        : FigureText.print(derived.fromYearToDate(report.value()), owed.decimals()),
                completedOn == null ? "" : completedOn.toString(),
                report != null && report.nil(),
                flow && derived.missing().isEmpty() ? FigureText.print(derived.base(), 0) : "",
                flow && !derived.missing().isEmpty()
                        ? words.say("reporting.row.missing", MonthFigure.names(derived.missing()))
                        : null,
                goals.promises(owed),
                outlook,
                report == null ? null : report.id().value(),
                report == null ? null : report.version(),
                state,
                CLASSES.getOrDefault(state, "status"),
                lock,
                words.day(row.dueOn()),
                row.isOverdue(calendar.today()),
                returned(report),
                report == null
                        ? null
                        : words.say("reporting.row.saved", report.savedBy(), words.moment(report.savedAt())),
                report == null ? ReportTexts.NONE : report.texts(),
                report == null ? 0 : report.evidence(),
                report == null || report.unexplained() == 0
                        ? null
                        : words.say("reporting.row.unexplained", report.unexplained()),
                row.isReady() && lock == null,
                mayFile && report != null && report.status() == ReportStatus.SUBMITTED && !row.isClosedToUnit(),
                surroundings.of(row, mayFile));
    }

    private @Nullable String lock(SheetRow row, boolean mayFile) {
        SheetReport report = row.report();
        if (row.isClosedToUnit() && row.isOpen()) {
            return words.say("reporting.lock.closed");
        }
        if (report != null && !report.status().isEditable()) {
            return words.say("reporting.lock." + report.status());
        }
        if (calendar.today().isBefore(row.window().opensOn())) {
            return words.say("reporting.lock.notOpen", row.window().opensOn());
        }
        return mayFile ? null : words.say("reporting.lock.readOnly");
    }

    private @Nullable String returned(@Nullable SheetReport report) {
        if (report == null || report.status() != ReportStatus.RETURNED || report.returnDueOn() == null) {
            return null;
        }
        return words.say("reporting.row.returned", String.valueOf(report.returnReason()), report.returnDueOn());
    }

    /** What a month filed before added to its year. */
    private static String ofMonth(SheetRow row, ReportingMonth month) {
        Map<ReportingMonth, BigDecimal> filed = new TreeMap<>();
        row.figures().stream()
                .filter(FiledFigure::isFiled)
                .forEach(figure -> filed.put(figure.month(), figure.value()));
        return YearToDate.toMonths(filed).stream()
                .filter(figure -> figure.month().equals(month))
                .map(MonthlyFigure::value)
                .findFirst()
                .map(value -> FigureText.print(value, row.owed().decimals()))
                .orElse("");
    }
}
