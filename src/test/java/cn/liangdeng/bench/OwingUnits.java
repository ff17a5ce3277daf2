package cn.liangdeng.bench;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units that owe figures, each with a person who fills them in, and with the approved figures of the months before. Facts are written by SQL, which no other code may do.
 */
@Component
class OwingUnits {

    private final People people;
    private final JdbcClient jdbc;

    OwingUnits(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * Makes units with an indicator and a target of the year each, so many a unit.
     *
     * @param name of the units and, followed by a number from 1, of the persons
     * @param since first month of the approved figures, which go to September 2026
     * @return the user names
     */
    List<String> create(String name, int units, int indicators, ReportingMonth since) {
        UnitId first = people.department("测量" + name + "第1局");
        String model = people.account(name + "1", first, Role.UNIT_FILLER);
        furtherUnits(name, units);
        furtherPeople(name, model, units);
        owe(name, indicators);
        history(name, since);
        jdbc.sql("analyze").update();
        return IntStream.rangeClosed(1, units).mapToObj(n -> name + n).toList();
    }

    private void furtherUnits(String name, int units) {
        jdbc.sql("""
                insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                select made.id, root.id, root.id, :name || made.n, '测量' || :name || '第' || made.n || '局',
                       '测量' || :name || '第' || made.n || '局', 'DEPARTMENT', 100 + made.n, '/' || root.id || '/' || made.id || '/'
                from (select nextval('organisation.unit_seq') as id, n from generate_series(2, :units) n) made,
                     organisation.unit root
                where root.parent_id is null
                """).param("name", name).param("units", units).update();
    }

    /** All with the first one's password, hashed as any other. */
    private void furtherPeople(String name, String model, int units) {
        jdbc.sql("""
                with model as (
                    select a.*, p.name as person_name from access.account a join access.person p on p.id = a.person_id
                    where a.username = :model
                ), made as (
                    select nextval('access.person_seq') as person_id, nextval('access.account_seq') as account_id,
                           u.id as unit_id, u.district_id, cast(substring(u.code from length(:name) + 1) as integer) as n
                    from organisation.unit u
                    where u.code like :name || '%' and u.name like '测量' || :name || '第%'
                      and u.code ~ ('^' || :name || '[0-9]+$')
                ), persons as (
                    insert into access.person (id, district_id, unit_id, name)
                    select person_id, district_id, unit_id, :name || n from made
                ), accounts as (
                    insert into access.account (id, district_id, person_id, username, password_hash, password_changed_at,
                                                must_change_password)
                    select made.account_id, made.district_id, made.person_id, :name || made.n, model.password_hash,
                           model.password_changed_at, false
                    from made, model
                )
                insert into access.account_role (account_id, role)
                select account_id, 'UNIT_FILLER' from made
                """).param("name", name).param("model", model).update();
    }

    private void owe(String name, int indicators) {
        jdbc.sql("""
                -- Of ten indicators six are flows, three stocks, one a rate; all are due each month without lag.
                with made as (
                    select nextval('target.indicator_seq') as indicator_id, nextval('target.target_seq') as target_id, n,
                           u.id as unit_id, u.district_id,
                           case when n % 10 < 6 then 'FLOW' when n % 10 < 9 then 'STOCK' else 'RATE' end as nature
                    from organisation.unit u, generate_series(1, :indicators) n
                    where u.name like '测量' || :name || '第%'
                ), indicators as (
                    insert into target.indicator (id, district_id, name, definition, unit_of_measure, nature, frequency, lag_months,
                                                  jan_feb_combined, window_kind, obligation, decimals, change_count)
                    select indicator_id, district_id, '测量指标' || unit_id || '-' || n, '按统计口径计算', case nature when 'RATE' then '%' else '家' end,
                           nature, 'MONTHLY', 0, false, 'PROGRESS', 'ANTICIPATORY', 1, 0
                    from made
                ), targets as (
                    insert into target.target (id, district_id, indicator_id, unit_id, title, horizon, commitment, status, weight,
                                               change_count, created_by, created_at)
                    select target_id, district_id, indicator_id, unit_id, '测量目标' || unit_id || '-' || n, 'ANNUAL', 'ENSURE', 'ACTIVE',
                           1, 0, 1, timestamptz '2026-01-10 10:00+08'
                    from made
                )
                insert into target.terms (id, target_id, number, effective_from, known_from, first_month, last_month, comparator,
                                          strict, bound, baseline, tolerance, phasing, recorded_by)
                select nextval('target.terms_seq'), target_id, 1, date '2026-01-01', timestamptz '2026-01-10 10:00+08',
                       date '2026-01-01', date '2026-12-01', 'AT_LEAST', false,
                       case nature when 'FLOW' then 120 when 'STOCK' then 500 else 6 end,
                       case nature when 'STOCK' then 200 end, 0.05, 'linear', 1
                from made
                """).param("name", name).param("indicators", indicators).update();
    }

    private void history(String name, ReportingMonth since) {
        jdbc.sql("""
                with filed as (
                    select nextval('reporting.report_seq') as id, t.district_id, t.indicator_id, t.unit_id, month::date as month,
                           round(case i.nature when 'FLOW' then 9.5 * extract(month from month)
                                               when 'STOCK' then 200 + 20 * extract(month from month)
                                               else 5 + extract(month from month) / 10 end, 1) as value
                    from target.target t
                    join target.indicator i on i.id = t.indicator_id
                    join organisation.unit u on u.id = t.unit_id
                    cross join generate_series(cast(:since as timestamp), timestamp '2026-09-01', interval '1 month') month
                    where u.name like '测量' || :name || '第%'
                ), reports as (
                    insert into reporting.report (id, district_id, indicator_id, unit_id, month, status, value, progress_text,
                                                  filers, saved_by, saved_at, submitted_by, submitted_at, reviewed_by, reviewed_at)
                    select id, district_id, indicator_id, unit_id, month, 'APPROVED', value, '本期按计划推进，新增项目落地。',
                           '{1}', 1, month + interval '24 days', 1, month + interval '24 days', 2, month + interval '26 days'
                    from filed
                )
                insert into reporting.approved_value (id, district_id, indicator_id, unit_id, month, value, report_id, known_from)
                select nextval('reporting.value_seq'), district_id, indicator_id, unit_id, month, value, id,
                       month + interval '26 days'
                from filed
                """).param("name", name).param("since", since.firstDay()).update();
    }
}
