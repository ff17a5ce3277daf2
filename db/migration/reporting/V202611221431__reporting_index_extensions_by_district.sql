-- The list of decided requests asks by district, the newest first; the index of those that wait does not hold them.
create index ix_extension_district on reporting.extension (district_id, asked_at desc, id desc);
