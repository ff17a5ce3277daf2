-- 目标分解: the target of which this one is a unit's part. Apart from parent_id, which ties a year's goal to that of the period:
-- a town's year goal may be both a part of the district's and a step to the town's own five-year goal.
alter table target.target add column decomposed_from_id bigint;
alter table target.target add constraint fk_target_decomposed_from foreign key (decomposed_from_id) references target.target (id);
alter table target.target add constraint ck_target_decomposed_from check (decomposed_from_id <> id);
create index ix_target_decomposed_from on target.target (decomposed_from_id) where decomposed_from_id is not null;

-- The parts that count: those not withdrawn, each with its newest bound.
create view target.pub_part as
select part.decomposed_from_id as whole_id, part.id as part_id, part.district_id, part.unit_id, part.status, newest.bound
from target.target part
join target.terms newest on newest.target_id = part.id
                        and newest.number = (select max(terms.number) from target.terms where terms.target_id = part.id)
where part.decomposed_from_id is not null and part.status <> 'WITHDRAWN';
