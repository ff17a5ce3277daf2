package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.platform.AdjustableClock;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.Quality;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays nine months of reporting: every unit files on its days, its reviewer passes on, the office approves. Some are late,
 * some are returned, some are corrected, as in any year.
 */
@Component
@Profile("demo")
class DemoYear {

    static final String OFFICE = "zhuanban";

    private static final String SUPERVISION = "ducha";
    private static final String EXPLANATION = "本月项目集中入库入统，已与统计部门核对。";
    private static final String QUESTION = "请说明本月数据的来源和形成过程，可附佐证材料。";
    private static final String ANSWER = "数据取自部门月报台账，与统计部门核对一致，台账备查。";

    /** Another of the office, so that what one files for a unit the other can approve. */
    static final String CLERK = "zhuanban-sw";

    private static final ReportingMonth FIRST = ReportingMonth.of(2026, 1);
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth LAST = ReportingMonth.of(2026, 9);

    private final Reports reports;
    private final ActingAs acting;
    private final AdjustableClock clock;
    private final DemoTexts texts;
    private final DemoPeople people;
    private final Quality quality;

    DemoYear(
            Reports reports,
            ActingAs acting,
            AdjustableClock clock,
            DemoTexts texts,
            DemoPeople people,
            Quality quality) {
        this.reports = reports;
        this.quality = quality;
        this.acting = acting;
        this.clock = clock;
        this.texts = texts;
        this.people = people;
    }

    /**
     * Plays the year. Progress of a month is filed before the month ends, its statistics in the middle of the next.
     *
     * @param inAugust what else happens, early in August
     */
    void play(List<DemoSeries> all, Runnable inAugust) {
        for (ReportingMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            if (month.equals(AUGUST)) {
                clock.set(at(month, 20, 10, 0));
                inAugust.run();
            }
            file(all, WindowKind.PROGRESS, month, month);
            file(all, WindowKind.STATISTICS, month, month.plusMonths(1));
        }
        askAboutAClue();
    }

    private void file(List<DemoSeries> all, WindowKind window, ReportingMonth month, ReportingMonth filedIn) {
        int firstDay = window == WindowKind.PROGRESS ? 22 : 14;
        List<Filed> filed = new ArrayList<>();
        for (DemoSeries series : all) {
            DemoSeries.Figure figure = series.in(month.minusMonths(series.lagMonths()));
            if (series.window() != window || figure == null) {
                continue;
            }
            clock.set(at(filedIn, firstDay, 9, filed.size()));
            filed.add(new Filed(series, figure, fileOne(series, figure)));
        }
        clock.set(at(filedIn, firstDay + 2, 9, 0));
        List<Filed> toApprove = new ArrayList<>();
        for (Filed report : filed) {
            if (DemoEvents.staysWithTheUnit(report.series(), report.figure().month())) {
                continue;
            }
            people.reviewer(report.series().unit())
                    .ifPresent(reviewer -> acting.run(reviewer, () -> reports.passOn(report.id())));
            if (!DemoEvents.waitsForTheOffice(report.series(), report.figure().month())) {
                toApprove.add(report);
            }
        }
        approve(toApprove, filedIn, firstDay + 3);
    }

    private void approve(List<Filed> filed, ReportingMonth filedIn, int day) {
        clock.set(at(filedIn, day, 14, 0));
        List<ReportId> fine = new ArrayList<>();
        for (Filed report : filed) {
            String reason =
                    DemoEvents.returnReason(report.series(), report.figure().month());
            if (reason == null) {
                fine.add(report.id());
            } else {
                acting.run(OFFICE, () -> reports.returnReport(report.id(), reason));
                if (!DemoEvents.isNotFiledAgain(report.series(), report.figure().month())) {
                    fileAgain(report);
                    fine.add(report.id());
                }
            }
        }
        clock.set(at(filedIn, day, 16, 30));
        // What has a finding is looked at singly.
        acting.run(OFFICE, () -> reports.approveAll(fine).refused().forEach(one -> reports.approve(one.report())));
    }

    private void fileAgain(Filed report) {
        acting.run(people.filler(report.series().unit()), () -> reports.submit(report.id()));
        people.reviewer(report.series().unit())
                .ifPresent(reviewer -> acting.run(reviewer, () -> reports.passOn(report.id())));
    }

    private ReportId fileOne(DemoSeries series, DemoSeries.Figure figure) {
        String proxyReason = DemoEvents.filedForReason(series, figure.month());
        return proxyReason == null
                ? acting.call(people.filler(series.unit()), () -> submit(series, figure))
                : acting.call(CLERK, () -> reports.fileFor(report(series, figure), proxyReason));
    }

    private SaveReport report(DemoSeries series, DemoSeries.Figure figure) {
        return new SaveReport(
                series.indicator(),
                series.unit(),
                figure.month(),
                figure.value(),
                figure.completedOn(),
                false,
                texts.of(series, wordsOf(series, figure)),
                null);
    }

    private ReportId submit(DemoSeries series, DemoSeries.Figure figure) {
        ReportId id = reports.save(report(series, figure));
        if (figure.completedOn() != null) {
            String evidence = texts.evidence(series, figure);
            reports.attachEvidence(id, series.name() + ".txt", evidence.getBytes(StandardCharsets.UTF_8));
        }
        quality.explain(id, FindingReason.CONCENTRATED, EXPLANATION);
        reports.submit(id);
        return id;
    }

    private static DemoSeries.Figure wordsOf(DemoSeries series, DemoSeries.Figure figure) {
        DemoSeries.Figure before = series.in(figure.month().minusMonths(1));
        return before != null && DemoEvents.copiesWords(series, figure.month()) ? before : figure;
    }

    /** Supervision asks about the newest clue, and the unit answers. */
    private void askAboutAClue() {
        acting.call(SUPERVISION, quality::openClues).stream().findFirst().ifPresent(clue -> {
            acting.run(SUPERVISION, () -> quality.ask(clue.id(), QUESTION));
            acting.run(people.filler(clue.unit()), () -> quality.answer(clue.id(), ANSWER));
        });
    }

    private static LocalDateTime at(ReportingMonth month, int day, int hour, int minutes) {
        return month.firstDay().withDayOfMonth(day).atTime(hour, 0).plusMinutes(minutes);
    }

    private record Filed(DemoSeries series, DemoSeries.Figure figure, ReportId id) {}
}
