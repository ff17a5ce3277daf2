-- Units that documents name together: 各街镇, 专班成员单位.
create table organisation.unit_group (
    id          bigint       generated always as identity,
    district_id bigint       not null,
    name        varchar(100) not null,
    constraint pk_unit_group primary key (id),
    constraint fk_unit_group_district foreign key (district_id) references organisation.unit (id),
    constraint uq_unit_group_name unique (district_id, name)
);

create table organisation.unit_group_member (
    group_id bigint  not null,
    position integer not null,
    unit_id  bigint  not null,
    constraint pk_unit_group_member primary key (group_id, position),
    constraint uq_unit_group_member unique (group_id, unit_id),
    constraint fk_unit_group_member_group foreign key (group_id) references organisation.unit_group (id),
    constraint fk_unit_group_member_unit foreign key (unit_id) references organisation.unit (id)
);
create index ix_unit_group_member_unit on organisation.unit_group_member (unit_id);
