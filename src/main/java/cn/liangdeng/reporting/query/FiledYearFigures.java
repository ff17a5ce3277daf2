package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.FiledYear;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approved figures of a year, for plans in its shape. */
@Service
class FiledYearFigures implements FiledYear {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    FiledYearFigures(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional(readOnly = true)
    public SortedMap<ReportingMonth, BigDecimal> figures(
            IndicatorId indicator, UnitId unit, ReportingMonth first, ReportingMonth last) {
        return figures(user.readScope(), indicator, unit, first, last);
    }

    private SortedMap<ReportingMonth, BigDecimal> figures(
            DataScope scope, IndicatorId indicator, UnitId unit, ReportingMonth first, ReportingMonth last) {
        SortedMap<ReportingMonth, BigDecimal> figures = new TreeMap<>();
        jdbc.sql("""
                        -- Figures that count now, of one unit on one indicator.
                        select approved.month, approved.value
                        from reporting.approved_value approved
                        where approved.district_id = :district
                          and approved.indicator_id = :indicator
                          and approved.unit_id = :unit
                          and approved.month between :first and :last
                          and approved.superseded_at is null
                          and (:whole or approved.unit_id in (select subtree.unit_id
                                                              from organisation.pub_unit_subtree subtree
                                                              where subtree.root_id = any(:roots)))
                        """)
                .params(scope.parameters())
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .param("first", first.firstDay())
                .param("last", last.firstDay())
                .query(row -> {
                    figures.put(ReportingMonth.of(row.getObject("month", LocalDate.class)), row.getBigDecimal("value"));
                });
        return figures;
    }
}
