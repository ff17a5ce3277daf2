package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which windows the office has closed (封存). */
@Component
public class ClosedMonths {

    private static final String IS_CLOSED = """
            -- Is this window closed and not reopened.
            select exists (
                select 1
                from reporting.closing closing
                where closing.district_id = :district and closing.kind = :kind and closing.month = :month
                  and closing.reopened_at is null)
            """;

    private static final String CLOSED_REPORTS = """
            -- Which of these reports are filed in a closed window: the one of the month so many later as the statistic trails.
            select report.id
            from reporting.report report
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            join reporting.closing closing
              on closing.district_id = report.district_id
             and closing.kind = indicator.window_kind
             and closing.month = cast(report.month + make_interval(months => indicator.lag_months) as date)
             and closing.reopened_at is null
            where report.district_id = :district and report.id = any(:ids)
            """;

    private static final String HISTORY = """
            -- All closings of a month's windows, reopened ones too, oldest first.
            select id, kind, note, missing, closed_by_name, closed_at, reopened_by_name, reopened_at, reopen_reason
            from reporting.closing
            where district_id = :district and month = :month
            order by closed_at, id
            """;

    private final JdbcClient jdbc;

    ClosedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A closing.
     *
     * @param missing figures that were still missing
     * @param reopenedAt when it was reopened; null where it is in force
     */
    public record Closing(
            long id,
            WindowKind kind,
            String note,
            int missing,
            String closedBy,
            Instant closedAt,
            @Nullable String reopenedBy,
            @Nullable Instant reopenedAt,
            @Nullable String reopenReason) {

        /** True where it is in force. */
        public boolean isInForce() {
            return reopenedAt == null;
        }
    }

    public boolean isClosed(DataScope scope, WindowKind kind, ReportingMonth filingMonth) {
        return jdbc.sql(IS_CLOSED)
                .param("district", scope.district().value())
                .param("kind", kind.name())
                .param("month", filingMonth.firstDay())
                .query(Boolean.class)
                .single();
    }

    /** The windows of a month that are closed now. */
    public Set<WindowKind> inForce(DataScope scope, ReportingMonth filingMonth) {
        return history(scope, filingMonth).stream()
                .filter(Closing::isInForce)
                .map(Closing::kind)
                .collect(Collectors.toSet());
    }

    /** Those of the reports that are filed in a closed window. */
    public Set<ReportId> closedAmong(DataScope scope, Collection<ReportId> ids) {
        Set<ReportId> closed = new HashSet<>();
        jdbc.sql(CLOSED_REPORTS)
                .param("district", scope.district().value())
                .param("ids", ids.stream().map(ReportId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(id -> closed.add(new ReportId(id)));
        return closed;
    }

    /** Every closing of the windows of a month, oldest first. */
    public List<Closing> history(DataScope scope, ReportingMonth filingMonth) {
        return jdbc.sql(HISTORY)
                .param("district", scope.district().value())
                .param("month", filingMonth.firstDay())
                .query(ClosedMonths::closing)
                .list();
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        OffsetDateTime reopened = row.getObject("reopened_at", OffsetDateTime.class);
        return new Closing(
                row.getLong("id"),
                WindowKind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getInt("missing"),
                row.getString("closed_by_name"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("reopened_by_name"),
                reopened == null ? null : reopened.toInstant(),
                row.getString("reopen_reason"));
    }
}
