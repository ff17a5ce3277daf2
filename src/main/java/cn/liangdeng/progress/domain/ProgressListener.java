package cn.liangdeng.progress.domain;

import cn.liangdeng.organisation.UnitChanged;
import cn.liangdeng.reporting.FigureApproved;
import cn.liangdeng.target.LightRuleChanged;
import cn.liangdeng.target.TargetsChanged;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the facts inside the transaction that changes them: whoever reads after an approval reads the new light, and if
 * judging fails, the approval has not happened.
 */
@Component
class ProgressListener {

    private final TargetsConcerned targets;
    private final ProgressUpdater updater;
    private final EntityManager entityManager;

    ProgressListener(TargetsConcerned targets, ProgressUpdater updater, EntityManager entityManager) {
        this.targets = targets;
        this.updater = updater;
        this.entityManager = entityManager;
    }

    @EventListener
    void on(FigureApproved event) {
        writeWhatIsPending();
        updater.refresh(event.district(), targets.reading(event.indicator(), event.unit()), event.month());
    }

    @EventListener
    void on(TargetsChanged event) {
        writeWhatIsPending();
        updater.refreshChanged(event.district(), targets.following(event.targets()), event.from());
    }

    @EventListener
    void on(LightRuleChanged event) {
        if (event.from() != null) {
            writeWhatIsPending();
            updater.refresh(event.district(), targets.of(event.district()), event.from());
        }
    }

    /** Units that hang on another unit count there: in all months, as the tree has no months. */
    @EventListener
    void on(UnitChanged event) {
        if (event.change() == UnitChanged.Change.MOVED) {
            writeWhatIsPending();
            updater.recount(event.district(), ProgressUpkeep.BEGINNING);
        }
    }

    /** The judgement reads by SQL what the publisher of the event may still hold as changed entities. */
    private void writeWhatIsPending() {
        if (entityManager.isJoinedToTransaction()) {
            entityManager.flush();
        }
    }
}
