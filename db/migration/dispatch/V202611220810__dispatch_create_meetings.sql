create schema dispatch;

create sequence dispatch.meeting_seq;
create sequence dispatch.agenda_item_seq;
create sequence dispatch.decision_seq;
create sequence dispatch.act_seq;

-- A meeting (调度会): prepared, then held and closed. After that its decisions change only with a reason, which is kept.
create table dispatch.meeting (
    id              bigint       not null,
    district_id     bigint       not null,
    kind            varchar(20)  not null,
    title           varchar(100) not null,
    -- As of which month its agenda stands.
    month           date         not null,
    held_on         date         not null,
    place           varchar(100) not null,
    chair           varchar(100) not null,
    attendees       varchar(2000) not null,
    state           varchar(20)  not null,
    version         integer      not null,
    created_by      bigint       not null,
    created_by_name varchar(100) not null,
    created_at      timestamptz  not null,
    closed_by       bigint,
    closed_by_name  varchar(100),
    closed_at       timestamptz,
    constraint pk_meeting primary key (id),
    constraint fk_meeting_district foreign key (district_id) references organisation.unit (id),
    constraint ck_meeting_kind check (kind in ('MONTHLY', 'QUARTERLY', 'SPECIAL')),
    constraint ck_meeting_state check (state in ('PREPARED', 'CLOSED')),
    constraint ck_meeting_month check (extract(day from month) = 1),
    constraint ck_meeting_closed check ((state = 'CLOSED') = (closed_at is not null)
                                        and (closed_at is null) = (closed_by is null)
                                        and (closed_at is null) = (closed_by_name is null))
);
create index ix_meeting_district on dispatch.meeting (district_id, held_on desc, id desc);

-- One item a page. The figures are the words that were shown when the item was taken up, so that the minutes stay true.
create table dispatch.agenda_item (
    id          bigint        not null,
    district_id bigint        not null,
    meeting_id  bigint        not null,
    position    integer       not null,
    kind        varchar(20)   not null,
    -- What the item is about: a target, a report, a unit or an earlier decision by its number; null for an item of the office's own.
    subject_id  bigint,
    -- The report whose 需协调事项 is decided; its page shows the answer.
    report_id   bigint,
    unit_id     bigint,
    title       varchar(300)  not null,
    promise     varchar(1000) not null,
    light       varchar(20),
    actual      varchar(100)  not null,
    period      varchar(100)  not null,
    completion  varchar(50)   not null,
    expected    varchar(50)   not null,
    gap         varchar(100)  not null,
    months_red  integer       not null,
    reason      varchar(4000) not null,
    measure     varchar(4000) not null,
    ask         varchar(4000) not null,
    taken_at    timestamptz   not null,
    constraint pk_agenda_item primary key (id),
    constraint fk_agenda_item_meeting foreign key (meeting_id) references dispatch.meeting (id),
    constraint fk_agenda_item_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_agenda_item_kind check (kind in ('RED', 'OVERDUE_REPORT', 'REQUEST', 'OVERDUE_DECISION', 'OWN')),
    constraint ck_agenda_item_subject check ((kind = 'OWN') = (subject_id is null)),
    constraint uq_agenda_item_subject unique (meeting_id, kind, subject_id)
);
create index ix_agenda_item_meeting on dispatch.agenda_item (meeting_id, position, id);
create index ix_agenda_item_report on dispatch.agenda_item (report_id) where report_id is not null;

create table dispatch.decision (
    id              bigint        not null,
    district_id     bigint        not null,
    meeting_id      bigint        not null,
    item_id         bigint        not null,
    -- Made with the empty form, so that a form sent twice is one decision.
    form_key        uuid          not null,
    text            varchar(2000) not null,
    -- Null: nobody has to do anything, the decision is only noted.
    unit_id         bigint,
    due_on          date,
    state           varchar(20)   not null,
    version         integer       not null,
    changed_by      bigint        not null,
    changed_by_name varchar(100)  not null,
    changed_at      timestamptz   not null,
    done_note       varchar(2000),
    constraint pk_decision primary key (id),
    constraint uq_decision_form unique (meeting_id, form_key),
    constraint fk_decision_meeting foreign key (meeting_id) references dispatch.meeting (id),
    constraint fk_decision_item foreign key (item_id) references dispatch.agenda_item (id),
    constraint fk_decision_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_decision_state check (state in ('OPEN', 'REPORTED', 'DONE')),
    constraint ck_decision_note check (state = 'OPEN' or done_note is not null)
);
create index ix_decision_item on dispatch.decision (item_id, id);
-- What is still owed, by unit.
create index ix_decision_open on dispatch.decision (district_id, unit_id, due_on) where state <> 'DONE' and unit_id is not null;

create table dispatch.decision_file (
    decision_id   bigint       not null,
    file_id       bigint       not null,
    added_by_name varchar(100) not null,
    added_at      timestamptz  not null,
    constraint pk_decision_file primary key (decision_id, file_id),
    constraint fk_decision_file_decision foreign key (decision_id) references dispatch.decision (id),
    constraint fk_decision_file_file foreign key (file_id) references attachment.file (id)
);
create index ix_decision_file_file on dispatch.decision_file (file_id);

-- Who did what; never written again.
create table dispatch.act (
    id          bigint        not null,
    district_id bigint        not null,
    meeting_id  bigint        not null,
    decision_id bigint,
    act         varchar(30)   not null,
    person      bigint        not null,
    person_name varchar(100)  not null,
    at          timestamptz   not null,
    detail      varchar(5000),
    reason      varchar(500),
    constraint pk_act primary key (id),
    constraint fk_act_meeting foreign key (meeting_id) references dispatch.meeting (id)
);
create index ix_act_meeting on dispatch.act (meeting_id, id);
create index ix_act_decision on dispatch.act (decision_id, id) where decision_id is not null;
