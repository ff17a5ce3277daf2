-- 催办: the office reminded a unit of what it owes in a window. Recorded, and at most once a day.
create table reporting.urging (
    district_id bigint       not null,
    unit_id     bigint       not null,
    kind        varchar(20)  not null,
    -- The month in whose window is filed.
    month       date         not null,
    on_day      date         not null,
    -- Figures that were not filed, or returned and not filed again, when it was sent.
    figures     integer      not null,
    urged_by    bigint       not null,
    urged_by_name varchar(130) not null,
    urged_at    timestamptz  not null,
    constraint pk_urging primary key (district_id, month, kind, unit_id, on_day),
    constraint fk_urging_district foreign key (district_id) references organisation.unit (id),
    constraint fk_urging_unit foreign key (unit_id) references organisation.unit (id),
    constraint ck_urging_kind check (kind in ('PROGRESS', 'STATISTICS')),
    constraint ck_urging_month check (extract(day from month) = 1),
    constraint ck_urging_figures check (figures > 0)
);
