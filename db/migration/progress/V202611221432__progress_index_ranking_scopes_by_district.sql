-- The page of rankings shows the scopes that were switched off too.
create index ix_ranking_scope_district on progress.ranking_scope (district_id);
