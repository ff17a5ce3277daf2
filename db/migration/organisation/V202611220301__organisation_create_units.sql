create schema organisation;

-- Ids are drawn before the insert, because the root of a tree carries its own id as district.
create sequence organisation.unit_seq;

create table organisation.unit (
    id          bigint       not null,
    district_id bigint       not null,
    parent_id   bigint,
    code        varchar(40)  not null,
    name        varchar(100) not null,
    short_name  varchar(60)  not null,
    kind        varchar(20)  not null,
    position    integer      not null,
    -- Ids from the district down to the unit, each followed by a slash: a subtree is a prefix.
    path        varchar(400) not null,
    active      boolean      not null default true,
    version     integer      not null default 0,
    constraint pk_unit primary key (id),
    constraint fk_unit_district foreign key (district_id) references organisation.unit (id),
    constraint fk_unit_parent foreign key (parent_id) references organisation.unit (id),
    constraint uq_unit_code unique (district_id, code),
    constraint uq_unit_name unique (district_id, name),
    constraint ck_unit_kind check (kind in ('DISTRICT', 'DEPARTMENT', 'TOWN_STREET', 'MUNICIPAL_BRANCH', 'OFFICE')),
    constraint ck_unit_root check ((parent_id is null) = (id = district_id)),
    constraint ck_unit_root_kind check ((parent_id is null) = (kind = 'DISTRICT')),
    constraint ck_unit_path check (path like '/%/')
);
create index ix_unit_parent on organisation.unit (parent_id);
create index ix_unit_path on organisation.unit (path varchar_pattern_ops);

-- Other names under which documents mention a unit: 区文广旅体局 for 区文化和广电旅游体育局.
create table organisation.unit_alias (
    unit_id     bigint       not null,
    district_id bigint       not null,
    alias       varchar(100) not null,
    constraint pk_unit_alias primary key (unit_id, alias),
    constraint fk_unit_alias_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_unit_alias unique (district_id, alias)
);

create view organisation.pub_unit as
select id, district_id, parent_id, code, name, short_name, kind, position, path, active
from organisation.unit;

-- A unit belongs to its own subtree.
create view organisation.pub_unit_subtree as
select root.id as root_id, member.id as unit_id, root.district_id
from organisation.unit root
join organisation.unit member
  on member.district_id = root.district_id and member.path like root.path || '%';
