package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.util.SortedMap;

/** What was filed in the year before, as far as anybody knows: the shape on which a year's plan may be built (上年同期). */
public interface FiledYear {

    /**
     * The approved figures of a unit on an indicator of the current person's district, as they were filed (of a FLOW the
     * year-to-date figures). Empty for a unit outside the person's scope.
     *
     * @param first first month asked for
     * @param last last month asked for, inclusive
     */
    SortedMap<ReportingMonth, BigDecimal> figures(
            IndicatorId indicator, UnitId unit, ReportingMonth first, ReportingMonth last);
}
