-- 历史数据补录: history filled in later keeps that it was, and from which source.
alter table reporting.report drop constraint ck_report_entry_mode;
alter table reporting.report add constraint ck_report_entry_mode
    check (entry_mode in ('TYPED', 'PASTED', 'EXCEL', 'PREFILLED', 'BULK', 'BACKFILL'));

-- 自有表格: under which header a unit's own table has what the form asks for; said once, used again.
create table reporting.sheet_column (
    district_id bigint       not null,
    unit_id     bigint       not null,
    field       varchar(20)  not null,
    header      varchar(200) not null,
    constraint pk_sheet_column primary key (unit_id, field),
    constraint fk_sheet_column_district foreign key (district_id) references organisation.unit (id),
    constraint fk_sheet_column_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_sheet_column_field check (field in ('NAME', 'MONTH', 'VALUE', 'OF_MONTH', 'NIL', 'COMPLETED_ON', 'PROGRESS',
                                                      'PROBLEM', 'NEXT_STEP', 'COORDINATION'))
);

-- Names by which a unit's own table calls the indicators; without one the row is none of the platform's.
create table reporting.sheet_name (
    district_id  bigint       not null,
    unit_id      bigint       not null,
    -- As compared: full width made narrow, without blanks and punctuation.
    name         varchar(200) not null,
    indicator_id bigint,
    constraint pk_sheet_name primary key (unit_id, name),
    constraint fk_sheet_name_district foreign key (district_id) references organisation.unit (id),
    constraint fk_sheet_name_unit foreign key (unit_id) references organisation.unit (id),
    constraint fk_sheet_name_indicator foreign key (indicator_id) references target.indicator (id)
);

create sequence reporting.backfill_seq increment by 20;

-- 历史数据补录: figures of months gone by, with their source, until the office approves them all or refuses.
create table reporting.backfill (
    id              bigint       not null,
    district_id     bigint       not null,
    unit_id         bigint       not null,
    year            integer      not null,
    source          varchar(200) not null,
    file_name       varchar(200) not null,
    -- The upload that made it: sending it again makes no second one.
    token           uuid         not null,
    state           varchar(20)  not null,
    -- The person and, of a substitute, the absent one; none of them may approve it.
    filers          bigint[]     not null,
    filed_by        bigint       not null,
    filed_by_name   varchar(130) not null,
    filed_at        timestamptz  not null,
    decided_by_name varchar(130),
    decided_at      timestamptz,
    decision_note   varchar(500),
    constraint pk_backfill primary key (id),
    constraint fk_backfill_district foreign key (district_id) references organisation.unit (id),
    constraint fk_backfill_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_backfill_token unique (token),
    constraint ck_backfill_year check (year between 1990 and 2100),
    constraint ck_backfill_source check (source <> ''),
    constraint ck_backfill_state check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    constraint ck_backfill_decided check ((state = 'WAITING') = (decided_at is null)),
    constraint ck_backfill_refused check (state <> 'REFUSED' or decision_note is not null)
);
create index ix_backfill_unit on reporting.backfill (district_id, unit_id, filed_at);
create index ix_backfill_waiting on reporting.backfill (district_id) where state = 'WAITING';

create table reporting.backfill_value (
    backfill_id  bigint         not null,
    indicator_id bigint         not null,
    month        date           not null,
    value        numeric(24, 6) not null,
    constraint pk_backfill_value primary key (backfill_id, indicator_id, month),
    constraint fk_backfill_value_backfill foreign key (backfill_id) references reporting.backfill (id),
    constraint fk_backfill_value_indicator foreign key (indicator_id) references target.indicator (id),
    constraint ck_backfill_value_month check (extract(day from month) = 1)
);
