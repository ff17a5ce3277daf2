package cn.liangdeng.progress.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows in step with the calendar: when a month begins, every followed target gets its row for it. What a row says
 * depends on facts alone, so doing this twice changes nothing.
 */
@Component
class ProgressUpkeep implements ProgressCheck {

    private static final Logger log = LoggerFactory.getLogger(ProgressUpkeep.class);
    private static final ReportingMonth BEGINNING = ReportingMonth.of(1949, 1);
    private static final int CHUNK = 100;

    private final ProgressInputs inputs;
    private final ProgressUpdater updater;
    private final ReportingCalendar calendar;

    ProgressUpkeep(ProgressInputs inputs, ProgressUpdater updater, ReportingCalendar calendar) {
        this.inputs = inputs;
        this.updater = updater;
        this.calendar = calendar;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void keepUpWithTheCalendar() {
        int changed = refresh(inputs.targetsWithout(calendar.currentMonth()));
        if (changed > 0) {
            log.info("Brought {} progress rows up to date", changed);
        }
    }

    @Override
    public int recompute() {
        return refresh(inputs.allTargets());
    }

    private int refresh(Map<DistrictId, List<TargetId>> targets) {
        int changed = 0;
        for (Map.Entry<DistrictId, List<TargetId>> district : targets.entrySet()) {
            List<TargetId> all = district.getValue();
            for (int start = 0; start < all.size(); start += CHUNK) {
                List<TargetId> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
                changed += updater.refresh(district.getKey(), chunk, BEGINNING);
            }
        }
        return changed;
    }
}
