create schema target;

create sequence target.indicator_seq increment by 50;
create sequence target.target_seq increment by 50;
create sequence target.terms_seq increment by 50;
create sequence target.change_seq increment by 50;

-- What is measured. A value belongs to (indicator, unit, month); every target on the two reads the same value.
create table target.indicator (
    id               bigint       not null,
    district_id      bigint       not null,
    name             varchar(200) not null,
    definition       text,
    unit_of_measure  varchar(30)  not null,
    -- MILESTONE: a named deliverable, reported as a percentage and a day of completion.
    nature           varchar(20)  not null,
    frequency        varchar(20)  not null,
    lag_months       smallint     not null default 0,
    jan_feb_combined boolean      not null default false,
    window_kind      varchar(20)  not null,
    data_source      varchar(120),
    obligation       varchar(20)  not null,
    decimals         smallint     not null default 0,
    change_count     integer      not null,
    version          integer      not null default 0,
    constraint pk_indicator primary key (id),
    constraint fk_indicator_district foreign key (district_id) references organisation.unit (id),
    constraint uq_indicator_name unique (district_id, name, unit_of_measure),
    constraint ck_indicator_nature check (nature in ('FLOW', 'STOCK', 'RATE', 'MILESTONE')),
    constraint ck_indicator_frequency check (frequency in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    constraint ck_indicator_lag check (lag_months between 0 and 12),
    constraint ck_indicator_window check (window_kind in ('PROGRESS', 'STATISTICS')),
    constraint ck_indicator_obligation check (obligation in ('BINDING', 'ANTICIPATORY', 'MONITORING')),
    constraint ck_indicator_decimals check (decimals between 0 and 6)
);

create table target.target (
    id                 bigint       not null,
    district_id        bigint       not null,
    indicator_id       bigint       not null,
    -- The reporting unit: the first lead unit (牵头单位).
    unit_id            bigint       not null,
    document_id        bigint,
    clause_id          bigint,
    title              varchar(200) not null,
    horizon            varchar(20)  not null,
    commitment         varchar(20)  not null,
    status             varchar(20)  not null,
    weight             numeric(6, 2) not null default 1,
    leader             varchar(120),
    definition_of_done text,
    -- The goal of the plan period of which this is a year's goal.
    parent_id          bigint,
    -- Drawn when the form is opened: a repeated request gives the same target, not a second one.
    request_key        uuid,
    -- Number of acts recorded in target.change; every act moves it, and with it the version.
    change_count       integer      not null,
    created_by         bigint       not null,
    created_at         timestamptz  not null,
    version            integer      not null default 0,
    constraint pk_target primary key (id),
    constraint fk_target_district foreign key (district_id) references organisation.unit (id),
    constraint fk_target_indicator foreign key (indicator_id) references target.indicator (id),
    constraint fk_target_unit foreign key (unit_id) references organisation.unit (id),
    constraint fk_target_document foreign key (document_id) references document.policy_document (id),
    constraint fk_target_clause foreign key (clause_id) references document.clause (id),
    constraint fk_target_parent foreign key (parent_id) references target.target (id),
    constraint ck_target_horizon check (horizon in ('ANNUAL', 'PLAN_PERIOD')),
    constraint ck_target_commitment check (commitment in ('ENSURE', 'STRIVE')),
    constraint ck_target_status check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN')),
    constraint ck_target_weight check (weight > 0),
    constraint ck_target_parent check (parent_id is null or (parent_id <> id and horizon = 'ANNUAL')),
    constraint uq_target_request unique (district_id, request_key)
);
create index ix_target_district on target.target (district_id, status);
create index ix_target_indicator_unit on target.target (indicator_id, unit_id);
create index ix_target_unit on target.target (unit_id);
create index ix_target_document on target.target (document_id);
create index ix_target_clause on target.target (clause_id);
create index ix_target_parent on target.target (parent_id);

-- What was promised, in versions: an adjustment adds one from a month on, and past lights keep the old.
create table target.terms (
    id             bigint         not null,
    target_id      bigint         not null,
    number         integer        not null,
    effective_from date           not null,
    known_from     timestamptz    not null,
    first_month    date           not null,
    last_month     date           not null,
    comparator     varchar(20)    not null,
    strict         boolean        not null,
    bound          numeric(24, 6) not null,
    bound_max      numeric(24, 6),
    baseline       numeric(24, 6),
    tolerance      numeric(8, 6)  not null,
    -- linear, or checkpoints as in 2026-06=0.4;2026-09=0.7
    phasing        varchar(2000)  not null,
    -- What an adjustment (目标调整) has to show; absent in the first version.
    reason_class   varchar(30),
    reason         varchar(500),
    approver       varchar(120),
    approval_number varchar(80),
    recorded_by    bigint         not null,
    constraint pk_terms primary key (id),
    constraint fk_terms_target foreign key (target_id) references target.target (id),
    constraint uq_terms_number unique (target_id, number),
    constraint uq_terms_effective unique (target_id, effective_from),
    constraint ck_terms_span check (first_month <= last_month),
    constraint ck_terms_comparator check (comparator in ('AT_LEAST', 'ABOUT', 'RANGE', 'AT_MOST', 'ABOUT_AT_MOST')),
    constraint ck_terms_bound_max check ((comparator = 'RANGE') = (bound_max is not null)),
    constraint ck_terms_range check (bound_max is null or bound <= bound_max),
    constraint ck_terms_month check (extract(day from effective_from) = 1 and extract(day from first_month) = 1
                                     and extract(day from last_month) = 1),
    constraint ck_terms_tolerance check (tolerance >= 0 and tolerance < 1),
    constraint ck_terms_reason_class check (reason_class in ('SUPERIOR_POLICY', 'FORCE_MAJEURE', 'PROJECT_REDUCED',
                                                             'DEFINITION_CHANGED', 'OTHER')),
    constraint ck_terms_adjustment check (number = 1 or (reason_class is not null and reason is not null
                                                         and approver is not null and approval_number is not null))
);

-- 中止, 恢复, 撤销: from which month on a target has which status. A target without a row is and was followed.
create table target.status_change (
    target_id   bigint       not null,
    number      integer      not null,
    status      varchar(20)  not null,
    from_month  date         not null,
    reason      varchar(500) not null,
    approval_number varchar(80),
    recorded_at timestamptz  not null,
    recorded_by bigint       not null,
    constraint pk_status_change primary key (target_id, number),
    constraint fk_status_change_target foreign key (target_id) references target.target (id),
    constraint ck_status_change_status check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN')),
    constraint ck_status_change_month check (extract(day from from_month) = 1)
);

-- Everything that was done to a target or an indicator, field by field; never changed, never deleted.
create table target.change (
    id           bigint       not null,
    district_id  bigint       not null,
    target_id    bigint,
    indicator_id bigint,
    -- Fields that were changed in one act bear one number.
    number       integer      not null,
    at           timestamptz  not null,
    account_id   bigint       not null,
    person_name  varchar(60)  not null,
    act          varchar(20)  not null,
    -- The version of the terms that was made or corrected.
    terms_number integer,
    -- Absent where the act as a whole is recorded.
    field        varchar(40),
    old_value    text,
    new_value    text,
    reason       varchar(500),
    constraint pk_change primary key (id),
    constraint fk_change_district foreign key (district_id) references organisation.unit (id),
    constraint fk_change_target foreign key (target_id) references target.target (id),
    constraint fk_change_indicator foreign key (indicator_id) references target.indicator (id),
    constraint ck_change_subject check ((target_id is null) <> (indicator_id is null)),
    constraint ck_change_act check (act in ('CREATED', 'EDITED', 'ADJUSTED', 'CORRECTED', 'SUSPENDED', 'RESUMED',
                                            'WITHDRAWN'))
);
create index ix_change_target on target.change (target_id, number) where target_id is not null;
create index ix_change_indicator on target.change (indicator_id, number) where indicator_id is not null;

-- Further units of a target: co-signing leads (牵头) and supporting units (配合). The reporting unit is not repeated here.
create table target.target_unit (
    target_id bigint      not null,
    unit_id   bigint      not null,
    part      varchar(20) not null,
    position  integer     not null,
    constraint pk_target_unit primary key (target_id, unit_id),
    constraint fk_target_unit_target foreign key (target_id) references target.target (id),
    constraint fk_target_unit_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_target_unit_part check (part in ('LEAD', 'SUPPORTING'))
);
create index ix_target_unit_unit on target.target_unit (unit_id);

create view target.pub_indicator as
select id, district_id, name, definition, unit_of_measure, nature, frequency, lag_months, jan_feb_combined, window_kind,
       data_source, obligation, decimals
from target.indicator;

create view target.pub_target as
select id, district_id, indicator_id, unit_id, document_id, clause_id, title, horizon, commitment, status, weight, leader,
       definition_of_done, parent_id, created_at
from target.target;

-- A version is in force from effective_from to before effective_until; the newest has no end.
create view target.pub_terms as
select id, target_id, number, effective_from,
       lead(effective_from) over (partition by target_id order by number) as effective_until,
       known_from, first_month, last_month, comparator, strict, bound, bound_max, baseline, tolerance, phasing,
       reason_class, reason, approver, approval_number, recorded_by
from target.terms;

create view target.pub_target_unit as
select target_id, unit_id, part, position
from target.target_unit;

-- From from_month to before until_month the target has the status; before the first row it is followed.
create view target.pub_status_change as
select target_id, number, status, from_month,
       lead(from_month) over (partition by target_id order by number) as until_month,
       reason, approval_number, recorded_at, recorded_by
from target.status_change;

create view target.pub_change as
select id, district_id, target_id, indicator_id, number, at, account_id, person_name, act, terms_number, field, old_value,
       new_value, reason
from target.change;
