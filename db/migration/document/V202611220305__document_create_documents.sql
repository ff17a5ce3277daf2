create schema document;

create sequence document.policy_document_seq increment by 20;
create sequence document.clause_seq increment by 50;

create table document.policy_document (
    id              bigint       not null,
    district_id     bigint       not null,
    title           varchar(300) not null,
    -- 文号, 发布机构, 索引号
    document_number varchar(80),
    issuer          varchar(120),
    index_number    varchar(80),
    -- 成文日期, 印发日期
    written_on      date,
    issued_on       date,
    -- Years that the document's goals cover.
    first_month     date,
    last_month      date,
    status          varchar(20)  not null,
    file_id         bigint       not null,
    text            text         not null,
    -- The structure of the text (headings, paragraphs, tables) as JSON; read and written as a whole.
    structure       text         not null,
    imported_by     bigint       not null,
    imported_at     timestamptz  not null,
    published_at    timestamptz,
    version         integer      not null default 0,
    constraint pk_policy_document primary key (id),
    constraint fk_policy_document_district foreign key (district_id) references organisation.unit (id),
    constraint fk_policy_document_file foreign key (file_id) references attachment.file (id),
    constraint ck_policy_document_status check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint ck_policy_document_published check ((status = 'DRAFT') = (published_at is null)),
    constraint ck_policy_document_period check (first_month <= last_month)
);
create unique index uq_policy_document_number on document.policy_document (district_id, document_number)
    where document_number is not null and status <> 'WITHDRAWN';

-- A sentence that a target was made from. Offsets are Unicode code points into the document's text.
create table document.clause (
    id           bigint  not null,
    district_id  bigint  not null,
    document_id  bigint  not null,
    start_offset integer not null,
    end_offset   integer not null,
    quote        text    not null,
    constraint pk_clause primary key (id),
    constraint fk_clause_document foreign key (document_id) references document.policy_document (id),
    constraint ck_clause_offsets check (0 <= start_offset and start_offset < end_offset),
    constraint ck_clause_quote check (char_length(quote) = end_offset - start_offset)
);
create unique index uq_clause_words on document.clause (document_id, start_offset, end_offset);

create view document.pub_document as
select id, district_id, title, document_number, issuer, written_on, issued_on, first_month, last_month, status, published_at
from document.policy_document;

create view document.pub_clause as
select id, district_id, document_id, start_offset, end_offset, quote
from document.clause;
