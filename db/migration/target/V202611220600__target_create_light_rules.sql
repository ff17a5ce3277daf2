create sequence target.light_rule_seq increment by 50;
create sequence target.light_rule_version_seq increment by 50;

-- A kind of targets of which one rule decides the colours. What the rule says stands in its versions.
create table target.light_rule (
    id           bigint      not null,
    district_id  bigint      not null,
    -- Absent: of every nature, of both horizons, of any document or none.
    nature       varchar(20),
    horizon      varchar(20),
    document_id  bigint,
    -- Every act moves it, and with it the version.
    change_count integer     not null,
    version      integer     not null default 0,
    constraint pk_light_rule primary key (id),
    constraint fk_light_rule_district foreign key (district_id) references organisation.unit (id),
    constraint fk_light_rule_document foreign key (document_id) references document.policy_document (id),
    constraint ck_light_rule_nature check (nature in ('FLOW', 'STOCK', 'RATE', 'MILESTONE')),
    constraint ck_light_rule_horizon check (horizon in ('ANNUAL', 'PLAN_PERIOD'))
);
-- One rule a kind: two rules can never claim the same targets with the same right.
create unique index uq_light_rule_kind on target.light_rule
    (district_id, coalesce(nature, ''), coalesce(horizon, ''), coalesce(document_id, 0));

-- What a rule says from a month on. A row is never changed but for its status; a draft that is written anew is another row.
create table target.light_rule_version (
    id               bigint        not null,
    rule_id          bigint        not null,
    -- Given when it is put in force; a draft has none.
    number           integer,
    status           varchar(20)   not null,
    name             varchar(80)   not null,
    valid_from       date          not null,
    green_from       numeric(9, 4) not null,
    yellow_from      numeric(9, 4) not null,
    rate_yellow_from numeric(9, 4) not null,
    headroom         numeric(9, 4) not null,
    -- The document that sets it: title and 文号.
    basis_title      varchar(200)  not null,
    basis_number     varchar(80),
    reason           varchar(500)  not null,
    drafted_at       timestamptz   not null,
    drafted_by       bigint        not null,
    drafted_by_name  varchar(60)   not null,
    -- Put in force, or discarded.
    decided_at       timestamptz,
    decided_by       bigint,
    decided_by_name  varchar(60),
    superseded_at    timestamptz,
    constraint pk_light_rule_version primary key (id),
    constraint fk_light_rule_version_rule foreign key (rule_id) references target.light_rule (id),
    constraint uq_light_rule_version_number unique (rule_id, number),
    constraint ck_light_rule_version_status check (status in ('DRAFT', 'IN_FORCE', 'SUPERSEDED', 'DISCARDED')),
    constraint ck_light_rule_version_number check ((number is not null) = (status in ('IN_FORCE', 'SUPERSEDED'))),
    constraint ck_light_rule_version_decided check ((status = 'DRAFT') = (decided_at is null)),
    constraint ck_light_rule_version_superseded check ((status = 'SUPERSEDED') = (superseded_at is not null)),
    constraint ck_light_rule_version_month check (extract(day from valid_from) = 1),
    -- The bands lie side by side: no hole, no overlap.
    constraint ck_light_rule_version_bands check (yellow_from <= green_from and rate_yellow_from <= 0 and headroom >= 0)
);
-- A version holds until the next one of its rule begins, so two beginnings in one month would be two rules in force.
create unique index uq_light_rule_version_in_force on target.light_rule_version (rule_id, valid_from) where status = 'IN_FORCE';
create unique index uq_light_rule_version_draft on target.light_rule_version (rule_id) where status = 'DRAFT';

-- What is and was in force. One that is IN_FORCE holds from valid_from to before valid_until; the newest has no end.
create view target.pub_light_rule as
select v.id, v.rule_id, r.district_id, r.nature, r.horizon, r.document_id, v.number, v.status, v.name, v.valid_from,
       case when v.status = 'IN_FORCE'
            then lead(v.valid_from) over (partition by v.rule_id, v.status order by v.valid_from) end as valid_until,
       v.green_from, v.yellow_from, v.rate_yellow_from, v.headroom, v.basis_title, v.basis_number, v.decided_at
from target.light_rule_version v
join target.light_rule r on r.id = v.rule_id
where v.status in ('IN_FORCE', 'SUPERSEDED');
