package cn.liangdeng.progress.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.evaluation.LightReason;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The common part of statements about targets: {@code t} the target, {@code i} its indicator, {@code u} its reporting unit,
 * {@code d} its document, {@code p} the row kept for {@code :month}, {@code v} the version of the terms it was judged by, or
 * the one in force.
 */
final class TargetRows {

    static final String SELECTED = """
            t.id as target_id, t.title, t.horizon, t.unit_id, u.short_name as unit_name, t.document_id, d.title as document_title,
            t.weight, t.status, t.average_growth,
            i.id as indicator_id, i.name as indicator_name, i.unit_of_measure, i.decimals, i.nature, i.obligation, i.window_kind,
            v.number, v.first_month, v.last_month, v.comparator, v.strict, v.bound, v.bound_max, v.baseline, v.stretch,
            exists (select 1 from target.pub_conflict conflict where conflict.target_id = t.id) as conflict,
            (select count(*) from target.pub_part part where part.whole_id = t.id) as parts,
            p.as_of, p.state, p.light, p.achieved, p.reason, p.formula, p.data_month, p.filing_month, p.actual, p.completion,
            p.expected, p.gap, p.forecast, p.required_per_month, p.newest_month, p.missing, p.known_from,
            (select extension.due_on
             from reporting.pub_extension extension
             where extension.indicator_id = i.id and extension.unit_id = p.unit_id
               and extension.month = p.data_month) as extended_until,
            """ + Marks.CORRECTED_SQL + " as corrected\n";

    private static final String FROM = """
            from target.pub_target t
            join target.pub_indicator i on i.id = t.indicator_id
            join organisation.pub_unit u on u.id = t.unit_id
            left join document.pub_document d on d.id = t.document_id
            %s progress.progress p on p.target_id = t.id and p.as_of = %s and p.superseded_at is null
            join lateral (select terms.*
                          from target.pub_terms terms
                          where terms.target_id = t.id
                            and (terms.id = p.terms_id
                                 or p.terms_id is null and (terms.number = 1 or terms.effective_from <= :month))
                          order by terms.number desc
                          limit 1) v on true
            """;

    /** Targets that are judged in the month. */
    static final String FROM_JUDGED = FROM.formatted("join", ":month");

    /** All targets, judged in the month or not. */
    static final String FROM_ALL = FROM.formatted("left join", ":month");

    /** Targets judged in the month or before, as they stood last. */
    static final String FROM_LAST = FROM.formatted("join", """
            (select max(last.as_of) from progress.progress last
             where last.target_id = t.id and last.superseded_at is null and last.as_of <= :month)""");

    /**
     * The same without documents and terms, for statements that count or choose rows of many: what they read of a row kept for
     * the month stands in its index.
     */
    static final String FROM_COUNTED = """
            from target.pub_target t
            join target.pub_indicator i on i.id = t.indicator_id
            join organisation.pub_unit u on u.id = t.unit_id
            join progress.progress p on p.target_id = t.id and p.district_id = t.district_id and p.as_of = :month
                 and p.superseded_at is null
            """;

    /** The same of all targets, judged in the month or not. */
    static final String FROM_COUNTED_ALL =
            FROM_COUNTED.replace("join progress.progress", "left join progress.progress");

    private TargetRows() {}

    static TargetRow map(ResultSet row, int number) throws SQLException {
        return new TargetRow(
                new TargetId(row.getLong("target_id")),
                row.getString("title"),
                Horizon.valueOf(row.getString("horizon")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                Columns.id(row, "document_id", DocumentId::new),
                row.getString("document_title"),
                indicator(row),
                new TermsFacts(
                        row.getInt("number"),
                        Columns.month(row, "first_month"),
                        Columns.month(row, "last_month"),
                        BoundComparator.valueOf(row.getString("comparator")),
                        row.getBoolean("strict"),
                        row.getBigDecimal("bound"),
                        row.getBigDecimal("bound_max"),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("stretch"),
                        row.getBoolean("average_growth")),
                standing(row),
                row.getBigDecimal("weight"),
                TargetStatus.valueOf(row.getString("status")),
                row.getBoolean("conflict"),
                row.getInt("parts"));
    }

    private static IndicatorFacts indicator(ResultSet row) throws SQLException {
        return new IndicatorFacts(
                new IndicatorId(row.getLong("indicator_id")),
                row.getString("indicator_name"),
                row.getString("unit_of_measure"),
                row.getInt("decimals"),
                IndicatorNature.valueOf(row.getString("nature")),
                Obligation.valueOf(row.getString("obligation")),
                WindowKind.valueOf(row.getString("window_kind")));
    }

    private static @Nullable StandingFacts standing(ResultSet row) throws SQLException {
        if (row.getString("state") == null) {
            return null;
        }
        return new StandingFacts(
                Columns.month(row, "as_of"),
                EvaluationState.valueOf(row.getString("state")),
                Light.valueOf(row.getString("light")),
                row.getObject("achieved", Boolean.class),
                LightReason.valueOf(row.getString("reason")),
                GapFormula.valueOf(row.getString("formula")),
                Columns.monthOrNull(row, "data_month"),
                Columns.monthOrNull(row, "filing_month"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("completion"),
                row.getBigDecimal("expected"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("forecast"),
                row.getBigDecimal("required_per_month"),
                Columns.monthOrNull(row, "newest_month"),
                row.getBoolean("missing"),
                row.getObject("extended_until", LocalDate.class),
                row.getBoolean("corrected"),
                Columns.moment(row, "known_from"));
    }
}
