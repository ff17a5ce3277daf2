package cn.liangdeng.progress.query;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pages about targets ask for, within the current person's scope. Who may see targets but no progress is told what
 * was promised, and nothing of how it goes.
 */
@Service
@Transactional(readOnly = true)
public class TargetBrowser {

    /** Rows of an export at most; a district has some hundred targets. */
    private static final int EXPORT_LIMIT = 5000;

    private final MonthChoice months;
    private final TargetList list;
    private final TargetQueries targets;
    private final PlanPeriodGoals planPeriodGoals;
    private final LastYear lastYear;
    private final TargetLinks links;
    private final CurrentUser user;

    TargetBrowser(
            MonthChoice months,
            TargetList list,
            TargetQueries targets,
            PlanPeriodGoals planPeriodGoals,
            LastYear lastYear,
            TargetLinks links,
            CurrentUser user) {
        this.months = months;
        this.list = list;
        this.targets = targets;
        this.planPeriodGoals = planPeriodGoals;
        this.lastYear = lastYear;
        this.links = links;
        this.user = user;
    }

    /** A page of the list as of the month, or of the newest where it cannot be chosen. */
    @PreAuthorize("hasAuthority('TARGET_READ')")
    public TargetListing list(
            @Nullable ReportingMonth wanted, TargetFilter filter, TargetSort sort, PageRequest request) {
        boolean progress = user.may(Permission.PROGRESS_READ);
        ShownMonth month = month(wanted);
        TargetFilter applied = progress ? filter : withoutProgress(filter);
        TargetSort order = progress ? sort : withoutProgress(sort);
        return new TargetListing(
                month,
                applied,
                order,
                list.page(scope(), month, applied, order, request).map(row -> progress ? row : row.withoutProgress()),
                list.counts(scope(), month, applied.withoutState()),
                list.choices(scope(), month, applied),
                progress);
    }

    /** The whole list for a sheet, with the month it stands for. */
    @PreAuthorize("hasAuthority('TARGET_READ') and hasAuthority('PROGRESS_READ')")
    public Sheet sheet(@Nullable ReportingMonth wanted, TargetFilter filter, TargetSort sort) {
        ShownMonth month = month(wanted);
        List<TargetRow> rows = list.all(scope(), month, filter, sort, EXPORT_LIMIT);
        return new Sheet(
                month,
                rows,
                list.origins(scope(), rows.stream().map(TargetRow::id).toList()),
                list.rules(scope(), month.selected()));
    }

    /**
     * Rows to be written into a sheet.
     *
     * @param origins where each of them comes from
     * @param rules the light rules of the district that coloured some of them
     */
    public record Sheet(
            ShownMonth month, List<TargetRow> rows, Map<TargetId, TargetOrigin> origins, List<RuleFacts> rules) {

        public Sheet {
            rows = List.copyOf(rows);
            origins = Map.copyOf(origins);
            rules = List.copyOf(rules);
        }
    }

    /**
     * The page of a target.
     *
     * @throws BusinessException not found, if the person does not see it
     */
    @PreAuthorize("hasAuthority('TARGET_READ')")
    public TargetView view(TargetId id, @Nullable ReportingMonth wanted) {
        boolean progress = user.may(Permission.PROGRESS_READ);
        ShownMonth month = month(wanted);
        TargetDetail found = find(id, month);
        TargetDetail detail = progress ? found : found.withoutProgress();
        List<ReportRow> reports = detail.ownFigures() && progress ? targets.reports(scope(), detail.row()) : List.of();
        return new TargetView(
                month,
                detail,
                targets.versions(scope(), id),
                targets.decisions(scope(), id),
                targets.furtherUnits(scope(), id),
                reports,
                progress ? targets.related(scope(), detail.row(), month.selected()) : List.of(),
                progress ? GrowthToCome.of(lastYear, scope(), detail) : null,
                links.of(scope(), id),
                series(detail));
    }

    /**
     * Why a light has its colour.
     *
     * @throws BusinessException not found, if the person does not see the target or it is not judged in the month
     */
    @PreAuthorize("hasAuthority('PROGRESS_READ')")
    public Explained explain(TargetId id, @Nullable ReportingMonth wanted) {
        ShownMonth month = month(wanted);
        TargetDetail detail = find(id, month);
        if (detail.card() == null) {
            throw BusinessException.notFound("progress.notFound.light");
        }
        return new Explained(month, detail);
    }

    /** A target that has a light in the month. */
    public record Explained(ShownMonth month, TargetDetail detail) {}

    /**
     * The chart of a target.
     *
     * @throws BusinessException as {@link #explain}
     */
    @PreAuthorize("hasAuthority('PROGRESS_READ')")
    public Charted chart(TargetId id, @Nullable ReportingMonth wanted) {
        ShownMonth month = month(wanted);
        TargetDetail detail = find(id, month);
        TargetSeries series = series(detail);
        if (series == null) {
            throw BusinessException.notFound("progress.notFound.light");
        }
        return new Charted(detail, series);
    }

    /** A target with its way through the months. */
    public record Charted(TargetDetail detail, TargetSeries series) {}

    /** The goals of plan periods: how all stand, and a page of those that are asked for, the most urgent first. */
    @PreAuthorize("hasAuthority('PROGRESS_READ')")
    public PlanPeriods planPeriods(@Nullable ReportingMonth wanted, PlanPeriodFilter filter, PageRequest request) {
        ShownMonth month = month(wanted);
        List<PlanPeriodStanding> all = planPeriodGoals.standings(scope(), month);
        List<PlanPeriodStanding> chosen = all.stream()
                .filter(filter::letsThrough)
                .sorted(Comparator.comparingInt(PlanPeriodStanding::urgency))
                .toList();
        List<PlanPeriodStanding> shown =
                chosen.stream().skip(request.offset()).limit(request.size()).toList();
        return new PlanPeriods(
                month, filter, all, Page.of(planPeriodGoals.list(scope(), month, shown), request, chosen.size()));
    }

    /**
     * Goals of plan periods as of a month.
     *
     * @param all how every goal stands that the person sees, in the order of documents and units
     * @param page of those that the filter lets through
     */
    public record PlanPeriods(
            ShownMonth month, PlanPeriodFilter filter, List<PlanPeriodStanding> all, Page<PlanPeriodGoal> page) {

        public PlanPeriods {
            all = List.copyOf(all);
        }
    }

    private TargetDetail find(TargetId id, ShownMonth month) {
        return targets.find(scope(), id, month.selected())
                .orElseThrow(() -> BusinessException.notFound("progress.notFound.target"));
    }

    private @Nullable TargetSeries series(TargetDetail detail) {
        StandingFacts standing = detail.row().standing();
        if (detail.card() == null || standing == null) {
            return null;
        }
        SortedMap<ReportingMonth, BigDecimal> figures = standing.dataMonth() == null
                ? new TreeMap<>()
                : targets.figures(scope(), detail.row(), standing.dataMonth());
        return TargetSeries.of(detail.card(), figures, standing.forecast());
    }

    private ShownMonth month(@Nullable ReportingMonth wanted) {
        return months.choose(user.district(), wanted);
    }

    private DataScope scope() {
        return user.readScope();
    }

    /** Without progress, a target that is not judged is as good as any, and the light is no condition. */
    private static TargetFilter withoutProgress(TargetFilter filter) {
        return new TargetFilter(
                filter.document(),
                filter.unit(),
                null,
                filter.nature(),
                filter.horizon(),
                filter.obligation(),
                filter.text(),
                filter.reporting(),
                filter.theme(),
                true);
    }

    private static TargetSort withoutProgress(TargetSort sort) {
        return sort.column() == TargetSort.Column.LIGHT || sort.column() == TargetSort.Column.GAP
                ? new TargetSort(TargetSort.Column.UNIT, false)
                : sort;
    }
}
