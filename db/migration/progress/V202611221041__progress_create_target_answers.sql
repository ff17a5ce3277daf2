-- What the office says to what the checks ask about a target (docs/quality.md); it holds as long as the facts are these.
create table progress.target_answer (
    id            bigint generated always as identity,
    district_id   bigint         not null,
    target_id     bigint         not null,
    check_name    varchar(30)    not null,
    facts         varchar(300)[] not null,
    reason        varchar(500)   not null,
    answered_by   bigint         not null,
    answered_name varchar(60)    not null,
    answered_at   timestamptz    not null,
    constraint pk_target_answer primary key (id),
    constraint fk_target_answer_district foreign key (district_id) references organisation.unit (id),
    constraint fk_target_answer_target foreign key (target_id) references target.target (id)
);
create index ix_target_answer_district on progress.target_answer (district_id, target_id, check_name, id desc);
