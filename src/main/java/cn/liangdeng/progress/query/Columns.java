package cn.liangdeng.progress.query;

import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns as the product's own types. */
final class Columns {

    private Columns() {}

    static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    static @Nullable ReportingMonth monthOrNull(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : ReportingMonth.of(day);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** An id, wrapped; null where there is none. */
    static <T> @Nullable T id(ResultSet row, String column, Function<Long, T> type) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : type.apply(id);
    }
}
