package cn.liangdeng.target.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends every act on a target: stores it, writes the history, and tells those who judge by it. */
@Component
class TargetRecorder {

    private final TargetRepository targets;
    private final ChangeLog log;
    private final ChangeNotices notices;

    TargetRecorder(TargetRepository targets, ChangeLog log, ChangeNotices notices) {
        this.targets = targets;
        this.log = log;
        this.notices = notices;
    }

    /** Several acts that are told of as one, once all are recorded. */
    void together(Runnable acts) {
        notices.together(acts);
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
        notices.tell(List.of(new TargetChanged(stored.id(), stored.district(), from, act.eventName())));
    }

    /** Records one act, as above. */
    void record(DoneAct done) {
        record(List.of(done));
    }

    /** Records acts on any number of targets in their order, and tells of all once they are in the database. */
    void record(List<DoneAct> done) {
        targets.saveAll(done.stream().map(DoneAct::target).distinct().toList());
        targets.flush();
        done.forEach(log::record);
        targets.flush();
        notices.tell(done.stream()
                .map(act -> new TargetChanged(
                        act.target().id(),
                        act.target().district(),
                        act.from(),
                        act.act().eventName()))
                .toList());
    }

    /**
     * Records that many targets were set, and tells of all once they are in the database.
     *
     * @param origins where each comes from; null where its sentence says so
     */
    void recordCreated(List<Target> created, List<@Nullable String> origins) {
        targets.saveAll(created);
        targets.flush();
        for (int i = 0; i < created.size(); i++) {
            log.record(created.get(i), ChangeAct.CREATED, 1, origins.get(i), List.of());
        }
        targets.flush();
        notices.tell(created.stream()
                .map(target -> new TargetChanged(
                        target.id(), target.district(), target.history().firstMonth(), ChangeAct.CREATED.eventName()))
                .toList());
    }
}
