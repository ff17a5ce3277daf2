create sequence intake.reading_seq increment by 1;

-- Reading a file: long work in the background, which a person may leave and come back to.
create table intake.reading (
    id                bigint       not null,
    district_id       bigint       not null,
    started_by        bigint       not null,
    person_name       varchar(60)  not null,
    started_at        timestamptz  not null,
    ended_at          timestamptz,
    file_name         varchar(255) not null,
    sha256            char(64)     not null,
    -- The file waits here until it is read; afterwards the document has it.
    content           bytea,
    -- The document of which the file is a revised version.
    revises_id        bigint,
    state             varchar(20)  not null,
    step              varchar(20)  not null,
    -- The process that works on it: what another one left unfinished was interrupted.
    worker            uuid         not null,
    problem_key       varchar(120),
    problem_arguments text[],
    problem_kind      varchar(20),
    document_id       bigint,
    constraint pk_reading primary key (id),
    constraint fk_reading_district foreign key (district_id) references organisation.unit (id),
    constraint fk_reading_revises foreign key (revises_id) references document.policy_document (id) on delete cascade,
    constraint fk_reading_document foreign key (document_id) references document.policy_document (id) on delete set null,
    constraint ck_reading_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    constraint ck_reading_step check (step in ('READ', 'STRUCTURE', 'RECOGNISE', 'FINISHED')),
    constraint ck_reading_content check ((content is not null) = (state in ('WAITING', 'RUNNING', 'INTERRUPTED'))),
    constraint ck_reading_failed check ((state = 'FAILED') = (problem_key is not null))
);
-- The same file is worked on once at a time.
create unique index uq_reading_under_way on intake.reading (district_id, sha256) where state in ('WAITING', 'RUNNING');
create index ix_reading_district on intake.reading (district_id, started_at);
create index ix_reading_document on intake.reading (document_id);
create index ix_reading_revises on intake.reading (revises_id);
