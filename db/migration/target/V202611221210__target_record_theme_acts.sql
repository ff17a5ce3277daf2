-- What was done to the themes: by whom, when, and which indicators came or went. Stays when the theme is removed.
create table target.theme_act (
    id          bigint       generated always as identity,
    district_id bigint       not null,
    theme_id    bigint       not null,
    name        varchar(60)  not null,
    -- The name before, where the act changed it.
    former_name varchar(60),
    kind        varchar(20)  not null,
    added       text[]       not null,
    removed     text[]       not null,
    done_by     bigint,
    person_name varchar(100) not null,
    done_at     timestamptz  not null,
    constraint pk_theme_act primary key (id),
    constraint fk_theme_act_district foreign key (district_id) references organisation.unit (id),
    constraint ck_theme_act_kind check (kind in ('CREATED', 'CHANGED', 'REMOVED'))
);
create index ix_theme_act_district on target.theme_act (district_id, id);
create index ix_theme_act_theme on target.theme_act (theme_id, id);

-- Of themes made before, their last change is known.
insert into target.theme_act (district_id, theme_id, name, kind, added, removed, person_name, done_at)
select district_id, id, name, 'CHANGED', '{}', '{}', changed_by, changed_at
from target.theme
order by changed_at, id;
