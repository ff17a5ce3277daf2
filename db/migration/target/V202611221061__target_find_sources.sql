-- The same rows as before, found by target or by document alone: named once for both halves, the sources of all districts were put
-- together first.
create or replace view target.pub_target_source as
select target.id as target_id, target.id as source_id, target.document_id, target.clause_id, cast(null as date) as until_month
from target.target
where target.status <> 'MERGED'
union all
select target.id, target.id, past.document_id, past.clause_id, past.until_month
from target.past_source past
join target.target on target.id = past.target_id
where target.status <> 'MERGED'
union all
select ruling.kept_id, source.id, source.document_id, source.clause_id, cast(null as date)
from target.target source
join target.ruling on ruling.aside_id = source.id
where ruling.kind = 'SAME_AS' and ruling.ended_at is null
union all
select ruling.kept_id, past.target_id, past.document_id, past.clause_id, past.until_month
from target.past_source past
join target.ruling on ruling.aside_id = past.target_id
where ruling.kind = 'SAME_AS' and ruling.ended_at is null;
