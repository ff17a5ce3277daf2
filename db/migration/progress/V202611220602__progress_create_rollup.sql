create sequence progress.rollup_seq increment by 50;

-- How the targets of a unit's subtree stood as of a month, as it was known from a moment on. One row per unit, horizon and month
-- is current; a subtree without a target judged in the month has none.
create table progress.rollup (
    id            bigint      not null,
    district_id   bigint      not null,
    unit_id       bigint      not null,
    -- Goals of the year, of plan periods, or both together (a figure that both read is due once).
    horizon       varchar(20) not null,
    as_of         date        not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    total         integer     not null,
    green         integer     not null,
    achieved      integer     not null,
    yellow        integer     not null,
    red           integer     not null,
    not_due       integer     not null,
    no_data       integer     not null,
    -- Targets of which a figure is due and not approved: 未报 once the month's windows have closed; and units that have one.
    overdue       integer     not null,
    overdue_units integer     not null,
    -- Against the month before.
    turned_red    integer     not null,
    turned_green  integer     not null,
    -- Figures approved of figures due, each once for an indicator and unit: n of n.
    reported      integer     not null,
    expected      integer     not null,
    constraint pk_rollup primary key (id),
    constraint fk_rollup_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_rollup_known unique (unit_id, horizon, as_of, known_from),
    constraint ck_rollup_horizon check (horizon in ('ALL', 'ANNUAL', 'PLAN_PERIOD')),
    constraint ck_rollup_lights check (total = green + yellow + red + not_due + no_data and achieved <= green),
    constraint ck_rollup_reported check (reported between 0 and expected),
    constraint ck_rollup_known check (superseded_at is null or superseded_at >= known_from)
);
create unique index uq_rollup_current on progress.rollup (unit_id, horizon, as_of) where superseded_at is null;
create index ix_rollup_district on progress.rollup (district_id, as_of) where superseded_at is null;

create view progress.pub_rollup as
select id, district_id, unit_id, horizon, as_of, known_from, total, green, achieved, yellow, red, not_due, no_data, overdue,
       overdue_units, turned_red, turned_green, reported, expected
from progress.rollup
where superseded_at is null;
