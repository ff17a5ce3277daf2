-- Words from which a target came before its document was revised: the older version stays readable with its lights.
create table target.past_source (
    target_id   bigint      not null,
    document_id bigint      not null,
    clause_id   bigint      not null,
    -- First month in which the newer version counts.
    until_month date        not null,
    moved_at    timestamptz not null,
    constraint pk_past_source primary key (target_id, document_id),
    constraint fk_past_source_target foreign key (target_id) references target.target (id),
    constraint fk_past_source_document foreign key (document_id) references document.policy_document (id),
    constraint fk_past_source_clause foreign key (clause_id) references document.clause (id),
    constraint ck_past_source_month check (extract(day from until_month) = 1)
);
create index ix_past_source_document on target.past_source (document_id);

-- All words in documents that set a target, or did so until until_month: its own, and those of the targets merged into it.
create or replace view target.pub_target_source as
with source as (
    select id, document_id, clause_id, cast(null as date) as until_month from target.target
    union all
    select target_id, document_id, clause_id, until_month from target.past_source
)
select target.id as target_id, target.id as source_id, source.document_id, source.clause_id, source.until_month
from target.target
join source on source.id = target.id
where target.status <> 'MERGED'
union all
select ruling.kept_id, source.id, source.document_id, source.clause_id, source.until_month
from target.ruling
join source on source.id = ruling.aside_id
where ruling.kind = 'SAME_AS' and ruling.ended_at is null;

alter table target.change drop constraint ck_change_act;
alter table target.change add constraint ck_change_act
    check (act in ('CREATED', 'EDITED', 'ADJUSTED', 'CORRECTED', 'SUSPENDED', 'RESUMED', 'WITHDRAWN', 'SET_ASIDE', 'ENDORSED',
                   'MERGED', 'JOINED', 'REINSTATED', 'PARTED', 'HANDED_OVER', 'REVISED'));

create or replace view target.pub_target as
select id, district_id, indicator_id, unit_id, document_id, clause_id, title, horizon, commitment, status, weight, leader,
       definition_of_done, parent_id, created_at, version
from target.target;
