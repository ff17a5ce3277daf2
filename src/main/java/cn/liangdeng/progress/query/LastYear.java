package cn.liangdeng.progress.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Last year's amounts behind a growth rate, where an indicator is linked that carries them and its figures were filed. */
@Component
class LastYear {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;

    LastYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Year-to-date amounts of the year before.
     *
     * @param level name of the indicator that carries them
     * @param toDate of the same months
     * @param total up to the month in which the span ends
     */
    record Amounts(String level, BigDecimal toDate, BigDecimal total) {}

    /** The amounts before the data month and before the span's end; empty where either is not known. */
    Optional<Amounts> of(DataScope scope, TargetRow target, ReportingMonth dataMonth) {
        return jdbc.sql("""
                        -- Last year's approved amounts of the same unit, of the indicator that carries the level.
                        select level.name, same.value as to_date, whole.value as total
                        from target.pub_target t
                        join target.pub_indicator_level link on link.indicator_id = t.indicator_id
                        join target.pub_indicator level on level.id = link.level_indicator_id
                        join reporting.pub_approved_value same
                          on same.indicator_id = level.id and same.unit_id = t.unit_id and same.month = :toDate
                             and same.superseded_at is null
                        join reporting.pub_approved_value whole
                          on whole.indicator_id = level.id and whole.unit_id = t.unit_id and whole.month = :total
                             and whole.superseded_at is null
                        where t.id = :target and %s
                        """.formatted(Scopes.REPORTING))
                .params(scope.parameters())
                .param("target", target.id().value())
                .param("toDate", dataMonth.minusMonths(MONTHS).firstDay())
                .param("total", target.terms().lastMonth().minusMonths(MONTHS).firstDay())
                .query((row, n) ->
                        new Amounts(row.getString("name"), row.getBigDecimal("to_date"), row.getBigDecimal("total")))
                .optional();
    }
}
