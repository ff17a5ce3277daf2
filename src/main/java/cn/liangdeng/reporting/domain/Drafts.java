package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of what was filled in, by the rules that hold for a single cell as for a whole form. */
@Component
class Drafts {

    private final ReportRepository reports;
    private final Entries entries;
    private final ReportDesk desk;
    private final CurrentUser currentUser;
    private final ReportingCalendar calendar;

    Drafts(
            ReportRepository reports,
            Entries entries,
            ReportDesk desk,
            CurrentUser currentUser,
            ReportingCalendar calendar) {
        this.reports = reports;
        this.entries = entries;
        this.desk = desk;
        this.currentUser = currentUser;
        this.calendar = calendar;
    }

    /**
     * Stores what was filled in; it reaches the database with the next flush.
     *
     * @param row as it was read under the lock of its report
     * @param report that report; null where there is none yet
     * @param single false for one of many, see {@link Entries#of}
     * @return the report as it then is
     * @throws BusinessException not found, invalid or conflict, see {@link cn.liangdeng.reporting.Reports#save}
     */
    Report store(SheetRow row, SaveReport request, @Nullable Report report, boolean single) {
        Entry entry = check(row, request, single);
        if (report == null) {
            return reports.save(begun(request, entry));
        }
        report.saveDraft(entry, request.version(), desk.actor());
        return report;
    }

    /** Refuses what {@link #store} would refuse, and stores nothing. */
    void tryOut(SheetRow row, SaveReport request, @Nullable Report report) {
        Entry entry = check(row, request, false);
        if (report == null) {
            begun(request, entry);
        } else {
            report.requireDraft(entry, request.version());
        }
    }

    private Entry check(SheetRow row, SaveReport request, boolean single) {
        if (!row.owed().id().equals(request.indicator())
                || !row.owed().dataMonth().equals(request.month())) {
            throw BusinessException.notFound("reporting.notFound.owed");
        }
        LocalDate opensOn = row.window().opensOn();
        if (calendar.today().isBefore(opensOn)) {
            throw BusinessException.conflict("reporting.conflict.notOpen", opensOn);
        }
        Entry entry = entries.of(request, row, single);
        if (row.isClosedToUnit()) {
            throw BusinessException.conflict("reporting.conflict.closed");
        }
        return entry;
    }

    private Report begun(SaveReport request, Entry entry) {
        return Report.begin(
                Subject.of(currentUser.district(), request.indicator(), request.unit(), request.month()),
                entry,
                desk.actor());
    }
}
