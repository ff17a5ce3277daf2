package cn.liangdeng.progress.domain;

import cn.liangdeng.reporting.FigureApproved;
import cn.liangdeng.target.TargetChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the facts inside the transaction that changes them: whoever reads after an approval reads the new light, and if
 * judging fails, the approval has not happened.
 */
@Component
class ProgressListener {

    private final ProgressInputs inputs;
    private final ProgressUpdater updater;

    ProgressListener(ProgressInputs inputs, ProgressUpdater updater) {
        this.inputs = inputs;
        this.updater = updater;
    }

    @EventListener
    void on(FigureApproved event) {
        updater.refresh(inputs.targetsReading(event.indicator(), event.unit()), event.month());
    }

    @EventListener
    void on(TargetChanged event) {
        updater.refresh(List.of(event.target()), event.from());
    }
}
