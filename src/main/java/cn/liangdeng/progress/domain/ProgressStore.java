package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /**
     * A row to be kept: how the target stands as of the month.
     *
     * @param ruleVersionId the version of the light rule that coloured it; null where the preset of the product did
     */
    record NewRow(
            TargetInput input,
            TermsVersion version,
            @Nullable Long ruleVersionId,
            ReportingMonth asOf,
            @Nullable ReportingMonth newestMonth,
            Evaluation evaluation) {

        /** True where a figure is due that is not approved, and the task is not done. */
        boolean missing() {
            ReportingMonth due = evaluation.dataMonth();
            return due != null && !evaluation.finalFigure() && (newestMonth == null || newestMonth.isBefore(due));
        }

        /** The month in whose window the due figure is filed: later by the lag of the statistic, of which a milestone has none. */
        @Nullable
        ReportingMonth filingMonth() {
            ReportingMonth due = evaluation.dataMonth();
            if (due == null || input.nature() == IndicatorNature.MILESTONE) {
                return due;
            }
            return due.plusMonths(version.lagMonths());
        }
    }

    /** What a current row says, to see whether a new one would say anything else. */
    record CurrentRow(
            long id,
            long termsId,
            long unitId,
            @Nullable Long ruleVersionId,
            @Nullable ReportingMonth newestMonth,
            Map<String, String> card) {}

    /** The current rows of the targets from a month on. */
    Map<TargetId, Map<ReportingMonth, CurrentRow>> current(Collection<TargetId> targets, ReportingMonth from) {
        Map<TargetId, Map<ReportingMonth, CurrentRow>> rows = new HashMap<>();
        jdbc.query(
                """
                select id, target_id, terms_id, unit_id, rule_version_id, as_of, newest_month, card
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

    /** The newest month before another for which each target has a row; those that have none are left out. */
    Map<TargetId, ReportingMonth> newestBefore(Collection<TargetId> targets, ReportingMonth month) {
        Map<TargetId, ReportingMonth> newest = new HashMap<>();
        jdbc.query(
                """
                -- One step into the index for each target.
                select target.id as target_id, kept.as_of
                from unnest(:targets) as target (id)
                join lateral (select p.as_of
                              from progress.progress p
                              where p.target_id = target.id and p.superseded_at is null and p.as_of < :month
                              order by p.as_of desc
                              limit 1) kept on true
                """,
                new MapSqlParameterSource()
                        .addValue(
                                "targets", targets.stream().map(TargetId::value).toArray(Long[]::new))
                        .addValue("month", month.firstDay()),
                row -> {
                    newest.put(new TargetId(row.getLong("target_id")), month(row, "as_of"));
                });
        return newest;
    }

    /** The lights that the targets of the district show, from a month on. */
    Map<TargetId, Map<ReportingMonth, ShownLight>> lights(DistrictId district, ReportingMonth from) {
        Map<TargetId, Map<ReportingMonth, ShownLight>> lights = new HashMap<>();
        jdbc.query(
                """
                select target_id, as_of, state, light, achieved
                from progress.progress
                where district_id = :district and as_of >= :from and superseded_at is null
                order by target_id, as_of
                """, new MapSqlParameterSource("district", district.value()).addValue("from", from.firstDay()), row -> {
                    lights.computeIfAbsent(new TargetId(row.getLong("target_id")), id -> new LinkedHashMap<>())
                            .put(
                                    month(row, "as_of"),
                                    ShownLight.of(
                                            EvaluationState.valueOf(row.getString("state")),
                                            Light.valueOf(row.getString("light")),
                                            row.getObject("achieved", Boolean.class)));
                });
        return lights;
    }

    /** Lets one change of a district's progress after the other happen; held to the end of the transaction. */
    void lock(DistrictId district) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('progress', :district))",
                new MapSqlParameterSource("district", district.value()),
                row -> {});
    }

    /** Ends rows without putting others in their place, or before others are put there. */
    void end(Collection<CurrentRow> rows, Instant now) {
        // Two changes within one tick of the clock still stand in their order.
        jdbc.batchUpdate(
                """
                update progress.progress
                set superseded_at = greatest(:at, known_from + interval '1 microsecond')
                where id = :id
                """,
                rows.stream()
                        .map(row -> new MapSqlParameterSource()
                                .addValue("id", row.id())
                                .addValue("at", moment(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Adds rows that hold from now on, or from the moment on at which the one before was ended. */
    void begin(Collection<NewRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                -- All rows in one value: a statement with a place for every value of every row is planned anew each time, which
                -- takes longer than adding them.
                insert into progress.progress (id, district_id, target_id, terms_id, unit_id, as_of, known_from, state, light,
                    reason, formula, data_month, filing_month, actual, completion, expected, gap, achieved, forecast,
                    required_per_month, newest_month, missing, card, rule_version_id)
                select nextval('progress.progress_seq'), r.district, r.target, r.terms, r.unit, r.as_of,
                    greatest(:knownFrom, (select max(earlier.superseded_at) from progress.progress earlier
                                          where earlier.target_id = r.target and earlier.as_of = r.as_of)),
                    r.state, r.light, r.reason, r.formula, r.data_month, r.filing_month, r.actual, r.completion, r.expected,
                    r.gap, r.achieved, r.forecast, r.required, r.newest_month, r.missing, r.card, r.rule
                from json_to_recordset(cast(:rows as json)) as r (
                    district bigint, target bigint, terms bigint, unit bigint, as_of date, state text, light text, reason text,
                    formula text, data_month date, filing_month date, actual numeric, completion numeric, expected numeric,
                    gap numeric, achieved boolean, forecast numeric, required numeric, newest_month date, missing boolean,
                    card text, rule bigint)
                """,
                new MapSqlParameterSource()
                        .addValue("knownFrom", moment(now))
                        .addValue(
                                "rows",
                                json.writeValueAsString(
                                        rows.stream().map(this::values).toList())));
    }

    /** The columns of a row; a decimal as its digits, so that it is kept as it is. */
    private Map<String, @Nullable Object> values(NewRow row) {
        Evaluation evaluation = row.evaluation();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("district", row.input().district().value());
        values.put("target", row.input().target().value());
        values.put("terms", row.version().id());
        values.put("unit", row.input().unitIn(row.asOf()).value());
        values.put("as_of", text(row.asOf().firstDay()));
        values.put("state", evaluation.state().name());
        values.put("light", evaluation.light().name());
        values.put("reason", evaluation.card().reason().name());
        values.put("formula", evaluation.card().formula().name());
        values.put("data_month", text(day(evaluation.dataMonth())));
        values.put("filing_month", text(day(row.filingMonth())));
        values.put("actual", text(evaluation.actual()));
        values.put("completion", text(evaluation.completion()));
        values.put("expected", text(evaluation.expected()));
        values.put("gap", text(evaluation.gap()));
        values.put("achieved", evaluation.achieved());
        values.put("forecast", text(evaluation.forecast()));
        values.put("required", text(evaluation.requiredPerMonth()));
        values.put("newest_month", text(day(row.newestMonth())));
        values.put("missing", row.missing());
        values.put("rule", row.ruleVersionId());
        values.put("card", json.writeValueAsString(evaluation.card().toMap()));
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private CurrentRow currentRow(ResultSet row) throws SQLException {
        LocalDate newest = row.getObject("newest_month", LocalDate.class);
        return new CurrentRow(
                row.getLong("id"),
                row.getLong("terms_id"),
                row.getLong("unit_id"),
                row.getObject("rule_version_id", Long.class),
                newest == null ? null : ReportingMonth.of(newest),
                json.readValue(row.getString("card"), CARD));
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
