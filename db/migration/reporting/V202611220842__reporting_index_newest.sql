-- The search reads a district's reports from the newest back.
create index ix_report_newest on reporting.report (district_id, month desc, id desc);
