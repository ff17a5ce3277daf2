package cn.liangdeng.bench;

import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A district with 300 targets in force in each of 60 months (2022–2026): 240 goals of the plan period, and 60 of each year on
 * figures of their own, of five documents and fifty units. Facts are written by SQL, which no other code may do; the progress
 * rows come from the engine.
 */
@Component
class GeneratedDistrict {

    static final int TARGETS = 300;
    static final int MONTHS = 60;

    private static final int DEPARTMENTS = 30;
    private static final int TOWNS = 20;
    private static final int DOCUMENTS = 5;

    private final People people;
    private final JdbcClient jdbc;
    private final ProgressCheck progress;

    GeneratedDistrict(People people, JdbcClient jdbc, ProgressCheck progress) {
        this.people = people;
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** Makes it; progress included. */
    DistrictId create() {
        DistrictId district = people.district();
        List<UnitId> units = new ArrayList<>();
        UnitId root = new UnitId(district.value());
        for (int i = 1; i <= DEPARTMENTS; i++) {
            units.add(people.unit("区测量第" + i + "局", root, UnitKind.DEPARTMENT));
        }
        for (int i = 1; i <= TOWNS; i++) {
            units.add(people.unit("测量第" + i + "镇", root, UnitKind.TOWN_STREET));
        }
        people.account("bench", units.get(0), Role.LEADER);
        documents(district);
        indicators(district);
        targets(district, units);
        figures(district);
        progress.recompute();
        jdbc.sql("analyze").update();
        return district;
    }

    /** Five documents, each a table of the tasks that its targets are made from, with a clause for every one. */
    private void documents(DistrictId district) {
        jdbc.sql("""
                insert into attachment.blob (sha256, size, content) values (repeat('b', 64), 1, 'x'::bytea)
                """).update();
        for (int number = 1; number <= DOCUMENTS; number++) {
            StringBuilder text = new StringBuilder("重点任务\n");
            StringBuilder cells = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            List<String> quotes = new ArrayList<>();
            int row = 0;
            cell(text, cells, row, 0, "序号");
            cell(text, cells, row, 1, "任务");
            cell(text, cells, row, 2, "责任单位");
            for (int n = number - 1; n <= TARGETS; n += DOCUMENTS) {
                if (n == 0) {
                    continue;
                }
                row++;
                String task = task(n);
                cell(text, cells, row, 0, Integer.toString(row));
                starts.add(cell(text, cells, row, 1, task));
                quotes.add(task);
                cell(text, cells, row, 2, "区测量部门");
            }
            jdbc.sql("""
                    with stored as (
                        insert into attachment.file (id, district_id, owner, sha256, name, media_type, stored_by, stored_at)
                        values (nextval('attachment.file_seq'), :district, 'document', repeat('b', 64), 'a.txt', 'text/plain', 1,
                                now())
                        returning id
                    ), made as (
                        insert into document.policy_document (id, district_id, title, document_number, issuer, written_on,
                                                              first_month, last_month, status, file_id, text, structure,
                                                              imported_by, imported_at, published_at)
                        select nextval('document.policy_document_seq'), :district, '测量行动方案第' || :number,
                               '测量〔2022〕' || :number || '号', '区政府', date '2022-01-10', date '2022-01-01',
                               date '2026-12-01', 'PUBLISHED', stored.id, :text, :structure, 1, now(), now()
                        from stored
                        returning id
                    )
                    insert into document.clause (id, district_id, document_id, start_offset, end_offset, quote)
                    select nextval('document.clause_seq'), :district, made.id, clause.start_offset,
                           clause.start_offset + char_length(clause.quote), clause.quote
                    from made, unnest(cast(:starts as integer[]), cast(:quotes as text[])) as clause (start_offset, quote)
                    """)
                    .param("district", district.value())
                    .param("number", number)
                    .param("text", text.toString())
                    .param("structure", structure(text.length(), row + 1, cells))
                    .param("starts", starts.toArray(Integer[]::new))
                    .param("quotes", quotes.toArray(String[]::new))
                    .update();
        }
    }

    private static String task(int n) {
        return "测量任务第" + n + "项，全年推进项目落地，确保完成预期数量";
    }

    /** Adds a cell's words to the text, and the cell to the structure; tells where they begin. */
    private static int cell(StringBuilder text, StringBuilder cells, int row, int column, String words) {
        int start = text.length();
        text.append(words).append(column == 2 ? '\n' : '\t');
        cells.append(cells.isEmpty() ? "" : ",")
                .append("[%d,%d,1,1,%d,%d]".formatted(row, column, start, start + words.length()));
        return start;
    }

    private static String structure(int length, int rows, CharSequence cells) {
        return """
                [{"start":0,"end":4,"type":"heading","level":1},
                 {"start":5,"end":%d,"type":"table","rows":%d,"columns":3,"cells":[%s]}]""".formatted(length, rows, cells);
    }

    private void indicators(DistrictId district) {
        jdbc.sql("""
                -- Of ten indicators five are flows, three stocks, two rates; a third comes from the statistics.
                insert into target.indicator (id, district_id, name, unit_of_measure, nature, frequency, lag_months,
                                              jan_feb_combined, window_kind, obligation, decimals, change_count)
                select nextval('target.indicator_seq'), :district, '测量指标第' || n,
                       case when n % 10 < 5 then '家' when n % 10 < 8 then '个' else '%' end,
                       case when n % 10 < 5 then 'FLOW' when n % 10 < 8 then 'STOCK' else 'RATE' end,
                       'MONTHLY', case when n % 3 = 0 then 1 else 0 end, false,
                       case when n % 3 = 0 then 'STATISTICS' else 'PROGRESS' end, 'ANTICIPATORY', 1, 0
                from generate_series(1, 300) n
                """).param("district", district.value()).update();
    }

    private void targets(DistrictId district, List<UnitId> units) {
        jdbc.sql("""
                with numbered as (
                    select i.id, row_number() over (order by i.id) as n, i.nature
                    from target.indicator i
                    where i.district_id = :district and i.name like '测量指标第%'
                ), documents as (
                    select array_agg(id order by id) as ids from document.policy_document where district_id = :district
                ), units as (
                    select cast(:units as bigint[]) as ids
                ), goals as (
                    -- The first 240 for the plan period, the other 60 anew for each of its years.
                    select n, id as indicator_id, nature, 'PLAN_PERIOD' as horizon, date '2022-01-01' as first_month,
                           date '2026-12-01' as last_month
                    from numbered where n <= 240
                    union all
                    select n, id, nature, 'ANNUAL', make_date(year, 1, 1), make_date(year, 12, 1)
                    from numbered, generate_series(2022, 2026) year where n > 240
                ), made as (
                    select nextval('target.target_seq') as id, goals.*, units.ids[1 + n % array_length(units.ids, 1)] as unit_id,
                           documents.ids[1 + n % 5] as document_id, clause.id as clause_id
                    from goals
                    cross join documents
                    cross join units
                    left join document.clause clause
                           on clause.document_id = documents.ids[1 + n % 5]
                          and clause.quote like '测量任务第' || n || '项，%'
                ), inserted as (
                    insert into target.target (id, district_id, indicator_id, unit_id, document_id, clause_id, title, horizon,
                                               commitment, status, weight, change_count, created_by, created_at)
                    select id, :district, indicator_id, unit_id, document_id, clause_id,
                           '测量目标第' || n || '项，到' || extract(year from last_month) || '年完成', horizon, 'ENSURE', 'ACTIVE',
                           1 + n % 3, 0, 1, timestamptz '2022-01-10 10:00+08'
                    from made
                )
                insert into target.terms (id, target_id, number, effective_from, known_from, first_month, last_month, comparator,
                                          strict, bound, baseline, tolerance, phasing, recorded_by)
                select nextval('target.terms_seq'), id, 1, first_month, timestamptz '2022-01-10 10:00+08', first_month, last_month,
                       'AT_LEAST', false,
                       case nature when 'FLOW' then case horizon when 'ANNUAL' then 120 else 600 end
                                   when 'STOCK' then 500 else 6 end,
                       case nature when 'STOCK' then 200 end, 0.05, 'linear', 1
                from made
                """)
                .param("district", district.value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .update();
    }

    private void figures(DistrictId district) {
        jdbc.sql("""
                -- Every figure since 2022 up to the newest that is due, with about one in thirty left out; some units are
                -- quick, some slow, and about one target in eight is red.
                with due as (
                    select distinct t.indicator_id, t.unit_id, i.nature, month::date as month,
                           0.95 + (t.indicator_id * 7919 % 100) / 130.0 as pace,
                           extract(month from month) as m, extract(year from month) - 2022 as y
                    from target.target t
                    join target.indicator i on i.id = t.indicator_id
                    cross join generate_series(date '2022-01-01', date '2026-09-01', interval '1 month') month
                    where t.district_id = :district and (i.lag_months = 0 or month < date '2026-09-01')
                ), filed as (
                    select nextval('reporting.report_seq') as id, due.*,
                           round(case nature when 'FLOW' then 8.2 * pace * m
                                             when 'STOCK' then 200 + (y * 12 + m) * 4.1 * pace
                                             else 3.2 * pace + (m - 6) / 10 end, 1) as value
                    from due
                    where (indicator_id * 31 + y * 12 + m)::bigint % 30 <> 0
                ), reports as (
                    insert into reporting.report (id, district_id, indicator_id, unit_id, month, status, value, progress_text,
                                                  problem_text, next_step_text, filers, saved_by, saved_at, submitted_by,
                                                  submitted_at, reviewed_by, reviewed_at)
                    select id, :district, indicator_id, unit_id, month, 'APPROVED', value,
                           '本期按计划推进，新增项目落地，完成进度符合预期。', '个别项目用地手续办理较慢。', '逐项对接，月底前办结。',
                           '{1}', 1, month + interval '24 days', 1, month + interval '24 days', 2, month + interval '26 days'
                    from filed
                )
                insert into reporting.approved_value (id, district_id, indicator_id, unit_id, month, value, report_id, known_from)
                select nextval('reporting.value_seq'), :district, indicator_id, unit_id, month, value, id,
                       month + interval '26 days'
                from filed
                """).param("district", district.value()).update();
    }
}
