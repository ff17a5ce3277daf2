package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept rows. Nothing is overwritten: a row that no longer holds is ended and another begins, so that what was shown at any
 * moment can be asked for later.
 */
@Component
class ProgressStore {

    private static final TypeReference<Map<String, String>> CARD = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    ProgressStore(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row to be kept: how the target stands as of the month. */
    record NewRow(
            TargetInput input,
            TermsVersion version,
            ReportingMonth asOf,
            @Nullable ReportingMonth newestMonth,
            Evaluation evaluation) {

        /** True where the newest figure is older than the month whose figure is due, and the task is not done. */
        boolean stale() {
            ReportingMonth due = evaluation.dataMonth();
            return due != null && newestMonth != null && newestMonth.isBefore(due) && !evaluation.finalFigure();
        }
    }

    /** What a current row says, to see whether a new one would say anything else. */
    record CurrentRow(
            long id, long termsId, @Nullable ReportingMonth newestMonth, Map<String, String> card, Instant knownFrom) {}

    /** The current rows of the targets from a month on. */
    Map<TargetId, Map<ReportingMonth, CurrentRow>> current(Collection<TargetId> targets, ReportingMonth from) {
        Map<TargetId, Map<ReportingMonth, CurrentRow>> rows = new HashMap<>();
        jdbc.query(
                """
                select id, target_id, terms_id, as_of, newest_month, card, known_from
                from progress.progress
                where target_id = any(:targets) and as_of >= :from and superseded_at is null
                """,
                new MapSqlParameterSource()
                        .addValue(
                                "targets", targets.stream().map(TargetId::value).toArray(Long[]::new))
                        .addValue("from", from.firstDay()),
                row -> {
                    rows.computeIfAbsent(new TargetId(row.getLong("target_id")), id -> new HashMap<>())
                            .put(month(row, "as_of"), currentRow(row));
                });
        return rows;
    }

    /** Ends rows without putting others in their place, or before others are put there. */
    void end(Collection<CurrentRow> rows, Instant now) {
        jdbc.batchUpdate(
                "update progress.progress set superseded_at = :at where id = :id",
                rows.stream()
                        .map(row -> new MapSqlParameterSource()
                                .addValue("id", row.id())
                                .addValue("at", moment(after(row.knownFrom(), now))))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Adds rows that hold from now on. */
    void begin(Map<NewRow, @Nullable CurrentRow> rows, Instant now) {
        jdbc.batchUpdate(
                """
                insert into progress.progress (id, district_id, target_id, terms_id, unit_id, as_of, known_from, state, light,
                    data_month, actual, completion, expected, gap, achieved, forecast, required_per_month, newest_month, stale,
                    card)
                values (nextval('progress.progress_seq'), :district, :target, :terms, :unit, :asOf, :knownFrom, :state, :light,
                    :dataMonth, :actual, :completion, :expected, :gap, :achieved, :forecast, :required, :newestMonth, :stale,
                    :card)
                """,
                rows.entrySet().stream()
                        .map(entry -> parameters(
                                entry.getKey(),
                                entry.getValue() == null
                                        ? now
                                        : after(entry.getValue().knownFrom(), now)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Two changes within one tick of the clock still stand in their order. */
    private static Instant after(Instant earlier, Instant now) {
        Instant next = earlier.plus(1, ChronoUnit.MICROS);
        return now.isBefore(next) ? next : now;
    }

    private SqlParameterSource parameters(NewRow row, Instant knownFrom) {
        Evaluation evaluation = row.evaluation();
        return new MapSqlParameterSource()
                .addValue("district", row.input().district().value())
                .addValue("target", row.input().target().value())
                .addValue("terms", row.version().id())
                .addValue("unit", row.input().unit().value())
                .addValue("asOf", row.asOf().firstDay())
                .addValue("knownFrom", moment(knownFrom))
                .addValue("state", evaluation.state().name())
                .addValue("light", evaluation.light().name())
                .addValue("dataMonth", day(evaluation.dataMonth()))
                .addValue("actual", evaluation.actual())
                .addValue("completion", evaluation.completion())
                .addValue("expected", evaluation.expected())
                .addValue("gap", evaluation.gap())
                .addValue("achieved", evaluation.achieved())
                .addValue("forecast", evaluation.forecast())
                .addValue("required", evaluation.requiredPerMonth())
                .addValue("newestMonth", day(row.newestMonth()))
                .addValue("stale", row.stale())
                .addValue("card", json.writeValueAsString(evaluation.card().toMap()));
    }

    private CurrentRow currentRow(ResultSet row) throws SQLException {
        LocalDate newest = row.getObject("newest_month", LocalDate.class);
        return new CurrentRow(
                row.getLong("id"),
                row.getLong("terms_id"),
                newest == null ? null : ReportingMonth.of(newest),
                json.readValue(row.getString("card"), CARD),
                row.getObject("known_from", OffsetDateTime.class).toInstant());
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static @Nullable LocalDate day(@Nullable ReportingMonth month) {
        return month == null ? null : month.firstDay();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
