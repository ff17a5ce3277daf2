package cn.liangdeng.target.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetChanged;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends every act on a target: stores it, writes the history, and tells those who judge by it. */
@Component
class TargetRecorder {

    private final TargetRepository targets;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final EntityManager entityManager;

    TargetRecorder(
            TargetRepository targets, ChangeLog log, ApplicationEventPublisher events, EntityManager entityManager) {
        this.targets = targets;
        this.log = log;
        this.events = events;
        this.entityManager = entityManager;
    }

    /**
     * Records what was done. All of it is in the database before the event is published, as listeners read it with SQL.
     *
     * @param termsNumber the version that was made or corrected, or null
     * @param fields what changed, empty where the act as a whole is recorded
     * @param from first month whose judgement may differ
     */
    void record(
            Target target,
            ChangeAct act,
            @Nullable Integer termsNumber,
            @Nullable String reason,
            List<FieldChange> fields,
            ReportingMonth from) {
        Target stored = targets.saveAndFlush(target);
        log.record(stored, act, termsNumber, reason, fields);
        targets.flush();
        events.publishEvent(new TargetChanged(stored.id(), stored.district(), from, act.eventName()));
    }

    /**
     * Records that many targets were set, and tells of each once all are in the database.
     *
     * @param origins where each comes from
     */
    void recordCreated(List<Target> created, List<String> origins) {
        targets.saveAll(created);
        targets.flush();
        for (int i = 0; i < created.size(); i++) {
            log.record(created.get(i), ChangeAct.CREATED, 1, origins.get(i), List.of());
        }
        targets.flush();
        // All is written. Listeners flush before they read, once for each target, and would look through all that is
        // held
        // for changes every time.
        entityManager.clear();
        created.forEach(target -> events.publishEvent(new TargetChanged(
                target.id(), target.district(), target.history().firstMonth(), ChangeAct.CREATED.eventName())));
    }
}
