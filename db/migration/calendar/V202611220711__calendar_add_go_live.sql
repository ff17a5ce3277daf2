-- 启用月份: from the windows of this month on a figure can be overdue; what lies before is history that is filled in later.
create table calendar.go_live (
    district_id bigint      not null,
    month       date        not null,
    set_by      bigint      not null,
    set_at      timestamptz not null,
    constraint pk_go_live primary key (district_id),
    constraint fk_go_live_district foreign key (district_id) references organisation.unit (id),
    constraint ck_go_live_month check (extract(day from month) = 1)
);
