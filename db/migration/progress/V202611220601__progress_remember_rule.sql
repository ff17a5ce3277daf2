-- Which version of which light rule coloured the light; absent where the preset of the product did.
alter table progress.progress add column rule_version_id bigint;
alter table progress.progress
    add constraint fk_progress_rule foreign key (rule_version_id) references target.light_rule_version (id);

create or replace view progress.pub_progress as
select id, district_id, target_id, terms_id, unit_id, as_of, known_from, state, light, reason, formula, data_month,
       filing_month, actual, completion, expected, gap, achieved, forecast, required_per_month, newest_month, missing,
       rule_version_id
from progress.progress
where superseded_at is null;
