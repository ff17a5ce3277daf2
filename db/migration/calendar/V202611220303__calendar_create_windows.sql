create schema calendar;

-- Days on which a month's figures may be filed; defaults in code where a district has no row of its own.
create table calendar.window_rule (
    district_id      bigint      not null,
    kind             varchar(20) not null,
    -- The window opens on this day of the month that is reported.
    opens_day        smallint    not null,
    -- It is due on this day, so many months later, moved to the next working day.
    due_day          smallint    not null,
    due_months_after smallint    not null,
    version          integer     not null default 0,
    constraint pk_window_rule primary key (district_id, kind),
    constraint fk_window_rule_district foreign key (district_id) references organisation.unit (id),
    constraint ck_window_rule_kind check (kind in ('PROGRESS', 'STATISTICS')),
    constraint ck_window_rule_days check (opens_day between 1 and 28 and due_day between 1 and 28),
    constraint ck_window_rule_after check (due_months_after between 0 and 3)
);

-- Holidays, and the weekends that are worked instead (调休).
create table calendar.special_day (
    day  date        not null,
    kind varchar(10) not null,
    name varchar(40) not null,
    constraint pk_special_day primary key (day),
    constraint ck_special_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);
