package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be known before an extension (延期) is asked for or decided, and before a month is closed. */
@Component
public class ExtensionFacts {

    private static final String STANDING = """
            -- What stands against a new request: a figure filed already, a request that waits; and the day granted last.
            select exists (select 1
                           from reporting.report report
                           where report.indicator_id = :indicator and report.unit_id = :unit and report.month = :month
                             and report.status in ('SUBMITTED', 'PASSED', 'APPROVED')) as filed,
                   (select report.return_due_on
                    from reporting.report report
                    where report.indicator_id = :indicator and report.unit_id = :unit and report.month = :month
                      and report.status = 'RETURNED') as return_due_on,
                   coalesce(bool_or(extension.state in ('ASKED', 'AGREED')), false) as waiting,
                   max(extension.granted_due_on) as due_on
            from reporting.extension extension
            where extension.indicator_id = :indicator and extension.unit_id = :unit and extension.month = :month
              and extension.district_id = :district
            """ + ExtensionFinder.SCOPED;

    private static final String WAITS_FOR_UNIT =
            "select " + ExtensionFinder.UNIT_FIRST + " from reporting.extension extension where extension.id = :id\n"
                    + "and extension.district_id = :district" + ExtensionFinder.SCOPED;

    private static final String IN_SCOPE = "select exists (select 1 from reporting.extension extension\n"
            + "where extension.id = :id and extension.district_id = :district" + ExtensionFinder.SCOPED + ")";

    private static final String LAST_DAY = """
            -- Until when the units may still file in a window that was extended for some of them.
            select greatest(:dueOn, max(extension.due_on))
            from reporting.pub_extension extension
            join target.pub_indicator indicator on indicator.id = extension.indicator_id
            where extension.district_id = :district
              and extension.filing_month = :month
              and indicator.window_kind = :kind
            """ + ExtensionFinder.SCOPED;

    private final JdbcClient jdbc;

    ExtensionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands against a new request.
     *
     * @param returnDueOn of a returned report the day for filing it again; null otherwise
     * @param granted the day granted last; null where none was
     */
    public record Standing(
            boolean isFiled,
            boolean isWaiting,
            @Nullable LocalDate returnDueOn,
            @Nullable LocalDate granted) {

        /** The day in force. */
        public LocalDate dueOn(LocalDate original) {
            LocalDate day = granted == null ? original : granted;
            return returnDueOn == null || returnDueOn.isBefore(day) ? day : returnDueOn;
        }
    }

    /** What stands against a new request for a figure. */
    public Standing standing(DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth month) {
        return scoped(STANDING, scope)
                .param("unit", unit.value())
                .param("indicator", indicator.value())
                .param("month", month.firstDay())
                .query((row, number) -> new Standing(
                        row.getBoolean("filed"),
                        row.getBoolean("waiting"),
                        row.getObject("return_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .single();
    }

    /** Whether a reviewer of the unit's own has to agree before the office decides. */
    public boolean waitsForUnit(DataScope scope, ExtensionId id) {
        return scoped(WAITS_FOR_UNIT, scope)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether it is a request of a unit in scope. */
    public boolean isInScope(DataScope scope, ExtensionId id) {
        return scoped(IN_SCOPE, scope)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The last day on which any unit in scope may file in a window: the window's own, or a later one that was granted. */
    public LocalDate lastDay(DataScope scope, ReportingWindow window) {
        return scoped(LAST_DAY, scope)
                .param("kind", window.kind().name())
                .param("month", window.month().firstDay())
                .param("dueOn", window.dueOn())
                .query(LocalDate.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }
}
