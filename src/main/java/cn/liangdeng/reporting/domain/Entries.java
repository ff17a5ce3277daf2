package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.KnownValues;
import cn.liangdeng.reporting.query.SheetRow;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * Makes what is to be stored of what was sent: checked, with the figure of a nil report, and with how the figure got in. That it
 * was pre-filled is believed only where a source knows this very figure.
 */
@Component
class Entries {

    private final KnownValues known;
    private final ReportingCalendar calendar;

    Entries(KnownValues known, ReportingCalendar calendar) {
        this.known = known;
        this.calendar = calendar;
    }

    /** @param single false for one of many: what is said to be pre-filled and is not counts as typed, there as entered in bulk */
    Entry of(SaveReport request, SheetRow row, boolean single) {
        Entry entry = EntryRules.check(request, row.owed(), row.figures(), calendar.today());
        BigDecimal value = entry.value();
        if (entry.mode() != EntryMode.PREFILLED || value == null) {
            return entry;
        }
        KnownValue candidate = row.known();
        return candidate != null && candidate.value().compareTo(value) == 0
                ? entry.by(EntryMode.PREFILLED, known.describe(candidate))
                : entry.by(single ? EntryMode.TYPED : EntryMode.BULK, null);
    }
}
