-- 专题: the heads under which leaders ask how things stand, whatever document set the targets. Kept by the office.
create sequence target.theme_seq increment by 1;

create table target.theme (
    id          bigint       not null default nextval('target.theme_seq'),
    district_id bigint       not null,
    name        varchar(60)  not null,
    position    integer      not null,
    changed_by  varchar(100) not null,
    changed_at  timestamptz  not null,
    version     integer      not null default 0,
    constraint pk_theme primary key (id),
    constraint fk_theme_district foreign key (district_id) references organisation.unit (id),
    constraint uq_theme_name unique (district_id, name),
    constraint ck_theme_name check (name <> ''),
    constraint ck_theme_position check (position between 1 and 999)
);

-- An indicator stands under one theme at most, so that the themes of a district can be added up.
create table target.theme_indicator (
    indicator_id bigint not null,
    theme_id     bigint not null,
    constraint pk_theme_indicator primary key (indicator_id),
    constraint fk_theme_indicator_theme foreign key (theme_id) references target.theme (id) on delete cascade,
    constraint fk_theme_indicator_indicator foreign key (indicator_id) references target.indicator (id)
);
create index ix_theme_indicator_theme on target.theme_indicator (theme_id);

create view target.pub_theme as
select id, district_id, name, position
from target.theme;

create view target.pub_theme_indicator as
select indicator_id, theme_id
from target.theme_indicator;
