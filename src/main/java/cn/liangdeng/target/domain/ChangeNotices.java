package cn.liangdeng.target.domain;

import cn.liangdeng.target.TargetActs;
import cn.liangdeng.target.TargetChanged;
import cn.liangdeng.target.TargetsChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells what was done to targets. The units above a target are counted anew whenever its judgement may differ, so a document's
 * worth of targets is told of, and judged, once.
 */
@Component
class ChangeNotices implements TargetActs {

    private final ApplicationEventPublisher events;
    private final ThreadLocal<@Nullable List<TargetChanged>> held = new ThreadLocal<>();

    ChangeNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void together(Runnable acts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("acts on targets need a transaction");
        }
        if (held.get() != null) {
            acts.run();
            return;
        }
        List<TargetChanged> changes = new ArrayList<>();
        held.set(changes);
        try {
            acts.run();
        } finally {
            held.remove();
        }
        judge(changes);
    }

    @Override
    public <T> T resultOf(Supplier<T> acts) {
        List<T> result = new ArrayList<>(1);
        together(() -> result.add(acts.get()));
        return result.get(0);
    }

    /** All that was done is in the database already. */
    void tell(List<TargetChanged> changes) {
        changes.forEach(events::publishEvent);
        List<TargetChanged> waiting = held.get();
        if (waiting == null) {
            judge(changes);
        } else {
            waiting.addAll(changes);
        }
    }

    private void judge(List<TargetChanged> changes) {
        if (!changes.isEmpty()) {
            events.publishEvent(new TargetsChanged(changes.get(0).district(), changes));
        }
    }
}
