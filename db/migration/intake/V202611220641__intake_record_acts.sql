-- A draft that was merged into another, and one that a split has made.
alter table intake.draft
    add column merged_into_id bigint,
    add column split_from_id bigint,
    -- One target for each lead unit instead of one with the first as reporting unit.
    add column each_lead boolean not null default false,
    add constraint fk_draft_merged_into foreign key (merged_into_id) references intake.draft (id),
    add constraint fk_draft_split_from foreign key (split_from_id) references intake.draft (id);

-- What was done on the desk, and by whom; the last act of a person can be taken back.
create sequence intake.desk_act_seq;

create table intake.desk_act (
    id          bigint      not null default nextval('intake.desk_act_seq'),
    district_id bigint      not null,
    document_id bigint      not null,
    kind        varchar(20) not null,
    done_by     bigint      not null,
    done_at     timestamptz not null,
    undone_at   timestamptz,
    constraint pk_desk_act primary key (id),
    constraint fk_desk_act_document foreign key (document_id) references document.policy_document (id),
    constraint ck_desk_act_kind check (kind in ('ACCEPT', 'ACCEPT_SURE', 'EDIT', 'REJECT', 'REOPEN', 'ADD', 'SPLIT', 'MERGE', 'ASSIGN', 'EXPAND'))
);
alter sequence intake.desk_act_seq owned by intake.desk_act.id;
create index ix_desk_act_document on intake.desk_act (document_id, id);

-- How a draft stood before an act; a draft that the act has made has no state before it.
create table intake.draft_image (
    act_id          bigint  not null,
    draft_id        bigint  not null,
    -- Version that the act left; another one means that somebody changed the draft since. Empty while the act is under way.
    version_after   integer,
    version_before  integer,
    state           varchar(10),
    indicator_name  varchar(200) not null,
    kind            varchar(20),
    nature          varchar(20),
    bound           numeric(24, 6),
    bound_max       numeric(24, 6),
    unit_of_measure varchar(30),
    comparator      varchar(20),
    strict          boolean,
    first_month     date,
    last_month      date,
    yearly          boolean,
    baseline        numeric(24, 6),
    commitment      varchar(20),
    leader          varchar(120),
    definition_of_done varchar(2000),
    reject_reason   varchar(200),
    changed_by      bigint,
    changed_at      timestamptz,
    merged_into_id  bigint,
    each_lead       boolean,
    unmeasurable    boolean,
    -- [{"position":0,"part":"LEAD","name":"区商务局","unit_id":12}, …]
    units           jsonb,
    constraint pk_draft_image primary key (act_id, draft_id),
    constraint fk_draft_image_act foreign key (act_id) references intake.desk_act (id)
);
create index ix_draft_image_draft on intake.draft_image (draft_id);
