-- When a file of evidence says that it was made: of a photo when it was taken (Exif), of a document when it was written last. Wall
-- clock in Beijing; absent where the file does not say, and for files from before this migration. A photo without its day has gone
-- through a messenger, which takes it out.
alter table reporting.evidence add column made_at timestamp;
alter table reporting.evidence add column photo boolean not null default false;
