package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for extensions as people look at them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_READ')")
public class ExtensionLists {

    private static final int DECIDED_LISTED = 20;

    private final ExtensionFinder finder;
    private final CurrentUser currentUser;

    ExtensionLists(ExtensionFinder finder, CurrentUser currentUser) {
        this.finder = finder;
        this.currentUser = currentUser;
    }

    /** All that wait to be decided, newest first; at most 200. */
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public List<ExtensionFinder.Row> listWaiting(DataScope scope) {
        return finder.listWaiting(scope, persons());
    }

    /** The newest that were decided; at most 20. */
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public List<ExtensionFinder.Row> listDecided(DataScope scope) {
        return finder.listDecided(scope, persons(), DECIDED_LISTED);
    }

    /** All that were asked for one figure, newest first. */
    public List<ExtensionFinder.Row> listOf(DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth month) {
        return finder.listOf(scope, persons(), unit, indicator, month);
    }

    private Long[] persons() {
        return currentUser.accounts().stream().map(AccountId::value).toArray(Long[]::new);
    }
}
