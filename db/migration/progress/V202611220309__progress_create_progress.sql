create schema progress;

create sequence progress.progress_seq increment by 50;

-- Where a target stood at the end of a month, as it was known from a moment on. One row per target and month is current.
create table progress.progress (
    id                 bigint      not null,
    district_id        bigint      not null,
    target_id          bigint      not null,
    terms_id           bigint      not null,
    unit_id            bigint      not null,
    as_of              date        not null,
    known_from         timestamptz not null,
    superseded_at      timestamptz,
    state              varchar(10) not null,
    light              varchar(10) not null,
    data_month         date,
    actual             numeric(24, 4),
    completion         numeric(24, 4),
    expected           numeric(24, 4),
    gap                numeric(24, 4),
    achieved           boolean,
    forecast           numeric(24, 4),
    required_per_month numeric(24, 4),
    newest_month       date,
    -- 数据较旧: the newest figure is older than the data month.
    stale              boolean     not null,
    -- The explain card of the object that coloured the light, as JSON.
    card               text        not null,
    constraint pk_progress primary key (id),
    constraint fk_progress_target foreign key (target_id) references target.target (id),
    constraint fk_progress_terms foreign key (terms_id) references target.terms (id),
    constraint uq_progress_known unique (target_id, as_of, known_from),
    constraint ck_progress_state check (state in ('NOT_DUE', 'NO_DATA', 'OK')),
    constraint ck_progress_light check (light in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    constraint ck_progress_known check (superseded_at is null or superseded_at >= known_from)
);
create unique index uq_progress_current on progress.progress (target_id, as_of) where superseded_at is null;
create index ix_progress_district on progress.progress (district_id, as_of) where superseded_at is null;
create index ix_progress_unit on progress.progress (unit_id, as_of) where superseded_at is null;

create view progress.pub_progress as
select id, district_id, target_id, terms_id, unit_id, as_of, known_from, state, light, data_month, actual, completion,
       expected, gap, achieved, forecast, required_per_month, newest_month, stale
from progress.progress
where superseded_at is null;
