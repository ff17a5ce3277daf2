package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import org.springframework.stereotype.Component;

/** Stores what was typed into a row. */
@Component
class RowSaving {

    private final ReportFiling filing;

    RowSaving(ReportFiling filing) {
        this.filing = filing;
    }

    ReportFiling.Saved save(UnitSummary unit, SheetRow row, RowEdit edit) {
        return filing.save(edit.over(row, unit.id()));
    }

    /** The report of a row; begun empty where nothing was filled in yet, so that a file can be attached first. */
    ReportId reportOf(UnitSummary unit, SheetRow row) {
        SheetReport report = row.report();
        return report == null
                ? filing.save(RowEdit.untouched().over(row, unit.id())).id()
                : report.id();
    }
}
