create schema attachment;

create sequence attachment.file_seq increment by 20;

-- Content is stored once, by its hash, in the database: one backup holds everything (docs/adr).
create table attachment.blob (
    sha256  char(64) not null,
    size    bigint   not null,
    content bytea    not null,
    constraint pk_blob primary key (sha256),
    constraint ck_blob_size check (size = length(content) and size > 0)
);

create table attachment.file (
    id          bigint       not null,
    district_id bigint       not null,
    -- The module that owns the file decides who may read it: its AttachmentGuard answers to this name.
    owner       varchar(40)  not null,
    sha256      char(64)     not null,
    name        varchar(255) not null,
    media_type  varchar(100) not null,
    stored_by   bigint       not null,
    stored_at   timestamptz  not null,
    constraint pk_file primary key (id),
    constraint fk_file_district foreign key (district_id) references organisation.unit (id),
    constraint fk_file_blob foreign key (sha256) references attachment.blob (sha256)
);
create index ix_file_sha256 on attachment.file (sha256);

create view attachment.pub_file as
select file.id, file.district_id, file.owner, file.sha256, file.name, file.media_type, blob.size, file.stored_at
from attachment.file
join attachment.blob on blob.sha256 = file.sha256;
