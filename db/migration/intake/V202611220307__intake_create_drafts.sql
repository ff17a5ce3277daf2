create schema intake;

create sequence intake.draft_seq increment by 50;

-- One commitment that was found in a document, or marked by a person, on its way to becoming a target.
create table intake.draft (
    id              bigint       not null,
    district_id     bigint       not null,
    document_id     bigint       not null,
    start_offset    integer      not null,
    end_offset      integer      not null,
    quote           text         not null,
    -- MACHINE: found by the program. PERSON: added by selecting words.
    origin          varchar(10)  not null,
    state           varchar(10)  not null,
    indicator_name  varchar(200) not null,
    kind            varchar(20)  not null,
    value           numeric(24, 6),
    value_max       numeric(24, 6),
    unit_of_measure varchar(30)  not null,
    comparator      varchar(20)  not null,
    strict          boolean      not null,
    measure         varchar(20)  not null,
    first_month     date,
    last_month      date,
    yearly          boolean      not null,
    baseline        numeric(24, 6),
    leader          varchar(120),
    confidence      numeric(4, 3) not null,
    rules           text         not null,
    warnings        text         not null,
    reject_reason   varchar(200),
    decided_by      bigint,
    decided_at      timestamptz,
    target_id       bigint,
    version         integer      not null default 0,
    constraint pk_draft primary key (id),
    constraint fk_draft_document foreign key (document_id) references document.policy_document (id),
    constraint fk_draft_target foreign key (target_id) references target.target (id),
    constraint ck_draft_origin check (origin in ('MACHINE', 'PERSON')),
    constraint ck_draft_state check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'PUBLISHED')),
    constraint ck_draft_offsets check (0 <= start_offset and start_offset < end_offset),
    constraint ck_draft_quote check (char_length(quote) = end_offset - start_offset),
    constraint ck_draft_published check ((state = 'PUBLISHED') = (target_id is not null))
);
create index ix_draft_document on intake.draft (document_id, start_offset);

-- Responsible units as the document names them, in order, with the unit of the organisation they were matched to.
create table intake.draft_unit (
    draft_id bigint       not null,
    position integer      not null,
    part     varchar(20)  not null,
    name     varchar(100) not null,
    unit_id  bigint,
    constraint pk_draft_unit primary key (draft_id, position),
    constraint fk_draft_unit_draft foreign key (draft_id) references intake.draft (id),
    constraint fk_draft_unit_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_draft_unit_part check (part in ('LEAD', 'SUPPORTING'))
);
