-- What comes next is looked up row by row, by the keys. A window function in a view keeps a join from reaching into it: to find the
-- terms of one target, the terms of all were read (docs/adr/0031).
create or replace view target.pub_terms as
select id, target_id, number, effective_from,
       (select next.effective_from from target.terms next
        where next.target_id = terms.target_id and next.number > terms.number
        order by next.number limit 1) as effective_until,
       known_from, first_month, last_month, comparator, strict, bound, bound_max, baseline, tolerance, phasing,
       reason_class, reason, approver, approval_number, recorded_by, stretch
from target.terms;

create or replace view target.pub_status_change as
select target_id, number, status, from_month,
       (select next.from_month from target.status_change next
        where next.target_id = status_change.target_id and next.number > status_change.number
        order by next.number limit 1) as until_month,
       reason, approval_number, recorded_at, recorded_by
from target.status_change;

create or replace view target.pub_reporter as
select former.target_id, former.unit_id,
       (select before.until_month from target.former_unit before
        where before.target_id = former.target_id and before.number < former.number
        order by before.number desc limit 1) as from_month,
       former.until_month
from target.former_unit former
union all
select target.id, target.unit_id,
       (select max(former.until_month) from target.former_unit former where former.target_id = target.id),
       null
from target.target;

-- A row for each target that was handed over; those of the same indicator say the same.
create or replace view target.pub_predecessor as
select target.indicator_id, target.unit_id, former.unit_id as former_unit_id,
       (select before.until_month from target.former_unit before
        where before.target_id = former.target_id and before.number < former.number
        order by before.number desc limit 1) as from_month,
       former.until_month
from target.former_unit former
join target.target on target.id = former.target_id;

create or replace view target.pub_light_rule as
select v.id, v.rule_id, r.district_id, r.nature, r.horizon, r.document_id, v.number, v.status, v.name, v.valid_from,
       case when v.status = 'IN_FORCE'
            then (select min(next.valid_from) from target.light_rule_version next
                  where next.rule_id = v.rule_id and next.status = 'IN_FORCE' and next.valid_from > v.valid_from) end as valid_until,
       v.green_from, v.yellow_from, v.rate_yellow_from, v.headroom, v.basis_title, v.basis_number, v.decided_at, v.ends
from target.light_rule_version v
join target.light_rule r on r.id = v.rule_id
where v.status in ('IN_FORCE', 'SUPERSEDED');
