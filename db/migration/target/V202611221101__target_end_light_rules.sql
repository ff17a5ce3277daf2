-- A version that ends its rule: from its first month on the other rules and the preset decide. Its numbers are those before.
alter table target.light_rule_version add column ends boolean not null default false;

create or replace view target.pub_light_rule as
select v.id, v.rule_id, r.district_id, r.nature, r.horizon, r.document_id, v.number, v.status, v.name, v.valid_from,
       case when v.status = 'IN_FORCE'
            then lead(v.valid_from) over (partition by v.rule_id, v.status order by v.valid_from) end as valid_until,
       v.green_from, v.yellow_from, v.rate_yellow_from, v.headroom, v.basis_title, v.basis_number, v.decided_at, v.ends
from target.light_rule_version v
join target.light_rule r on r.id = v.rule_id
where v.status in ('IN_FORCE', 'SUPERSEDED');

-- A rule for a document is one for all its versions, and names the first.
update target.light_rule rule
set document_id = document.lineage_id
from document.pub_document document
where document.id = rule.document_id
  and document.lineage_id <> rule.document_id
  and not exists (select 1
                  from target.light_rule other
                  where other.district_id = rule.district_id
                    and other.nature is not distinct from rule.nature
                    and other.horizon is not distinct from rule.horizon
                    and other.document_id = document.lineage_id);
