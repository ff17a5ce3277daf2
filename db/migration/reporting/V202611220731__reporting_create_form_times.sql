-- 减负账本: how long the form of a month was open before it was submitted, counted without person or unit.
create table reporting.form_time (
    district_id bigint  not null,
    month       date    not null,
    -- Upper end of the class, in minutes.
    minutes     integer not null,
    number      integer not null,
    constraint pk_form_time primary key (district_id, month, minutes),
    constraint fk_form_time_district foreign key (district_id) references organisation.unit (id),
    constraint ck_form_time_month check (extract(day from month) = 1),
    constraint ck_form_time_number check (number > 0)
);
