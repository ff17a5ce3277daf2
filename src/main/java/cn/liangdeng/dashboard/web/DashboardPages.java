package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.LeaderView;
import cn.liangdeng.dashboard.query.TrendPoint;
import cn.liangdeng.dashboard.query.UnitReport;
import cn.liangdeng.dashboard.query.UnitView;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.HomeNoteContributor;
import cn.liangdeng.target.Horizon;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes pages from what was read. */
@Component
class DashboardPages {

    private static final String NOTHING = "—";

    private final DashboardWords words;
    private final List<HomeNoteContributor> notes;
    private final CurrentUser user;

    DashboardPages(DashboardWords words, List<HomeNoteContributor> notes, CurrentUser user) {
        this.words = words;
        this.notes = notes;
        this.user = user;
    }

    DashboardPage home(LeaderView view) {
        return new DashboardPage(
                view.month(),
                words.scope(),
                words.year(view.year(), unreportedUnits(view), view.month()),
                words.asOf(view.month(), view.windows()),
                words.periods(view.month().selected()),
                view.planPeriod().total() == 0
                        ? null
                        : words.planPeriod(view.planPeriod(), view.month().selected()),
                view.warning().isEmpty()
                        ? null
                        : words.warning(view.warning(), view.month().selected()),
                view.month().isNewest() ? notes() : List.of(),
                view.year().total(),
                LightSegment.of(view.year()),
                view.planPeriod().total(),
                LightSegment.of(view.planPeriod()),
                (int) view.reds().stream()
                        .filter(red -> red.target().horizon() == Horizon.ANNUAL)
                        .count(),
                view.year().red() + view.planPeriod().red(),
                view.reds(),
                view.requests(),
                view.units(),
                view.headlines().stream().map(this::headline).toList(),
                view.documents());
    }

    /** How things are now, which says nothing of a month gone by. */
    private List<Sentence> notes() {
        return notes.stream()
                .map(note -> note.noteFor(user))
                .filter(pieces -> !pieces.isEmpty())
                .map(words::note)
                .toList();
    }

    /** Units without a figure that is due: of those that count as 未报, as the table beside the sentence marks them. */
    private static int unreportedUnits(LeaderView view) {
        return (int) view.units().stream().filter(unit -> unit.unreported() > 0).count();
    }

    private DashboardPage.Headline headline(HeadlineReading reading) {
        Sparkline line = Sparkline.of(reading.months());
        return new DashboardPage.Headline(reading, line, line == null ? null : words.line(reading.year(), line));
    }

    UnitDashboardPage unit(UnitView view) {
        Sentence sentence = view.targets().isEmpty()
                ? new Sentence.Builder()
                        .say(words.message("dashboard.unit.sentence.none"))
                        .build()
                : words.standing(
                        view.targets(),
                        view.readings().stream().mapToInt(UnitReading::reported).sum(),
                        view.readings().stream().mapToInt(UnitReading::expected).sum(),
                        view.month().selected(),
                        "/targets?month=" + view.month().selected() + "&unit="
                                + view.unit().id().value() + "&reporting=1");
        return new UnitDashboardPage(
                view.unit(),
                view.month(),
                sentence,
                words.asOf(view.month(), view.windows()),
                LightSegment.of(view.targets()),
                view.targets(),
                view.reports().stream().map(this::report).toList(),
                view.trend(),
                trend(view.trend()).json());
    }

    private Chart trend(List<TrendPoint> points) {
        return new Chart(
                "stacked",
                words.message("dashboard.unit.trend.unit"),
                points.stream().map(point -> words.month(point.month())).toList(),
                List.of(
                        Chart.Series.counts(
                                words.message("shared.light.GREEN"),
                                "green",
                                points.stream().map(TrendPoint::green).toList()),
                        Chart.Series.counts(
                                words.message("shared.light.YELLOW"),
                                "yellow",
                                points.stream().map(TrendPoint::yellow).toList()),
                        Chart.Series.counts(
                                words.message("shared.light.RED"),
                                "red",
                                points.stream().map(TrendPoint::red).toList()),
                        Chart.Series.counts(
                                words.message("dashboard.units.grey"),
                                "grey",
                                points.stream().map(TrendPoint::grey).toList())));
    }

    private UnitDashboardPage.Report report(UnitReport report) {
        return new UnitDashboardPage.Report(
                report.id().value(),
                report.indicator(),
                words.month(report.month()),
                figure(report),
                report.status(),
                style(report.status()),
                report.progress(),
                report.problem(),
                report.nextStep());
    }

    private static String figure(UnitReport report) {
        if (report.value() == null) {
            return NOTHING;
        }
        String unit = report.nature().countedIn(report.unitOfMeasure());
        return report.value()
                        .setScale(report.decimals(), RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '\u2212')
                + unit;
    }

    private static String style(ReportStatus status) {
        return switch (status) {
            case APPROVED -> "status-done";
            case RETURNED -> "status-problem";
            case DRAFT, SUBMITTED, PASSED -> "status-wait";
        };
    }
}
