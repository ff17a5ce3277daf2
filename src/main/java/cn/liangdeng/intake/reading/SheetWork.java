package cn.liangdeng.intake.reading;

import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.shared.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Examines a list of targets, or imports it where a person ordered that. Its targets and the end of the reading are kept in one
 * transaction; where something has come between the examination and the import, the list waits for the person again.
 */
@Component
class SheetWork {

    private final ReadingStore store;
    private final SheetStore sheets;
    private final TargetSheets targets;
    private final TransactionTemplate transaction;
    private final CurrentUser user;

    SheetWork(
            ReadingStore store,
            SheetStore sheets,
            TargetSheets targets,
            TransactionTemplate transaction,
            CurrentUser user) {
        this.store = store;
        this.sheets = sheets;
        this.targets = targets;
        this.transaction = transaction;
        this.user = user;
    }

    void perform(long id, String fileName) {
        byte[] content = store.content(id).orElse(null);
        if (content == null || !store.enter(id, ReadingStep.READ)) {
            return;
        }
        SheetStore.Order order = sheets.order(id);
        if (order.ordered()) {
            carryOut(id, fileName, content, order);
        } else {
            examine(id, fileName, content);
        }
    }

    private void examine(long id, String fileName, byte[] content) {
        SheetReport report = targets.tryOut(content, fileName, () -> store.enter(id, ReadingStep.EXAMINE));
        sheets.examined(id, SheetReportCodec.write(report));
    }

    private void carryOut(long id, String fileName, byte[] content, SheetStore.Order order) {
        Optional<SheetReport> changed = transaction.execute(status -> {
            sheets.lock(user.district());
            SheetReport report = targets.run(
                    new TargetSheets.Ordered(content, fileName, order.key(), order.knownConfirmed()),
                    () -> store.enter(id, ReadingStep.EXAMINE),
                    () -> store.enter(id, ReadingStep.IMPORT));
            if (!report.mayBeImported(order.knownConfirmed())) {
                return Optional.of(report);
            }
            if (!sheets.finish(id, SheetReportCodec.write(report))) {
                status.setRollbackOnly();
            }
            return Optional.empty();
        });
        changed.ifPresent(again -> sheets.examined(id, SheetReportCodec.write(again)));
    }
}
