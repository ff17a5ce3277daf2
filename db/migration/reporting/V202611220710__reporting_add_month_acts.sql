-- How a figure got in, and from where it was known. Pre-filled, pasted and bulk work never counts against anyone, so the checks
-- have to see it.
alter table reporting.report add column entry_mode varchar(10) not null default 'TYPED';
alter table reporting.report add constraint ck_report_entry_mode
    check (entry_mode in ('TYPED', 'PASTED', 'EXCEL', 'PREFILLED', 'BULK'));
alter table reporting.report add column value_source varchar(200);

-- 代填: who of the office filed for the unit, and why; empty again once the unit files itself.
alter table reporting.report add column filed_for_by varchar(130);
alter table reporting.report add column filed_for_reason varchar(500);
alter table reporting.report add constraint ck_report_filed_for check ((filed_for_by is null) = (filed_for_reason is null));

-- The class of the reason for a return (handbook of the trade: a code beside the words).
alter table reporting.report add column return_code varchar(20);
alter table reporting.report add constraint ck_report_return_code
    check (return_code in ('FIGURE', 'DEFINITION', 'EVIDENCE', 'WORDS', 'OTHER'));

-- A substitute stands in the history with both names.
alter table reporting.event alter column person_name type varchar(130);
alter table reporting.event add column entry_mode varchar(10);
alter table reporting.event add column return_code varchar(20);
alter table reporting.event add column due_on date;
alter table reporting.event drop constraint ck_event_action;
alter table reporting.event add constraint ck_event_action
    check (action in ('SAVED', 'ATTACHED', 'DETACHED', 'SUBMITTED', 'FILED_FOR', 'WITHDRAWN', 'PASSED', 'RETURNED', 'APPROVED',
                      'REOPENED', 'CORRECTED'));
alter table reporting.event drop constraint ck_event_reason;
alter table reporting.event add constraint ck_event_reason
    check (action not in ('FILED_FOR', 'RETURNED', 'REOPENED', 'CORRECTED') or reason is not null);

create sequence reporting.closing_seq increment by 20;

-- 封存: a window whose reports the units can no longer change. Reopening ends a row and keeps it.
create table reporting.closing (
    id               bigint       not null,
    district_id      bigint       not null,
    kind             varchar(20)  not null,
    -- The month in whose window is filed.
    month            date         not null,
    note             varchar(500) not null,
    -- Figures that were still missing when it was closed, as the person was told.
    missing          integer      not null,
    closed_by        bigint       not null,
    closed_by_name   varchar(130) not null,
    closed_at        timestamptz  not null,
    reopened_by      bigint,
    reopened_by_name varchar(130),
    reopened_at      timestamptz,
    reopen_reason    varchar(500),
    constraint pk_closing primary key (id),
    constraint fk_closing_district foreign key (district_id) references organisation.unit (id),
    constraint ck_closing_kind check (kind in ('PROGRESS', 'STATISTICS')),
    constraint ck_closing_month check (extract(day from month) = 1),
    constraint ck_closing_missing check (missing >= 0),
    constraint ck_closing_reopened check ((reopened_at is null) = (reopen_reason is null))
);
create unique index uq_closing_in_force on reporting.closing (district_id, kind, month) where reopened_at is null;
create index ix_closing_month on reporting.closing (district_id, month, closed_at);

create sequence reporting.extension_seq increment by 20;

-- 延期: a unit asks for a later day, its reviewer agrees, the office decides. The day set by the calendar stays beside it.
create table reporting.extension (
    id              bigint       not null,
    district_id     bigint       not null,
    indicator_id    bigint       not null,
    unit_id         bigint       not null,
    -- The month that the figure belongs to, and the one in whose window it is filed.
    month           date         not null,
    filing_month    date         not null,
    -- The day set by the calendar, and the day in force when it was asked for.
    original_due_on date         not null,
    present_due_on  date         not null,
    wanted_due_on   date         not null,
    reason          varchar(500) not null,
    state           varchar(20)  not null,
    -- All who had a part in asking; none of them may agree or decide.
    askers          bigint[]     not null,
    asked_by_name   varchar(130) not null,
    asked_at        timestamptz  not null,
    agreed_by_name  varchar(130),
    agreed_at       timestamptz,
    decided_by_name varchar(130),
    decided_at      timestamptz,
    decision_note   varchar(500),
    granted_due_on  date,
    version         integer      not null default 0,
    constraint pk_extension primary key (id),
    constraint fk_extension_district foreign key (district_id) references organisation.unit (id),
    constraint fk_extension_indicator foreign key (indicator_id) references target.indicator (id),
    constraint fk_extension_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_extension_state check (state in ('ASKED', 'AGREED', 'GRANTED', 'REFUSED')),
    constraint ck_extension_granted check ((state = 'GRANTED') = (granted_due_on is not null)),
    constraint ck_extension_later check (wanted_due_on > present_due_on and granted_due_on > present_due_on),
    constraint ck_extension_decided check ((state in ('GRANTED', 'REFUSED')) = (decided_at is not null))
);
create unique index uq_extension_open on reporting.extension (indicator_id, unit_id, month) where state in ('ASKED', 'AGREED');
create index ix_extension_month on reporting.extension (unit_id, indicator_id, month);
create index ix_extension_waiting on reporting.extension (district_id, unit_id) where state in ('ASKED', 'AGREED');

-- The day in force of a report whose deadline was extended, beside the day set by the calendar.
create view reporting.pub_extension as
select district_id, indicator_id, unit_id, month, filing_month, min(original_due_on) as original_due_on,
       max(granted_due_on) as due_on, count(*) as number
from reporting.extension
where state = 'GRANTED'
group by district_id, indicator_id, unit_id, month, filing_month;
