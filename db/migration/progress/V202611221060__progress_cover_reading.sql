-- How far behind on one scale (docs/progress.md §23): the gap in multiples of the distance at which its kind turns red, by the rule on
-- the row's own card. Worked out once, when the row is written, instead of whenever a list is put in order.
alter table progress.progress add column yardstick numeric generated always as (
    gap / coalesce(nullif(abs(cast(cast(card as json) ->> case formula
                                                          when 'RATE_ABOVE_BOUND' then 'rateYellowFrom'
                                                          when 'RATE_BELOW_BOUND' then 'rateYellowFrom'
                                                          when 'CEILING_DISTANCE' then 'headroom'
                                                          else 'yellowFrom' end as numeric)), 0), 1)
) stored;

-- The rows of a month lie scattered, those of a target one month after the other. What lists and counts read of each stands in
-- the index, so that they need not visit the rows.
drop index progress.ix_progress_district;
create index ix_progress_district on progress.progress (district_id, as_of)
    include (target_id, unit_id, light, state, achieved, data_month, filing_month, missing, yardstick)
    where superseded_at is null;

-- For how long a target is red, what its light was a month ago, and its line of twelve months.
drop index progress.uq_progress_current;
create unique index uq_progress_current on progress.progress (target_id, as_of)
    include (light, actual)
    where superseded_at is null;

-- What was shown before a correction: few rows, looked for beside every row of a list.
create index ix_progress_earlier on progress.progress (target_id, as_of)
    include (newest_month, actual)
    where superseded_at is not null;
