-- 需协调事项: the few reports of a month that ask a leader to decide.
create index ix_report_coordination on reporting.report (district_id, month) where coordination_text <> '';
