create sequence access.substitution_seq increment by 20;

-- 代理 (AB岗): who stands in for an absent person, on which days. Ended, never deleted.
create table access.substitution (
    id            bigint       not null,
    district_id   bigint       not null,
    absent_id     bigint       not null,
    substitute_id bigint       not null,
    first_day     date         not null,
    -- Inclusive.
    last_day      date         not null,
    reason        varchar(200) not null,
    set_by        bigint       not null,
    set_by_name   varchar(130) not null,
    set_at        timestamptz  not null,
    ended_by_name varchar(130),
    ended_at      timestamptz,
    constraint pk_substitution primary key (id),
    constraint fk_substitution_district foreign key (district_id) references organisation.unit (id),
    constraint fk_substitution_absent foreign key (absent_id) references access.account (id),
    constraint fk_substitution_substitute foreign key (substitute_id) references access.account (id),
    constraint ck_substitution_two check (absent_id <> substitute_id),
    constraint ck_substitution_days check (last_day >= first_day),
    constraint ck_substitution_ended check ((ended_at is null) = (ended_by_name is null))
);
create index ix_substitution_absent on access.substitution (absent_id, last_day);
create index ix_substitution_substitute on access.substitution (substitute_id, last_day);
create index ix_substitution_district on access.substitution (district_id, last_day);
