package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.shared.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements behind {@link cn.liangdeng.progress.ProgressReadings}. */
@Component
public class ReadingQueries {

    /** The targets that a question is about. */
    static final String ASKED_FOR = Scopes.REPORTING + """
            and (:horizon = '' or t.horizon = :horizon)
            and (:theme = 0 or t.indicator_id in (select member.indicator_id from target.pub_theme_indicator member
                                                  where member.theme_id = :theme))
            """;

    private final JdbcClient jdbc;

    ReadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#byUnit}. */
    public List<UnitReading> byUnit(ReadingQuestion question) {
        return jdbc.sql("""
                        -- Lights by reporting unit. A figure is due once for an indicator, however many targets read it.
                        select u.id, u.name, u.short_name, u.kind,
                               count(*)                                       as total,
                               count(*) filter (where p.light = 'GREEN')      as green,
                               count(*) filter (where p.light = 'YELLOW')     as yellow,
                               count(*) filter (where p.light = 'RED')        as red,
                               count(*) filter (where p.light = 'GREY')       as grey,
                               count(*) filter (where %s)                     as unreported,
                               count(distinct t.indicator_id) filter (where p.data_month is not null)
                               - count(distinct t.indicator_id) filter (where p.data_month is not null and p.missing)
                                                                              as reported,
                               count(distinct t.indicator_id) filter (where p.data_month is not null) as expected
                        from progress.progress p
                        join target.pub_target t on t.id = p.target_id
                        join target.pub_indicator i on i.id = t.indicator_id
                        join organisation.pub_unit u on u.id = t.unit_id
                        where p.district_id = :district and p.as_of = :month and p.superseded_at is null and %s
                        group by u.id, u.name, u.short_name, u.kind, u.position
                        order by u.position, u.name, u.id
                        """.formatted(Marks.UNREPORTED_SQL, ASKED_FOR))
                .params(parameters(question))
                .query((row, n) -> new UnitReading(
                        new UnitId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("short_name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getInt("total"),
                        row.getInt("green"),
                        row.getInt("yellow"),
                        row.getInt("red"),
                        row.getInt("grey"),
                        row.getInt("unreported"),
                        row.getInt("reported"),
                        row.getInt("expected")))
                .list();
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#byDocument}. */
    public List<DocumentReading> byDocument(ReadingQuestion question) {
        return jdbc.sql("""
                        -- Lights by document, of the targets that its words set: the same that the list shows of a document. One whose
                        -- targets were all merged into others', or revised, is left out.
                        with judged as materialized (
                            select t.id, t.document_id, t.indicator_id, t.unit_id, p.light, p.data_month, p.missing
                            from progress.progress p
                            join target.pub_target t on t.id = p.target_id
                            where p.district_id = :district and p.as_of = :month and p.superseded_at is null and %s
                        ), told as (
                            select distinct source.document_id, source.target_id
                            from target.pub_target_source source
                            -- as an array, which reaches into each part of the view: a join would read the sources of all districts
                            where source.document_id = any(array(select distinct judged.document_id from judged))
                        )
                        select d.id, d.title, d.document_number,
                               count(*)                                   as total,
                               count(*) filter (where p.light = 'GREEN')  as green,
                               count(*) filter (where p.light = 'YELLOW') as yellow,
                               count(*) filter (where p.light = 'RED')    as red,
                               count(*) filter (where p.light = 'GREY')   as grey,
                               count(distinct (p.indicator_id, p.unit_id)) filter (where p.data_month is not null)
                               - count(distinct (p.indicator_id, p.unit_id))
                                 filter (where p.data_month is not null and p.missing) as reported,
                               count(distinct (p.indicator_id, p.unit_id)) filter (where p.data_month is not null) as expected
                        from told
                        join judged p on p.id = told.target_id
                        join document.pub_document d on d.id = told.document_id
                        group by d.id, d.title, d.document_number, d.issued_on
                        order by d.issued_on desc nulls last, d.id
                        """.formatted(ASKED_FOR))
                .params(parameters(question))
                .query((row, n) -> new DocumentReading(
                        new DocumentId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getInt("total"),
                        row.getInt("green"),
                        row.getInt("yellow"),
                        row.getInt("red"),
                        row.getInt("grey"),
                        row.getInt("reported"),
                        row.getInt("expected")))
                .list();
    }

    /** A red target with what the unit wrote. */
    public record Red(TargetRow target, int monthsRed, String problem, String nextStep, String coordination) {}

    /** See {@link cn.liangdeng.progress.ProgressReadings#reds}. */
    public List<Red> reds(ReadingQuestion question, int limit) {
        return jdbc.sql("""
                        -- Red targets, goals of the year first, then the heavy ones, then those furthest behind, then those red for
                        -- longest: the months since the last one of another colour. What has to be looked up for each is looked
                        -- up for those that are shown: the words of the newest report filed up to the month.
                        with red as (
                            select t.id, streak.months, row_number() over (
                                       order by t.horizon, t.weight desc, %4$s asc nulls last, streak.months desc, t.id) as place
                            %3$s
                            cross join lateral (select count(*) as months
                                                from progress.progress red
                                                where red.target_id = t.id and red.superseded_at is null and red.as_of <= :month
                                                  and red.as_of > coalesce((select max(other.as_of) from progress.progress other
                                                                            where other.target_id = t.id and other.as_of < :month
                                                                              and other.superseded_at is null
                                                                              and other.light <> 'RED'),
                                                                           '-infinity')) streak
                            where p.light = 'RED' and %5$s
                            order by place
                            limit :limit
                        )
                        select %1$s, coalesce(words.problem_text, '') as problem, coalesce(words.next_step_text, '') as next_step,
                               coalesce(words.coordination_text, '') as coordination, chosen.months as months_red
                        %2$s
                        join red chosen on chosen.id = t.id
                        left join lateral (select r.problem_text, r.next_step_text, r.coordination_text
                                           from target.pub_reporter reporter
                                           join reporting.pub_report r on r.indicator_id = t.indicator_id
                                                                      and r.unit_id = reporter.unit_id
                                                                      and r.month >= coalesce(reporter.from_month, '-infinity')
                                                                      and r.month < coalesce(reporter.until_month, 'infinity')
                                           where reporter.target_id = t.id
                                             and r.month <= :month and r.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                                           order by r.month desc
                                           limit 1) words on true
                        order by chosen.place
                        """.formatted(
                        TargetRows.SELECTED, TargetRows.FROM_JUDGED, TargetRows.FROM_COUNTED, Yardstick.SQL, ASKED_FOR))
                .params(parameters(question))
                .param("limit", limit)
                .query((row, n) -> new Red(
                        TargetRows.map(row, n),
                        row.getInt("months_red"),
                        row.getString("problem"),
                        row.getString("next_step"),
                        row.getString("coordination")))
                .list();
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#targets}. */
    public List<TargetRow> targets(ReadingQuestion question, int limit) {
        return jdbc.sql("""
                        -- Targets judged in the month, in the order of the documents: as they were set.
                        select %s
                        %s
                        where p.district_id = :district and %s
                        order by t.horizon, t.id
                        limit :limit
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, ASKED_FOR))
                .params(parameters(question))
                .param("limit", limit)
                .query(TargetRows::map)
                .list();
    }

    /** What the statements about a question ask with. */
    static Map<String, Object> parameters(ReadingQuestion question) {
        Map<String, Object> parameters = new HashMap<>(question.scope().parameters());
        parameters.putAll(Marks.parameters(question.month().windows()));
        parameters.put("month", question.month().selected().firstDay());
        parameters.put("theme", question.theme() == null ? 0L : question.theme());
        parameters.put(
                "horizon", question.horizon() == null ? "" : question.horizon().name());
        return parameters;
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#years}. */
    public List<TargetRow> years(ReadingQuestion question, int limit) {
        return jdbc.sql("""
                        -- Goals of the year of this and earlier years, each as it stood last: of a year that is over its final row.
                        select %s
                        %s
                        where %s and t.horizon = 'ANNUAL'
                          and v.last_month > cast(:month as date) - interval '60 months'
                        order by u.position, t.unit_id, i.name, t.indicator_id, v.last_month desc, t.weight desc, t.id
                        limit :limit
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_LAST, ASKED_FOR))
                .params(parameters(question))
                .param("limit", limit)
                .query(TargetRows::map)
                .list();
    }

    /** A target named by its words in a document. */
    public record Marked(TargetRow target, int start, int end) {}

    /** The targets made from the sentences of a document, in text order, as of the month. */
    public List<Marked> ofDocument(ReadingQuestion question, DocumentId document) {
        return jdbc.sql("""
                        -- Targets of a document at the words that set them, or did so until it was revised.
                        select %s, c.start_offset, c.end_offset
                        %s
                        -- Where targets of several documents were merged, the words of each show the one that stands for them.
                        join target.pub_target_source source on source.target_id = t.id
                        join document.pub_clause c on c.id = source.clause_id
                        where source.document_id = :document and %s
                        order by c.start_offset, c.end_offset, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_ALL, Scopes.VISIBLE))
                .params(parameters(question))
                .param("document", document.value())
                .query((row, n) ->
                        new Marked(TargetRows.map(row, n), row.getInt("start_offset"), row.getInt("end_offset")))
                .list();
    }
}
