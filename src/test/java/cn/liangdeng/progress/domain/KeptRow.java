package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept row as tests read it. */
record KeptRow(
        ReportingMonth asOf,
        Instant knownFrom,
        @Nullable Instant supersededAt,
        String state,
        String light,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal gap,
        boolean missing,
        long terms,
        String card) {

    /** All rows of the target, also those that have ended, by month and moment. */
    static List<KeptRow> all(JdbcClient jdbc, TargetId target) {
        return jdbc.sql("""
                        select as_of, known_from, superseded_at, state, light, actual, gap, missing, terms_id, card
                        from progress.progress
                        where target_id = :target
                        order by as_of, known_from
                        """)
                .param("target", target.value())
                .query((row, n) -> new KeptRow(
                        ReportingMonth.of(row.getObject("as_of", LocalDate.class)),
                        row.getObject("known_from", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("superseded_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("state"),
                        row.getString("light"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("gap"),
                        row.getBoolean("missing"),
                        row.getLong("terms_id"),
                        row.getString("card")))
                .list();
    }

    /** The rows that hold now. */
    static List<KeptRow> current(JdbcClient jdbc, TargetId target) {
        return all(jdbc, target).stream()
                .filter(row -> row.supersededAt() == null)
                .toList();
    }

    /** The row that holds now for the month. */
    static KeptRow of(JdbcClient jdbc, TargetId target, ReportingMonth asOf) {
        return current(jdbc, target).stream()
                .filter(row -> row.asOf().equals(asOf))
                .findFirst()
                .orElseThrow();
    }
}
