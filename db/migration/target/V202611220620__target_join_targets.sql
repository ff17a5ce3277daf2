-- UNOFFICIAL 非正式口径: another document's bound was said to count. MERGED 已并入: another target says the same.
alter table target.target drop constraint ck_target_status;
alter table target.target add constraint ck_target_status
    check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'UNOFFICIAL', 'MERGED'));
alter table target.status_change drop constraint ck_status_change_status;
alter table target.status_change add constraint ck_status_change_status
    check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'UNOFFICIAL', 'MERGED'));
alter table target.change drop constraint ck_change_act;
alter table target.change add constraint ck_change_act
    check (act in ('CREATED', 'EDITED', 'ADJUSTED', 'CORRECTED', 'SUSPENDED', 'RESUMED', 'WITHDRAWN', 'SET_ASIDE', 'ENDORSED',
                   'MERGED', 'JOINED', 'REINSTATED', 'PARTED', 'HANDED_OVER'));

-- 奋斗目标 beside the bound, which is the floor and alone decides the light.
alter table target.terms add column stretch numeric(24, 6);
alter table target.terms add constraint ck_terms_stretch
    check (stretch is null
           or comparator in ('AT_LEAST', 'ABOUT') and stretch > bound
           or comparator in ('AT_MOST', 'ABOUT_AT_MOST') and stretch < bound);

create or replace view target.pub_terms as
select id, target_id, number, effective_from,
       lead(effective_from) over (partition by target_id order by number) as effective_until,
       known_from, first_month, last_month, comparator, strict, bound, bound_max, baseline, tolerance, phasing,
       reason_class, reason, approver, approval_number, recorded_by, stretch
from target.terms;

create sequence target.ruling_seq increment by 50;

-- What the office has said of two targets: which is official, that they are one, or that they are not. Ended, never deleted.
create table target.ruling (
    id              bigint       not null,
    district_id     bigint       not null,
    kind            varchar(20)  not null,
    kept_id         bigint       not null,
    aside_id        bigint       not null,
    from_month      date         not null,
    reason          varchar(500) not null,
    approver        varchar(120),
    approval_number varchar(80),
    recorded_by     bigint       not null,
    person_name     varchar(60)  not null,
    recorded_at     timestamptz  not null,
    end_reason      varchar(500),
    ended_by        bigint,
    end_person_name varchar(60),
    ended_at        timestamptz,
    version         integer      not null default 0,
    constraint pk_ruling primary key (id),
    constraint fk_ruling_district foreign key (district_id) references organisation.unit (id),
    constraint fk_ruling_kept foreign key (kept_id) references target.target (id),
    constraint fk_ruling_aside foreign key (aside_id) references target.target (id),
    constraint ck_ruling_kind check (kind in ('OFFICIAL', 'SAME_AS', 'DISTINCT')),
    constraint ck_ruling_approver check (kind = 'DISTINCT' or approver is not null),
    constraint ck_ruling_pair check (kept_id <> aside_id),
    constraint ck_ruling_month check (extract(day from from_month) = 1),
    constraint ck_ruling_ended check ((ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null)
                                      and (ended_at is null) = (end_person_name is null))
);
create unique index uq_ruling_aside on target.ruling (aside_id) where ended_at is null and kind <> 'DISTINCT';
create index ix_ruling_kept on target.ruling (kept_id);
create index ix_ruling_aside on target.ruling (aside_id);
create index ix_ruling_district on target.ruling (district_id, recorded_at);

-- Units that reported on a target before it was handed over: each for the months before until_month, from that of the row before.
create table target.former_unit (
    target_id   bigint  not null,
    number      integer not null,
    unit_id     bigint  not null,
    until_month date    not null,
    constraint pk_former_unit primary key (target_id, number),
    constraint uq_former_unit_month unique (target_id, until_month),
    constraint fk_former_unit_target foreign key (target_id) references target.target (id),
    constraint fk_former_unit_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_former_unit_month check (extract(day from until_month) = 1)
);
create index ix_former_unit_unit on target.former_unit (unit_id);

-- Somebody wanted to dissolve the unit and could not, as targets hang on it. Waits as long as they do.
create table target.handover_request (
    unit_id      bigint      not null,
    district_id  bigint      not null,
    requested_at timestamptz not null,
    constraint pk_handover_request primary key (unit_id),
    constraint fk_handover_request_unit foreign key (unit_id) references organisation.unit (id)
);
create index ix_handover_request_district on target.handover_request (district_id);

-- Which unit reports on a target in which months: from from_month (absent: from the beginning) to before until_month.
create view target.pub_reporter as
select former.target_id, former.unit_id,
       lag(former.until_month) over (partition by former.target_id order by former.number) as from_month,
       former.until_month
from target.former_unit former
union all
select target.id, target.unit_id,
       (select max(former.until_month) from target.former_unit former where former.target_id = target.id),
       null
from target.target;

-- Whose figures a unit goes on from: those of the unit that reported on the same indicator before it took a target over.
create view target.pub_predecessor as
select distinct target.indicator_id, target.unit_id, former.unit_id as former_unit_id,
       lag(former.until_month) over (partition by former.target_id order by former.number) as from_month,
       former.until_month
from target.former_unit former
join target.target on target.id = former.target_id;

create view target.pub_ruling as
select id, district_id, kind, kept_id, aside_id, from_month, reason, approver, approval_number, person_name, recorded_at
from target.ruling
where ended_at is null;

-- All words in documents that set a target: its own, and those of the targets merged into it.
create view target.pub_target_source as
select target.id as target_id, target.id as source_id, target.document_id, target.clause_id
from target.target
where target.status <> 'MERGED'
union all
select ruling.kept_id, source.id, source.document_id, source.clause_id
from target.ruling
join target.target source on source.id = ruling.aside_id
where ruling.kind = 'SAME_AS' and ruling.ended_at is null;

-- 目标冲突: documents that give different bounds for the same figures at the same time, followed both.
create view target.pub_conflict as
select one.district_id, one.id as target_id, other.id as other_id
from target.target one
join target.target other on other.indicator_id = one.indicator_id and other.unit_id = one.unit_id
                        and other.horizon = one.horizon and other.id <> one.id
                        and other.document_id <> one.document_id and other.status = 'ACTIVE'
join target.indicator on indicator.id = one.indicator_id and indicator.nature <> 'MILESTONE'
join lateral (select * from target.terms where target_id = one.id order by number desc limit 1) terms on true
join lateral (select * from target.terms where target_id = other.id order by number desc limit 1) others
     on others.last_month = terms.last_month
    -- What adds up depends on when it begins; a level or rate does not.
    and (others.first_month = terms.first_month or indicator.nature <> 'FLOW')
    and (others.comparator, others.strict, others.bound, coalesce(others.bound_max, others.bound))
        is distinct from (terms.comparator, terms.strict, terms.bound, coalesce(terms.bound_max, terms.bound))
where one.status = 'ACTIVE';

-- Who has a part in targets that are still going on, set aside ones too, as they may come back. Open up to the settled month
-- (last month + lag + 1); a milestone always, as the report that it is done stands elsewhere.
create view target.pub_open_part as
select target.district_id, target.id as target_id, target.unit_id, 'REPORTING' as part, settled.month as settled_month
from target.target
join target.indicator on indicator.id = target.indicator_id
join lateral (select case when indicator.nature = 'MILESTONE' then null
                          else cast(max(terms.last_month) + make_interval(months => indicator.lag_months + 1) as date) end as month
              from target.terms where terms.target_id = target.id) settled on true
where target.status <> 'WITHDRAWN'
union all
select target.district_id, target.id, further.unit_id, further.part, settled.month
from target.target_unit further
join target.target on target.id = further.target_id
join target.indicator on indicator.id = target.indicator_id
join lateral (select case when indicator.nature = 'MILESTONE' then null
                          else cast(max(terms.last_month) + make_interval(months => indicator.lag_months + 1) as date) end as month
              from target.terms where terms.target_id = target.id) settled on true
where target.status <> 'WITHDRAWN';
