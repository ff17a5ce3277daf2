-- Milestones that are done: asked with every row of a form whether its indicator is one of them. Without an index of their own the
-- approved figures of all months of the indicator were read.
create index ix_approved_value_done on reporting.approved_value (indicator_id, unit_id, month)
    where completed_on is not null and superseded_at is null;
