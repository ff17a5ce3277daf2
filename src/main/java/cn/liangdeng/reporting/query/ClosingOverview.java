package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office sees before it closes a month. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
public class ClosingOverview {

    private final MonthStanding standing;
    private final ClosedMonths closings;

    ClosingOverview(MonthStanding standing, ClosedMonths closings) {
        this.standing = standing;
        this.closings = closings;
    }

    /**
     * A month.
     *
     * @param items everything owed in its windows
     * @param closings every closing, oldest first
     */
    public record Month(ReportingMonth month, List<MonthStanding.Item> items, List<ClosedMonths.Closing> closings) {

        public Month {
            items = List.copyOf(items);
            closings = List.copyOf(closings);
        }
    }

    public Month of(DataScope scope, ReportingMonth filingMonth) {
        return new Month(filingMonth, standing.list(scope, filingMonth), closings.history(scope, filingMonth));
    }
}
