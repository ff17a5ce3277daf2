create sequence progress.ranking_seq;

-- Where ranking is switched on (评分排名): a group of units, over all documents or one. Off unless a row says otherwise.
create table progress.ranking_scope (
    id               bigint       not null,
    district_id      bigint       not null,
    ranked_group     varchar(20)  not null,
    -- Null: the targets of all documents, and those without one.
    document_id      bigint,
    from_month       date         not null,
    reason           varchar(500) not null,
    approval_number  varchar(100),
    switched_by      bigint       not null,
    switched_by_name varchar(100) not null,
    switched_at      timestamptz  not null,
    end_reason       varchar(500),
    ended_by         bigint,
    ended_by_name    varchar(100),
    ended_at         timestamptz,
    constraint pk_ranking_scope primary key (id),
    constraint fk_ranking_scope_district foreign key (district_id) references organisation.unit (id),
    constraint fk_ranking_scope_document foreign key (document_id) references document.policy_document (id),
    constraint ck_ranking_scope_group check (ranked_group in ('DEPARTMENTS', 'TOWNS_STREETS')),
    constraint ck_ranking_scope_month check (extract(day from from_month) = 1),
    constraint ck_ranking_scope_end check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
                                           and (ended_at is null) = (ended_by_name is null))
);
create unique index uq_ranking_scope_on on progress.ranking_scope (district_id, ranked_group, coalesce(document_id, 0))
    where ended_at is null;

-- A month's ranking as it was signed. Its lines are never written again.
create table progress.ranking_publication (
    id                bigint       not null,
    district_id       bigint       not null,
    scope_id          bigint       not null,
    ranked_group      varchar(20)  not null,
    document_id       bigint,
    document_title    varchar(300),
    as_of             date         not null,
    -- Which rule of scoring was printed beside it.
    rule              smallint     not null,
    signed_by         varchar(60)  not null,
    approval_number   varchar(100),
    remark            varchar(500),
    published_by      bigint       not null,
    published_by_name varchar(100) not null,
    published_at      timestamptz  not null,
    constraint pk_ranking_publication primary key (id),
    constraint fk_ranking_publication_scope foreign key (scope_id) references progress.ranking_scope (id),
    constraint ck_ranking_publication_month check (extract(day from as_of) = 1)
);
create unique index uq_ranking_publication on progress.ranking_publication
    (district_id, as_of, ranked_group, coalesce(document_id, 0));

create table progress.ranking_line (
    publication_id bigint       not null,
    position       integer      not null,
    unit_id        bigint       not null,
    unit_name      varchar(100) not null,
    -- Null, like the score: no target of the unit could be scored.
    place          integer,
    score          numeric(5, 2),
    scored         integer      not null,
    total          integer      not null,
    unreported     integer      not null,
    red            integer      not null,
    constraint pk_ranking_line primary key (publication_id, position),
    constraint fk_ranking_line_publication foreign key (publication_id) references progress.ranking_publication (id),
    constraint uq_ranking_line_unit unique (publication_id, unit_id),
    constraint ck_ranking_line_place check ((place is null) = (score is null)),
    constraint ck_ranking_line_score check (score between 0 and 120)
);
