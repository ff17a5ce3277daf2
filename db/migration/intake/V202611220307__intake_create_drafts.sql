create schema intake;

create sequence intake.draft_seq increment by 50;

-- One commitment that was found in a document, or marked by a person, on its way to becoming a target. It speaks the words of
-- module target (nature, comparator, bound), so that what a person confirms is what is set.
create table intake.draft (
    id              bigint       not null,
    district_id     bigint       not null,
    document_id     bigint       not null,
    -- Offsets are Unicode code points into the document's text.
    start_offset    integer      not null,
    end_offset      integer      not null,
    quote           text         not null,
    -- MACHINE: found by the program. PERSON: added by selecting words.
    origin          varchar(10)  not null,
    state           varchar(10)  not null,
    indicator_name  varchar(200) not null,
    kind            varchar(20)  not null,
    nature          varchar(20)  not null,
    bound           numeric(24, 6),
    bound_max       numeric(24, 6),
    unit_of_measure varchar(30)  not null,
    comparator      varchar(20)  not null,
    strict          boolean      not null,
    first_month     date,
    last_month      date,
    -- 每年: one target for each year of the months above.
    yearly          boolean      not null,
    -- 基数; 0 is a confirmed zero, empty is not known.
    baseline        numeric(24, 6),
    commitment      varchar(20)  not null,
    leader          varchar(120),
    -- 完成标准 of a milestone; empty: the words themselves.
    definition_of_done varchar(2000),
    -- Wider region to which the goal belongs (市区合计).
    scope           varchar(120),
    -- Draft of the total of which this is a part (其中), and draft that states the same target earlier.
    parent_id       bigint,
    same_as_id      bigint,
    confidence      numeric(4, 3) not null,
    rules           text         not null,
    warnings        text         not null,
    reject_reason   varchar(200),
    -- The last person who touched it; empty while it is as the program found it.
    changed_by      bigint,
    changed_at      timestamptz,
    version         integer      not null default 0,
    constraint pk_draft primary key (id),
    constraint fk_draft_document foreign key (document_id) references document.policy_document (id),
    constraint fk_draft_parent foreign key (parent_id) references intake.draft (id),
    constraint fk_draft_same_as foreign key (same_as_id) references intake.draft (id),
    constraint ck_draft_origin check (origin in ('MACHINE', 'PERSON')),
    constraint ck_draft_state check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'PUBLISHED')),
    constraint ck_draft_kind check (kind in ('QUANTITY', 'GROWTH_RATE', 'RATIO', 'MILESTONE', 'TASK')),
    constraint ck_draft_nature check (nature in ('FLOW', 'STOCK', 'RATE', 'MILESTONE')),
    constraint ck_draft_comparator check (comparator in ('AT_LEAST', 'ABOUT', 'RANGE', 'AT_MOST', 'ABOUT_AT_MOST')),
    constraint ck_draft_commitment check (commitment in ('ENSURE', 'STRIVE')),
    constraint ck_draft_offsets check (0 <= start_offset and start_offset < end_offset),
    constraint ck_draft_quote check (char_length(quote) = end_offset - start_offset),
    constraint ck_draft_rejected check ((state = 'REJECTED') = (reject_reason is not null))
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

-- What a published draft became; several where the goal recurs every year.
create table intake.draft_target (
    draft_id  bigint  not null,
    position  integer not null,
    target_id bigint  not null,
    constraint pk_draft_target primary key (draft_id, position),
    constraint fk_draft_target_draft foreign key (draft_id) references intake.draft (id),
    constraint fk_draft_target_target foreign key (target_id) references target.target (id)
);
create index ix_draft_target_target on intake.draft_target (target_id);
