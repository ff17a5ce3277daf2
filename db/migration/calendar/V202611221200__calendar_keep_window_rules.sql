-- A change of the days holds from a month on; the months before keep the rule by which they were filed, and who set what stays known.
-- Of the rules that cover a month the newest counts.
alter table calendar.window_rule
    add column from_month date not null default date '1900-01-01',
    add column set_by_name varchar(80),
    add column set_at timestamptz,
    drop constraint pk_window_rule,
    add constraint pk_window_rule primary key (district_id, kind, version),
    add constraint ck_window_rule_from check (extract(day from from_month) = 1);
