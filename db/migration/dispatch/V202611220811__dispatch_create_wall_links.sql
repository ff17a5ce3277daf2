create sequence dispatch.wall_link_seq;

-- A screen that may show the wall (挂图作战) without anybody signed in. The secret itself is not kept, only its hash.
create table dispatch.wall_link (
    id              bigint       not null,
    district_id     bigint       not null,
    name            varchar(60)  not null,
    token_hash      char(64)     not null,
    created_by      bigint       not null,
    created_by_name varchar(100) not null,
    created_at      timestamptz  not null,
    valid_until     date         not null,
    revoked_by      bigint,
    revoked_by_name varchar(100),
    revoked_at      timestamptz,
    constraint pk_wall_link primary key (id),
    constraint uq_wall_link_token unique (token_hash),
    constraint fk_wall_link_district foreign key (district_id) references organisation.unit (id),
    constraint ck_wall_link_revoked check ((revoked_at is null) = (revoked_by is null)
                                           and (revoked_at is null) = (revoked_by_name is null))
);
create index ix_wall_link_district on dispatch.wall_link (district_id, id);
