create schema reporting;

create sequence reporting.report_seq increment by 50;
create sequence reporting.event_seq increment by 50;
create sequence reporting.value_seq increment by 50;

-- A unit's report on one indicator for one month.
create table reporting.report (
    id             bigint      not null,
    district_id    bigint      not null,
    indicator_id   bigint      not null,
    unit_id        bigint      not null,
    month          date        not null,
    status         varchar(20) not null,
    -- FLOW: the year-to-date figure, as statistics publish it. STOCK: the level. RATE: the rate. MILESTONE: the percentage.
    value          numeric(24, 6),
    -- MILESTONE only: the day on which it was done.
    completed_on   date,
    progress_text  varchar(2000) not null default '',
    problem_text   varchar(2000) not null default '',
    next_step_text varchar(2000) not null default '',
    -- 需协调事项: what the unit asks a leader to decide.
    coordination_text varchar(1000) not null default '',
    -- 零报告: filed as 本月无变化; the value is the one filed before.
    nil            boolean     not null default false,
    -- Every account that ever entered something here; none of them may review it (nobody approves own filing).
    filers         bigint[]    not null default '{}',
    saved_by       bigint      not null,
    saved_at       timestamptz not null,
    submitted_by   bigint,
    submitted_at   timestamptz,
    -- Of the last act of a reviewer or the office.
    reviewed_by    bigint,
    reviewed_at    timestamptz,
    return_reason  varchar(500),
    return_due_on  date,
    version        integer     not null default 0,
    constraint pk_report primary key (id),
    constraint fk_report_district foreign key (district_id) references organisation.unit (id),
    constraint fk_report_indicator foreign key (indicator_id) references target.indicator (id),
    constraint fk_report_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_report_month unique (indicator_id, unit_id, month),
    constraint ck_report_month check (extract(day from month) = 1),
    constraint ck_report_status check (status in ('DRAFT', 'SUBMITTED', 'PASSED', 'APPROVED', 'RETURNED')),
    constraint ck_report_value check (status in ('DRAFT', 'RETURNED') or value is not null),
    constraint ck_report_submitted check (status not in ('SUBMITTED', 'PASSED', 'APPROVED')
                                          or (submitted_by is not null and submitted_at is not null)),
    constraint ck_report_returned check (status <> 'RETURNED' or (return_reason is not null and return_due_on is not null))
);
-- The review queue: few reports wait at a time.
create index ix_report_waiting on reporting.report (district_id, unit_id) where status in ('SUBMITTED', 'PASSED');
create index ix_report_unit_month on reporting.report (unit_id, month);
create index ix_report_district_month on reporting.report (district_id, month, status);

-- Everything that happened to a report; never changed, never deleted.
create table reporting.event (
    id          bigint      not null,
    report_id   bigint      not null,
    at          timestamptz not null,
    account_id  bigint      not null,
    person_name varchar(60) not null,
    action      varchar(20) not null,
    value       numeric(24, 6),
    completed_on date,
    -- Why it was returned, reopened or corrected; of evidence the file's name.
    reason      varchar(500),
    -- SUBMITTED: the words as they were filed.
    progress_text     varchar(2000),
    problem_text      varchar(2000),
    next_step_text    varchar(2000),
    coordination_text varchar(1000),
    constraint pk_event primary key (id),
    constraint fk_event_report foreign key (report_id) references reporting.report (id),
    constraint ck_event_action check (action in ('SAVED', 'ATTACHED', 'DETACHED', 'SUBMITTED', 'WITHDRAWN', 'PASSED',
                                                 'RETURNED', 'APPROVED', 'REOPENED', 'CORRECTED')),
    constraint ck_event_reason check (action not in ('RETURNED', 'REOPENED', 'CORRECTED') or reason is not null)
);
create index ix_event_report on reporting.event (report_id, at);

-- Approved figures with the moment from which they were known. A correction ends one row and begins another.
create table reporting.approved_value (
    id            bigint         not null,
    district_id   bigint         not null,
    indicator_id  bigint         not null,
    unit_id       bigint         not null,
    month         date           not null,
    value         numeric(24, 6) not null,
    completed_on  date,
    report_id     bigint         not null,
    known_from    timestamptz    not null,
    superseded_at timestamptz,
    constraint pk_approved_value primary key (id),
    constraint fk_approved_value_report foreign key (report_id) references reporting.report (id),
    constraint ck_approved_value_known check (superseded_at is null or superseded_at >= known_from)
);
create index ix_approved_value_report on reporting.approved_value (report_id, known_from);
create unique index uq_approved_value_current on reporting.approved_value (indicator_id, unit_id, month)
    where superseded_at is null;

-- Evidence (佐证材料) of a report. What is taken off stays readable from the history.
create table reporting.evidence (
    report_id  bigint      not null,
    file_id    bigint      not null,
    added_by   bigint      not null,
    added_at   timestamptz not null,
    removed_by bigint,
    removed_at timestamptz,
    constraint pk_evidence primary key (report_id, file_id),
    constraint fk_evidence_report foreign key (report_id) references reporting.report (id),
    constraint fk_evidence_file foreign key (file_id) references attachment.file (id),
    constraint ck_evidence_removed check ((removed_by is null) = (removed_at is null))
);
create index ix_evidence_file on reporting.evidence (file_id);

create view reporting.pub_approved_value as
select indicator_id, unit_id, district_id, month, value, completed_on, report_id, known_from, superseded_at
from reporting.approved_value;

create view reporting.pub_report as
select id, district_id, indicator_id, unit_id, month, status, value, completed_on, progress_text, problem_text,
       next_step_text, coordination_text, nil, submitted_at, return_due_on
from reporting.report;
