-- 抽查: a sample of the targets that were green at the end of a quarter, drawn once.
create table reporting.spot_check (
    id           bigint generated always as identity,
    district_id  bigint       not null,
    -- Last month of the quarter.
    quarter      date         not null,
    target_id    bigint       not null,
    title        varchar(300) not null,
    unit_id      bigint       not null,
    drawn_from   integer      not null,
    drawn_by     bigint       not null,
    drawn_name   varchar(60)  not null,
    drawn_at     timestamptz  not null,
    outcome      varchar(20),
    words        varchar(500),
    checked_by   bigint,
    checked_name varchar(60),
    checked_at   timestamptz,
    constraint pk_spot_check primary key (id),
    constraint fk_spot_check_district foreign key (district_id) references organisation.unit (id),
    constraint fk_spot_check_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_spot_check_target unique (district_id, quarter, target_id),
    constraint ck_spot_check_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (3, 6, 9, 12)),
    constraint ck_spot_check_outcome check (outcome in ('CONFIRMED', 'DIFFERENT')),
    constraint ck_spot_check_checked check ((outcome is null) = (checked_at is null))
);
