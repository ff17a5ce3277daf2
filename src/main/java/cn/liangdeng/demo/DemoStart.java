package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.platform.AdjustableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the demo district's story once, before the first request is served. A database that holds another district, or half
 * of the story, is refused.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    /** Before the web server, which starts near the end. */
    private static final int EARLY = 0;

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 1, 14, 9, 0);
    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 10, 23, 10, 0);

    private final Districts districts;
    private final DemoOrganisation organisation;
    private final DemoTargets targets;
    private final DemoDocument document;
    private final DemoEditions editions;
    private final DemoYear year;
    private final DemoMonthActs monthActs;
    private final DemoFindings findings;
    private final DemoOffice office;
    private final DemoMeetings meetings;
    private final DemoLastYear lastYear;
    private final AdjustableClock clock;
    private final ActingAs acting;
    private boolean told;

    DemoStart(
            Districts districts,
            DemoOrganisation organisation,
            DemoTargets targets,
            DemoDocument document,
            DemoEditions editions,
            DemoYear year,
            DemoMonthActs monthActs,
            DemoFindings findings,
            DemoOffice office,
            DemoMeetings meetings,
            DemoLastYear lastYear,
            AdjustableClock clock,
            ActingAs acting) {
        this.districts = districts;
        this.organisation = organisation;
        this.targets = targets;
        this.document = document;
        this.editions = editions;
        this.year = year;
        this.monthActs = monthActs;
        this.findings = findings;
        this.office = office;
        this.meetings = meetings;
        this.lastYear = lastYear;
        this.clock = clock;
        this.acting = acting;
    }

    @Override
    public void start() {
        if (districts.findOnly().isEmpty()) {
            tell();
        } else if (!isComplete()) {
            throw new IllegalStateException("The demo profile found a database with other or unfinished data."
                    + " Name another directory or delete the one of the demo.");
        }
        clock.set(TODAY);
        told = true;
    }

    private boolean isComplete() {
        try {
            return acting.call("lingdao", () -> true);
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    private void tell() {
        long began = System.nanoTime();
        log.info("Telling the story of the demo district");
        clock.set(BEGINNING);
        organisation.create();
        List<DemoScript> script = DemoScript.read();
        targets.describeIndicators(script);
        clock.set(BEGINNING.plusDays(2));
        DemoDocument.Published published = document.publish(script);
        targets.weigh(published);
        targets.setPlans(published);
        editions.publish();
        List<DemoSeries> series = new ArrayList<>(targets.decompose(published));
        series.addAll(targets.series(script));
        year.play(series, () -> {
            targets.adjustInSummer(published);
            editions.reviseAndWithdraw();
        });
        targets.setStretch(published);
        targets.joinSecondDocument(script);
        monthActs.play(series);
        findings.file(series);
        office.work(series);
        meetings.hold();
        lastYear.fillIn(script);
        organisation.createLeaders();
        log.info(
                "The demo district is ready after {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
