package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ExtensionState;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportAnswers;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.reporting.domain.ReportReview;
import cn.liangdeng.reporting.query.ExtensionFinder;
import cn.liangdeng.reporting.query.ExtensionLists;
import cn.liangdeng.reporting.query.ReportFile;
import cn.liangdeng.reporting.query.ServedTarget;
import cn.liangdeng.reporting.query.ServedTargets;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the page of one report ready to print. */
@Component
class ReportPages {

    private static final Map<ReportStatus, String> CLASSES = Map.of(
            ReportStatus.DRAFT, "status status-active",
            ReportStatus.SUBMITTED, "status status-wait",
            ReportStatus.PASSED, "status status-wait",
            ReportStatus.APPROVED, "status status-done",
            ReportStatus.RETURNED, "status status-problem");

    private final Words words;
    private final Units units;
    private final CurrentUser currentUser;
    private final ReportingCalendar calendar;
    private final ExtensionLists extensions;
    private final ServedTargets served;
    private final List<ReportAnswers> answers;

    ReportPages(
            Words words,
            Units units,
            CurrentUser currentUser,
            ReportingCalendar calendar,
            ExtensionLists extensions,
            ServedTargets served,
            ObjectProvider<ReportAnswers> answers) {
        this.words = words;
        this.units = units;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.extensions = extensions;
        this.served = served;
        this.answers = answers.orderedStream().toList();
    }

    /** The day by which a returned report is to be filed again unless another is set. */
    LocalDate usualReturnDay() {
        return calendar.plusWorkingDays(calendar.today(), ReportReview.DAYS_AFTER_RETURN);
    }

    /** The targets that read the report's figure. */
    List<ServedTarget> served(ReportId id) {
        return served.of(currentUser.readScope(), id.value());
    }

    /** What a reviewer compares with first, as in the queue. */
    private @Nullable String before(ReportFile file) {
        ReportFile.Before before = file.before();
        BigDecimal value = file.report().value();
        return before == null || value == null
                ? null
                : words.say(
                        "reporting.report.before",
                        FigureText.print(before.value(), file.decimals()),
                        MonthLabel.single(before.month(), words.locale()),
                        FigureText.printChange(value.subtract(before.value()), file.decimals()));
    }

    ReportPage of(ReportFile file) {
        ReportSummary report = file.report();
        return new ReportPage(
                report.id().value(),
                file.unitName(),
                file.indicatorName(),
                file.definition(),
                file.countedIn(),
                file.nature() == IndicatorNature.MILESTONE,
                MonthLabel.cumulative(report.month(), words.locale()),
                "/reporting/" + report.indicator().value() + "/" + report.month() + "?unit="
                        + report.unit().value(),
                report.status().name(),
                CLASSES.getOrDefault(report.status(), "status"),
                FigureText.print(report.value(), file.decimals()),
                before(file),
                report.completedOn() == null ? null : words.day(report.completedOn()),
                report.nil(),
                file.filing().mode() == EntryMode.TYPED
                        ? null
                        : "reporting.mode." + file.filing().mode(),
                file.filing().source(),
                file.filing().forBy() == null
                        ? null
                        : words.say(
                                "reporting.filedFor.trace",
                                String.valueOf(file.filing().forBy()),
                                String.valueOf(file.filing().forReason())),
                returned(file),
                extended(file),
                report.texts(),
                answers(report.id()),
                file.evidence(),
                acts(file),
                values(file),
                can(file));
    }

    private List<ReportPage.Answer> answers(ReportId report) {
        return answers.stream()
                .flatMap(source -> source.to(report).stream())
                .map(answer -> new ReportPage.Answer(
                        answer.meeting(),
                        words.day(answer.decidedOn()),
                        answer.text(),
                        answer.unit(),
                        answer.dueOn() == null ? null : words.day(answer.dueOn())))
                .toList();
    }

    private @Nullable String returned(ReportFile file) {
        ReportSummary report = file.report();
        return report.status() != ReportStatus.RETURNED || report.returnDueOn() == null
                ? null
                : words.say("reporting.row.returned", String.valueOf(file.returnReason()), report.returnDueOn());
    }

    private @Nullable String extended(ReportFile file) {
        ReportSummary report = file.report();
        List<ExtensionFinder.Row> granted =
                extensions.listOf(currentUser.readScope(), report.unit(), report.indicator(), report.month()).stream()
                        .filter(row -> row.state() == ExtensionState.GRANTED)
                        .toList();
        return granted.isEmpty()
                ? null
                : words.say(
                        "reporting.extension.granted",
                        granted.get(0).originalDueOn(),
                        granted.size(),
                        Objects.requireNonNull(granted.get(0).grantedDueOn()));
    }

    private List<ReportPage.Act> acts(ReportFile file) {
        List<ReportPage.Act> acts = new ArrayList<>();
        String shown = "";
        for (ReportFile.Act act : file.history()) {
            String value = FigureText.print(act.value(), file.decimals());
            boolean news = !value.equals(shown) || act.act() == ReportAct.CORRECTED;
            shown = value;
            acts.add(new ReportPage.Act(
                    "reporting.act." + act.act(),
                    act.person(),
                    words.moment(act.at()),
                    news ? value : "",
                    act.mode() == null || act.act() != ReportAct.SAVED || act.mode() == EntryMode.TYPED
                            ? null
                            : "reporting.mode." + act.mode(),
                    act.code() == null ? null : "reporting.returnCode." + act.code(),
                    act.dueOn() == null ? null : words.day(act.dueOn()),
                    act.reason(),
                    act.texts()));
        }
        Collections.reverse(acts);
        return acts;
    }

    private List<ReportPage.Value> values(ReportFile file) {
        List<ReportPage.Value> values = new ArrayList<>();
        // Each of them booked one figure, in this order.
        List<ReportFile.Act> booking = new ArrayList<>(file.history().stream()
                .filter(one -> one.act() == ReportAct.APPROVED || one.act() == ReportAct.CORRECTED)
                .toList());
        for (ReportFile.Value value : file.values()) {
            ReportFile.Act act = booking.stream()
                    .filter(one -> one.at().equals(value.knownFrom()))
                    .findFirst()
                    .orElse(null);
            booking.remove(act);
            values.add(new ReportPage.Value(
                    FigureText.print(value.value(), file.decimals()),
                    value.completedOn() == null ? null : words.day(value.completedOn()),
                    words.moment(value.knownFrom()),
                    value.supersededAt() == null ? null : words.moment(value.supersededAt()),
                    act == null ? null : "reporting.act." + act.act(),
                    act == null ? null : act.person(),
                    act == null ? null : act.reason()));
        }
        Collections.reverse(values);
        return values;
    }

    private ReportPage.Can can(ReportFile file) {
        ReportStatus status = file.report().status();
        boolean acts = units.isIn(currentUser.actScope(), file.report().unit());
        boolean files = acts && currentUser.may(Permission.REPORT_FILE);
        boolean unit = acts && currentUser.may(Permission.REPORT_REVIEW_UNIT);
        boolean office = acts && currentUser.may(Permission.REPORT_REVIEW_OFFICE);
        boolean waits = status == ReportStatus.SUBMITTED || status == ReportStatus.PASSED;
        boolean turn = waits && (file.unitsTurn() ? unit : office);
        boolean returns =
                status == ReportStatus.SUBMITTED && (unit || office) || status == ReportStatus.PASSED && office;
        boolean corrects = status == ReportStatus.APPROVED && office;
        return new ReportPage.Can(
                files && status.isEditable(),
                files && status == ReportStatus.SUBMITTED,
                turn && !file.own(),
                file.unitsTurn(),
                returns && !file.own(),
                corrects && !file.own(),
                file.own() && (turn || corrects));
    }
}
