package cn.liangdeng.progress.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.domain.ProgressUpdater.Difference;
import cn.liangdeng.progress.domain.TargetsConcerned.Behind;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows in step with the calendar: when a month begins, every followed target gets its row for it. What a row says
 * depends on facts alone, so doing this twice changes nothing. At the start it happens before the first request is served;
 * with {@code liangdeng.progress.check=true} all rows are then checked besides.
 */
@Component
class ProgressUpkeep implements ProgressCheck, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProgressUpkeep.class);
    /** Before any row. */
    static final ReportingMonth BEGINNING = ReportingMonth.of(1949, 1);

    private static final int NAMED = 20;

    /** After whatever brings data in at the start, before the web server. */
    private static final int BEFORE_THE_WEB = 1000;

    private final TargetsConcerned targets;
    private final ProgressUpdater updater;
    private final Rollups rollups;
    private final ReportingCalendar calendar;
    private final boolean checkAtStart;
    private volatile boolean running;

    ProgressUpkeep(
            TargetsConcerned targets,
            ProgressUpdater updater,
            Rollups rollups,
            ReportingCalendar calendar,
            @Value("${liangdeng.progress.check:false}") boolean checkAtStart) {
        this.targets = targets;
        this.updater = updater;
        this.rollups = rollups;
        this.calendar = calendar;
        this.checkAtStart = checkAtStart;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void keepUpWithTheCalendar() {
        List<Difference> begun = targets.behind(calendar.currentMonth()).stream()
                .collect(groupingBy(Behind::district, groupingBy(Behind::from, mapping(Behind::target, toList()))))
                .entrySet()
                .stream()
                .flatMap(district -> catchUp(district.getKey(), district.getValue()))
                .toList();
        if (!begun.isEmpty()) {
            log.info("Began {} progress rows for {} and months before", begun.size(), calendar.currentMonth());
        }
        rollups.uncounted().forEach(district -> updater.recount(district, BEGINNING));
    }

    @Override
    public int recompute() {
        List<Difference> differences = targets.all().entrySet().stream()
                .flatMap(district -> updater.refresh(district.getKey(), district.getValue(), BEGINNING).stream())
                .toList();
        List<UnitTally.Key> counts = targets.districts().stream()
                .flatMap(district -> updater.recount(district, BEGINNING).stream())
                .toList();
        if (!counts.isEmpty()) {
            log.warn(
                    "Checked all progress: {} counts of units were not what the rows say and are mended, among them {}",
                    counts.size(),
                    counts.stream().limit(NAMED).toList());
        }
        if (differences.isEmpty() && counts.isEmpty()) {
            log.info("Checked all progress: it says what the facts say");
        } else if (!differences.isEmpty()) {
            log.warn(
                    "Checked all progress: {} rows were not what the facts say and are mended, among them {}",
                    differences.size(),
                    differences.stream().limit(NAMED).toList());
        }
        return differences.size() + counts.size();
    }

    private Stream<Difference> catchUp(DistrictId district, Map<ReportingMonth, List<TargetId>> behind) {
        return behind.entrySet().stream()
                .flatMap(since -> updater.refresh(district, since.getValue(), since.getKey()).stream());
    }

    @Override
    public void start() {
        keepUpWithTheCalendar();
        if (checkAtStart) {
            recompute();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB;
    }
}
