-- A group's state as the form saw it, so that two people do not overwrite each other.
alter table organisation.unit_group add column version integer not null default 0;

-- What was done to the groups of units: by whom, when, and which members came or went. Stays when the group is removed.
create table organisation.unit_group_act (
    id          bigint       generated always as identity,
    district_id bigint       not null,
    group_id    bigint       not null,
    name        varchar(100) not null,
    -- The name before, where the act changed it.
    former_name varchar(100),
    kind        varchar(20)  not null,
    added       bigint[]     not null,
    removed     bigint[]     not null,
    done_by     bigint       not null,
    person_name varchar(60)  not null,
    done_at     timestamptz  not null,
    constraint pk_unit_group_act primary key (id),
    constraint fk_unit_group_act_district foreign key (district_id) references organisation.unit (id),
    constraint ck_unit_group_act_kind check (kind in ('CREATED', 'CHANGED', 'REMOVED'))
);
create index ix_unit_group_act_district on organisation.unit_group_act (district_id, id);
create index ix_unit_group_act_group on organisation.unit_group_act (group_id, id);
