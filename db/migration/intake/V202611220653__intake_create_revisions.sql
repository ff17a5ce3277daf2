create sequence intake.revision_row_seq increment by 1;

-- A revised version (修订版) of a document, compared with the version that it revises. Gone with its draft when that is
-- thrown away.
create table intake.revision (
    document_id     bigint      not null,
    district_id     bigint      not null,
    base_id         bigint      not null,
    -- What a person decided for the whole, when it was published.
    effective_from  date,
    reason_class    varchar(30),
    reason          varchar(500),
    approver        varchar(120),
    approval_number varchar(80),
    applied_by      bigint,
    applied_at      timestamptz,
    constraint pk_revision primary key (document_id),
    constraint fk_revision_document foreign key (document_id) references document.policy_document (id) on delete cascade,
    constraint fk_revision_base foreign key (base_id) references document.policy_document (id),
    constraint ck_revision_applied check (applied_at is null or (effective_from is not null and reason is not null
                                          and reason_class is not null and approver is not null
                                          and approval_number is not null and applied_by is not null))
);

-- What became of the words of one target.
create table intake.revision_row (
    id           bigint      not null,
    district_id  bigint      not null,
    document_id  bigint      not null,
    target_id    bigint      not null,
    -- UNCHANGED: the same words. CHANGED: the same commitment in other words. LOST: not found.
    kind         varchar(20) not null,
    -- Place in the new text; absent where the words are lost.
    start_offset integer,
    end_offset   integer,
    decision     varchar(20),
    decided_by   bigint,
    decided_at   timestamptz,
    version      integer     not null default 0,
    constraint pk_revision_row primary key (id),
    constraint fk_revision_row_revision foreign key (document_id) references intake.revision (document_id) on delete cascade,
    constraint fk_revision_row_target foreign key (target_id) references target.target (id),
    constraint uq_revision_row_target unique (document_id, target_id),
    constraint ck_revision_row_kind check (kind in ('UNCHANGED', 'CHANGED', 'LOST')),
    constraint ck_revision_row_place check ((kind = 'LOST') = (start_offset is null)
                                            and (start_offset is null) = (end_offset is null)),
    constraint ck_revision_row_decision check (decision in ('CARRY', 'ADJUST', 'WITHDRAW')),
    constraint ck_revision_row_decided check (decision is null or decision = 'WITHDRAW' or start_offset is not null)
);
create index ix_revision_row_target on intake.revision_row (target_id);

-- 原则性要求: rejected as a commitment that cannot be measured; the living text marks its words so.
alter table intake.draft add column unmeasurable boolean not null default false;
alter table intake.draft add constraint ck_draft_unmeasurable check (not unmeasurable or state = 'REJECTED');
