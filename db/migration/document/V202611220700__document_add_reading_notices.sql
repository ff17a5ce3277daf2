-- What a person should know about how a file was read: tables without lines, pages without text.
create table document.reading_notice (
    district_id bigint      not null,
    document_id bigint      not null,
    notice      varchar(40) not null,
    constraint pk_reading_notice primary key (document_id, notice),
    constraint fk_reading_notice_district foreign key (district_id) references organisation.unit (id),
    constraint fk_reading_notice_document foreign key (document_id) references document.policy_document (id)
        on delete cascade
);
