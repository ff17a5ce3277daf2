-- 年均增长: the goal of a plan period asks for the compound average of its years, not for the year's own growth.
alter table target.target add column average_growth boolean not null default false;
alter table target.target add constraint ck_target_average_growth check (not average_growth or horizon = 'PLAN_PERIOD');

create or replace view target.pub_target as
select id, district_id, indicator_id, unit_id, document_id, clause_id, title, horizon, commitment, status, weight, leader,
       definition_of_done, parent_id, created_at, version, average_growth
from target.target;
