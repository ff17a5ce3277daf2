-- A list of targets is read in the background as a document's file is: examined, shown to the person, imported on his word.
alter table intake.reading
    add column kind            varchar(20) not null default 'DOCUMENT',
    -- What the examination of a list found, or what its import did, as its page shows it.
    add column report          jsonb,
    -- Since when a person wants the list imported.
    add column ordered_at      timestamptz,
    -- Whether that person agreed that rows with a known name and unit of measure use the district's indicators.
    add column known_confirmed boolean     not null default false;

alter table intake.reading
    drop constraint ck_reading_state,
    drop constraint ck_reading_step,
    drop constraint ck_reading_content,
    add constraint ck_reading_kind check (kind in ('DOCUMENT', 'SHEET')),
    add constraint ck_reading_state
        check (state in ('WAITING', 'RUNNING', 'EXAMINED', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    add constraint ck_reading_step check (step in ('READ', 'STRUCTURE', 'RECOGNISE', 'EXAMINE', 'IMPORT', 'FINISHED')),
    add constraint ck_reading_content
        check ((content is not null) = (state in ('WAITING', 'RUNNING', 'EXAMINED', 'INTERRUPTED'))),
    add constraint ck_reading_examined check (state <> 'EXAMINED' or (kind = 'SHEET' and report is not null)),
    add constraint ck_reading_sheet check (kind = 'SHEET' or (report is null and ordered_at is null and not known_confirmed));

-- The same file is read once at a time; a list that was examined is imported whoever examines it again meanwhile.
drop index intake.uq_reading_under_way;
create unique index uq_reading_under_way on intake.reading (district_id, kind, sha256)
    where state in ('WAITING', 'RUNNING') and ordered_at is null;
