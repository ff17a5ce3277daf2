package cn.liangdeng.intake.reading;

import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.shared.CurrentUser;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Examines a list of targets, or imports it where a person ordered that. Its targets and the end of the reading are kept in one
 * transaction; where something has come between the examination and the import, the list waits for the person again.
 */
@Component
class SheetWork {

    private static final Logger LOG = LoggerFactory.getLogger(SheetWork.class);

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
        try {
            if (order.ordered()) {
                carryOut(id, fileName, content, order);
            } else {
                examine(id, fileName, content);
            }
        } catch (GivenUp meanwhile) {
            LOG.info("List {} was given up while it was worked on", id);
        } catch (DataAccessException | TransactionException broken) {
            if (!order.ordered()) {
                throw broken;
            }
            // the list is good and the order stands: it can be taken up again
            LOG.error("Importing list {} broke off", id, broken);
            store.interrupt(id);
        }
    }

    private void examine(long id, String fileName, byte[] content) {
        SheetReport report = targets.tryOut(content, fileName, () -> enter(id, ReadingStep.EXAMINE));
        sheets.examined(id, store.worker(), SheetReportCodec.write(report));
    }

    /** A list that was given up meanwhile is not gone on with: the next of the district must not wait for it. */
    private void enter(long id, ReadingStep step) {
        if (!store.enter(id, step)) {
            throw new GivenUp();
        }
    }

    private void carryOut(long id, String fileName, byte[] content, SheetStore.Order order) {
        Optional<SheetReport> changed = transaction.execute(status -> {
            sheets.lock(user.district());
            SheetReport report = targets.run(
                    new TargetSheets.Ordered(content, fileName, order.key(), order.knownConfirmed()),
                    () -> enter(id, ReadingStep.EXAMINE),
                    () -> enter(id, ReadingStep.IMPORT));
            if (!report.mayBeImported(order.knownConfirmed())) {
                return Optional.of(report);
            }
            if (!sheets.finish(id, store.worker(), SheetReportCodec.write(report))) {
                status.setRollbackOnly();
            }
            return Optional.empty();
        });
        changed.ifPresent(again -> sheets.examined(id, store.worker(), SheetReportCodec.write(again)));
    }

    /** Somebody gave the list up while it was worked on; what was done for it is rolled back. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
