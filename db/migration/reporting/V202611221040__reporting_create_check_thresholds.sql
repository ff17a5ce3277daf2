-- Thresholds of checks that a district has set for itself; the newest row of a threshold counts, without any the usual one holds.
create table reporting.check_threshold (
    id             bigint generated always as identity,
    district_id    bigint       not null,
    threshold_name varchar(40)  not null,
    value          numeric      not null,
    reason         varchar(500) not null,
    changed_by     bigint       not null,
    changed_name   varchar(60)  not null,
    changed_at     timestamptz  not null,
    constraint pk_check_threshold primary key (id),
    constraint fk_check_threshold_district foreign key (district_id) references organisation.unit (id),
    constraint ck_check_threshold_value check (value >= 0)
);
create index ix_check_threshold_name on reporting.check_threshold (district_id, threshold_name, id desc);
