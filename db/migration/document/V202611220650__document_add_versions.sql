-- Versions of one document: a revised version (修订版) names the first one as its lineage, the first names none.
alter table document.policy_document add column lineage_id bigint;
alter table document.policy_document add column edition integer not null default 1;
alter table document.policy_document add column revises_id bigint;
-- First month in which a revised version counts in place of the one it revises.
alter table document.policy_document add column effective_from date;
-- 废止: who decided it, in which document, on which day, and the first month that is not followed any more.
alter table document.policy_document add column withdrawn_from date;
alter table document.policy_document add column withdrawn_reason varchar(500);
alter table document.policy_document add column withdrawn_approver varchar(120);
alter table document.policy_document add column withdrawn_number varchar(80);
alter table document.policy_document add column withdrawn_on date;
alter table document.policy_document add column withdrawn_at timestamptz;
alter table document.policy_document add column withdrawn_by bigint;

alter table document.policy_document drop constraint ck_policy_document_status;
alter table document.policy_document add constraint ck_policy_document_status
    check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'));
alter table document.policy_document add constraint fk_policy_document_revises
    foreign key (revises_id) references document.policy_document (id);
alter table document.policy_document add constraint ck_policy_document_edition
    check ((revises_id is null) = (edition = 1) and (revises_id is null) = (lineage_id is null));
alter table document.policy_document add constraint ck_policy_document_effective
    check (effective_from is null or (revises_id is not null and extract(day from effective_from) = 1));
alter table document.policy_document add constraint ck_policy_document_withdrawn
    check (withdrawn_at is null or (status = 'WITHDRAWN' and withdrawn_from is not null and withdrawn_reason is not null
                                    and withdrawn_approver is not null and withdrawn_number is not null
                                    and withdrawn_on is not null and withdrawn_by is not null));
create index ix_policy_document_lineage on document.policy_document (coalesce(lineage_id, id), edition);
-- One revised version of a version at a time.
create unique index uq_policy_document_revises on document.policy_document (revises_id) where revises_id is not null;

-- A revised version may bear the number of the version that it replaces.
drop index document.uq_policy_document_number;
create unique index uq_policy_document_number on document.policy_document (district_id, document_number)
    where document_number is not null and status not in ('WITHDRAWN', 'SUPERSEDED')
      and not (status = 'DRAFT' and revises_id is not null);
create index ix_policy_document_title on document.policy_document (district_id, title);
create index ix_policy_document_file on document.policy_document (file_id);

-- Superior documents that a document cites as its ground (依据). Which document of the system is meant is found by 文号 or
-- title whenever it is shown, so that a document that arrives later is linked as well.
create table document.citation (
    document_id     bigint       not null,
    position        integer      not null,
    district_id     bigint       not null,
    title           varchar(300) not null,
    document_number varchar(80),
    constraint pk_citation primary key (document_id, position),
    constraint fk_citation_document foreign key (document_id) references document.policy_document (id)
);
create index ix_citation_number on document.citation (district_id, document_number) where document_number is not null;
create index ix_citation_title on document.citation (district_id, title);

-- 原则性要求: words that a person found to be a commitment that cannot be measured have no target.
alter table document.clause add column measurable boolean not null default true;

create or replace view document.pub_document as
select id, district_id, title, document_number, issuer, written_on, issued_on, first_month, last_month, status, published_at,
       coalesce(lineage_id, id) as lineage_id, edition, revises_id, effective_from
from document.policy_document;

create or replace view document.pub_clause as
select id, district_id, document_id, start_offset, end_offset, quote, measurable
from document.clause;
