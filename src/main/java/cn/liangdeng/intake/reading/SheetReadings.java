package cn.liangdeng.intake.reading;

import cn.liangdeng.attachment.FileName;
import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Importing ready lists of targets in the background, by the same means as {@link Readings}: examined after the upload, imported
 * on a person's word, all of it or nothing; seen, given up or taken up again by all who manage the district's targets.
 */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class SheetReadings {

    private final ReadingStore store;
    private final SheetStore sheets;
    private final ReadingExecutor executor;
    private final ReadingSettings settings;
    private final SheetWork work;
    private final TargetSheets targets;
    private final CurrentUser user;

    SheetReadings(
            ReadingStore store,
            SheetStore sheets,
            ReadingExecutor executor,
            ReadingSettings settings,
            SheetWork work,
            TargetSheets targets,
            CurrentUser user) {
        this.store = store;
        this.sheets = sheets;
        this.executor = executor;
        this.settings = settings;
        this.work = work;
        this.targets = targets;
        this.user = user;
    }

    /**
     * Begins to examine a list, or finds the examination that is under way for it, and waits a moment, as most lists are short.
     *
     * @throws BusinessException conflict, if too many files wait
     */
    public Reading begin(String fileName, byte[] content) {
        sheets.forgetOld(user.district(), user.account());
        String sha256 = Sha256.of(content);
        String name = FileName.clean(fileName);
        Optional<Long> added = store.add(user, ReadingKind.SHEET, name, sha256, content, null);
        if (added.isEmpty()) {
            return store.underWay(user.district(), ReadingKind.SHEET, sha256)
                    .orElseThrow(() -> BusinessException.conflict("intake.reading.again"));
        }
        long id = added.get();
        if (!submit(id, name)) {
            store.cancel(user.district(), id);
            throw BusinessException.conflict("intake.reading.busy");
        }
        executor.await(id, settings.patience());
        return find(id);
    }

    /**
     * @throws BusinessException not found
     */
    public Reading find(long id) {
        return store.find(user.district(), ReadingKind.SHEET, id)
                .orElseThrow(() -> BusinessException.notFound("intake.reading.notFound"));
    }

    /** What its examination found, or its import did; empty before it was examined. */
    public Optional<SheetReport> report(long id) {
        find(id);
        return sheets.report(id).map(SheetReportCodec::read);
    }

    /**
     * The list with its faults marked.
     *
     * @throws BusinessException not found; conflict, where the list is kept no longer
     */
    public byte[] marked(long id) {
        Reading reading = find(id);
        byte[] content = store.content(id).orElseThrow(() -> BusinessException.conflict("intake.sheet.gone"));
        return targets.marked(content, reading.fileName());
    }

    /** Those that want somebody's eye, newest first. */
    public List<Reading> unfinished() {
        return store.unfinished(user.district(), ReadingKind.SHEET, settings.patience());
    }

    /**
     * Orders the import of an examined list. One that is ordered already, or was imported, stays as it is.
     *
     * @param knownConfirmed whether the person agrees that rows with a known name and unit of measure use that indicator
     * @throws BusinessException invalid, if known indicators are used without the person's word or the list has faults; conflict,
     *     if too many files wait
     */
    public Reading order(long id, boolean knownConfirmed) {
        Reading reading = find(id);
        if (reading.state() != ReadingState.EXAMINED) {
            return reading;
        }
        SheetReport report = report(id).orElseThrow();
        if (!report.isReady()) {
            throw BusinessException.invalid("intake.sheet.notReady");
        }
        if (!report.mayBeImported(knownConfirmed)) {
            throw BusinessException.invalid("intake.sheet.confirmKnown");
        }
        if (sheets.order(user.district(), id, store.worker(), knownConfirmed)) {
            if (!submit(id, reading.fileName())) {
                sheets.unorder(id);
                throw BusinessException.conflict("intake.reading.busy");
            }
            executor.await(id, settings.patience());
        }
        return find(id);
    }

    /** Gives it up; nothing is imported. One that was imported stays as it is. */
    public void cancel(long id) {
        find(id);
        store.cancel(user.district(), id);
    }

    /** Takes up again what was interrupted. */
    public Reading again(long id) {
        Reading reading = find(id);
        if (store.takeUp(user.district(), id)) {
            if (!submit(id, reading.fileName())) {
                store.interrupt(id);
                throw BusinessException.conflict("intake.reading.busy");
            }
            executor.await(id, settings.patience());
        }
        return find(id);
    }

    private boolean submit(long id, String fileName) {
        return executor.submit(id, ReadingKind.SHEET, () -> work.perform(id, fileName));
    }
}
