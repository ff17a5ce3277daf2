package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the leader's pages for the current person, at most a dozen statements each. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('PROGRESS_READ')")
public class Dashboards {

    private static final int MOST_REDS = 50;
    private static final int HEADLINES = 8;
    private static final int MOST_TARGETS = 5000;

    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final Units units;
    private final CurrentUser user;
    private final CoordinationRequests requests;
    private final UnitReports reports;
    private final SheetFigures figures;

    Dashboards(
            ProgressReadings readings,
            ReportingCalendar calendar,
            Units units,
            CurrentUser user,
            CoordinationRequests requests,
            UnitReports reports,
            SheetFigures figures) {
        this.readings = readings;
        this.calendar = calendar;
        this.units = units;
        this.user = user;
        this.requests = requests;
        this.reports = reports;
        this.figures = figures;
    }

    /**
     * The leader's home.
     *
     * @param wanted the month asked for; null, or one that cannot be chosen, for the newest that has closed
     */
    public LeaderView home(@Nullable ReportingMonth wanted) {
        DataScope scope = user.readScope();
        ShownMonth month = readings.month(user.district(), wanted);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        Map<Horizon, LightMovement> lights = readings.lightsByHorizon(all);
        return new LeaderView(
                month,
                calendar.windows(user.district(), month.selected()),
                lights.getOrDefault(Horizon.ANNUAL, LightMovement.NONE),
                lights.getOrDefault(Horizon.PLAN_PERIOD, LightMovement.NONE),
                readings.warning(all),
                readings.reds(all, MOST_REDS),
                requests.of(scope, month.selected()),
                readings.byUnit(all),
                readings.headlines(all, HEADLINES),
                readings.byDocument(all));
    }

    /**
     * What a unit promised, where it stands, and what it filed for the month.
     *
     * @throws BusinessException not found, if there is no such unit in the person's scope
     */
    public UnitView unit(UnitId id, @Nullable ReportingMonth wanted) {
        UnitSummary unit = units.get(id);
        if (!units.isIn(user.readScope(), id)) {
            throw BusinessException.notFound("dashboard.notFound.unit");
        }
        DataScope scope = DataScope.subtrees(user.district(), Set.of(id));
        ShownMonth month = readings.month(user.district(), wanted);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        return new UnitView(
                unit,
                month,
                calendar.windows(user.district(), month.selected()),
                readings.targets(all, MOST_TARGETS),
                readings.byUnit(all),
                reports.of(scope, month.selected()),
                reports.trend(user.district(), id, month.selected()));
    }

    /**
     * The rows of the sheet.
     *
     * @param redsOnly only the reds, in the order of the leader's home
     */
    public SheetView sheet(@Nullable ReportingMonth wanted, boolean redsOnly) {
        DataScope scope = user.readScope();
        ShownMonth month = readings.month(user.district(), wanted);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        List<TargetReading> targets = redsOnly
                ? readings.reds(all, MOST_TARGETS).stream()
                        .map(RedReading::target)
                        .toList()
                : readings.targets(all, MOST_TARGETS);
        return new SheetView(
                month,
                calendar.windows(user.district(), month.selected()),
                targets,
                figures.of(scope, month.selected()).stream()
                        .collect(Collectors.toMap(SheetFigure::target, Function.identity())));
    }
}
