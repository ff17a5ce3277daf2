-- The list of accounts and the first steps of a new district ask by district; without it they read those of all districts.
create index ix_account_district on access.account (district_id);
