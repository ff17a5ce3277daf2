-- Which indicator carries the level of which a growth rate is the growth (社零总额 of 社零总额增速): last year's levels then tell how
-- much has still to be grown.
create table target.indicator_level (
    indicator_id       bigint not null,
    level_indicator_id bigint not null,
    constraint pk_indicator_level primary key (indicator_id),
    constraint fk_indicator_level_growth foreign key (indicator_id) references target.indicator (id),
    constraint fk_indicator_level_level foreign key (level_indicator_id) references target.indicator (id),
    constraint ck_indicator_level_other check (indicator_id <> level_indicator_id)
);
create index ix_indicator_level_level on target.indicator_level (level_indicator_id);

create view target.pub_indicator_level as
select indicator_id, level_indicator_id
from target.indicator_level;
