create schema calendar;

-- Days on which a month's figures may be filed; defaults in code where a district has no row of its own.
create table calendar.window_rule (
    district_id        bigint      not null,
    kind               varchar(20) not null,
    -- The window opens on this day, so many months after the month that is reported.
    opens_day          smallint    not null,
    opens_months_after smallint    not null,
    -- It is due on this day, so many months after, moved to the next working day.
    due_day            smallint    not null,
    due_months_after   smallint    not null,
    version            integer     not null default 0,
    constraint pk_window_rule primary key (district_id, kind),
    constraint fk_window_rule_district foreign key (district_id) references organisation.unit (id),
    constraint ck_window_rule_kind check (kind in ('PROGRESS', 'STATISTICS')),
    constraint ck_window_rule_days check (opens_day between 1 and 28 and due_day between 1 and 28),
    constraint ck_window_rule_after check (opens_months_after between 0 and 3 and due_months_after between 0 and 3),
    constraint ck_window_rule_order check ((opens_months_after, opens_day) <= (due_months_after, due_day))
);

-- Holidays, and the weekends that are worked instead (调休). They are the same for the whole country.
create table calendar.special_day (
    day  date        not null,
    kind varchar(10) not null,
    name varchar(40) not null,
    constraint pk_special_day primary key (day),
    constraint ck_special_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);

-- 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04.
insert into calendar.special_day (day, kind, name)
select day::date, 'HOLIDAY', name
from (values ('元旦', date '2026-01-01', date '2026-01-03'),
             ('春节', date '2026-02-15', date '2026-02-23'),
             ('清明节', date '2026-04-04', date '2026-04-06'),
             ('劳动节', date '2026-05-01', date '2026-05-05'),
             ('端午节', date '2026-06-19', date '2026-06-21'),
             ('中秋节', date '2026-09-25', date '2026-09-27'),
             ('国庆节', date '2026-10-01', date '2026-10-07')) as holiday (name, first_day, last_day)
cross join lateral generate_series(first_day, last_day, interval '1 day') as day
union all
select day, 'WORKDAY', name
from (values ('元旦', date '2026-01-04'),
             ('春节', date '2026-02-14'),
             ('春节', date '2026-02-28'),
             ('劳动节', date '2026-05-09'),
             ('国庆节', date '2026-09-20'),
             ('国庆节', date '2026-10-10')) as worked (name, day);
