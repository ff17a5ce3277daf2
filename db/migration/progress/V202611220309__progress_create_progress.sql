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
    -- Which branch of the light rule decided, and by which formula the gap was made.
    reason             varchar(40) not null,
    formula            varchar(20) not null,
    data_month         date,
    -- The month in whose window the data month's figure is filed: later by the lag.
    filing_month       date,
    actual             numeric(24, 4),
    completion         numeric(24, 4),
    expected           numeric(24, 4),
    gap                numeric(24, 4),
    achieved           boolean,
    forecast           numeric(24, 4),
    required_per_month numeric(24, 4),
    newest_month       date,
    -- A figure is due and not approved: 未报 once its window has closed, 数据较旧 before that.
    missing            boolean     not null,
    -- The explain card of the object that coloured the light, as JSON.
    card               text        not null,
    constraint pk_progress primary key (id),
    constraint fk_progress_target foreign key (target_id) references target.target (id),
    constraint fk_progress_terms foreign key (terms_id) references target.terms (id),
    constraint uq_progress_known unique (target_id, as_of, known_from),
    constraint ck_progress_state check (state in ('NOT_DUE', 'NO_DATA', 'OK')),
    constraint ck_progress_light check (light in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    constraint ck_progress_filing check ((data_month is null) = (filing_month is null)),
    constraint ck_progress_known check (superseded_at is null or superseded_at >= known_from)
);
create unique index uq_progress_current on progress.progress (target_id, as_of) where superseded_at is null;
create index ix_progress_district on progress.progress (district_id, as_of) where superseded_at is null;
create index ix_progress_unit on progress.progress (unit_id, as_of) where superseded_at is null;

create view progress.pub_progress as
select id, district_id, target_id, terms_id, unit_id, as_of, known_from, state, light, reason, formula, data_month,
       filing_month, actual, completion, expected, gap, achieved, forecast, required_per_month, newest_month, missing
from progress.progress
where superseded_at is null;
