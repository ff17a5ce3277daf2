-- The coverage ledger (覆盖台账): every number, deadline and responsible unit of a document that a reader would stop at. Which
-- class an entry has follows from the drafts on its words and from what a person decided here; only the decision is stored.
create sequence intake.coverage_entry_seq;

create table intake.coverage_entry (
    id           bigint       not null default nextval('intake.coverage_entry_seq'),
    district_id  bigint       not null,
    document_id  bigint       not null,
    -- Offsets are Unicode code points into the document's text.
    start_offset integer      not null,
    end_offset   integer      not null,
    words        varchar(400) not null,
    kind         varchar(10)  not null,
    -- Why the program takes it for no target; FIGURE, DEADLINE and UNIT where it has no reason of its own.
    reason       varchar(20)  not null,
    -- The drafts to which the program ties a deadline or a unit.
    draft_ids    bigint[]     not null default '{}',
    decision     varchar(10),
    note         varchar(200),
    decided_by   bigint,
    decided_at   timestamptz,
    version      integer      not null default 0,
    constraint pk_coverage_entry primary key (id),
    constraint fk_coverage_entry_document foreign key (document_id) references document.policy_document (id),
    constraint uq_coverage_entry unique (document_id, start_offset, end_offset, kind),
    constraint ck_coverage_entry_kind check (kind in ('NUMBER', 'DEADLINE', 'UNIT')),
    constraint ck_coverage_entry_offsets check (0 <= start_offset and start_offset < end_offset),
    constraint ck_coverage_entry_decision check (decision in ('CONFIRMED', 'DISMISSED')),
    constraint ck_coverage_entry_decided check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint ck_coverage_entry_note check (decision <> 'DISMISSED' or note is not null)
);
alter sequence intake.coverage_entry_seq owned by intake.coverage_entry.id;
