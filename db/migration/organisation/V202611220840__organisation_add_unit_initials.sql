-- Pinyin initials of name, short name and aliases, lower case, set apart by blanks: 区商务局 is found by qswj. Written by the
-- program; a unit from before this column is filled in at the next start.
alter table organisation.unit add column initials varchar(2000) not null default '';

-- What a unit is found by.
create view organisation.pub_unit_words as
select u.id, u.district_id,
       lower(concat_ws(' ', u.name, u.short_name,
                       (select string_agg(a.alias, ' ') from organisation.unit_alias a where a.unit_id = u.id))) as words,
       u.initials
from organisation.unit u;
