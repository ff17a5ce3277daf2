create schema access;

create sequence access.person_seq increment by 20;
create sequence access.account_seq increment by 20;

create table access.person (
    id          bigint       not null,
    district_id bigint       not null,
    unit_id     bigint       not null,
    name        varchar(60)  not null,
    job_title   varchar(60),
    office_phone varchar(30),
    version     integer      not null default 0,
    constraint pk_person primary key (id),
    constraint fk_person_district foreign key (district_id) references organisation.unit (id),
    constraint fk_person_unit foreign key (unit_id) references organisation.unit (id)
);
create index ix_person_unit on access.person (unit_id);

create table access.account (
    id                  bigint       not null,
    district_id         bigint       not null,
    person_id           bigint       not null,
    -- Stored in lower case; people may type it as they like.
    username            varchar(60)  not null,
    password_hash       varchar(200) not null,
    password_changed_at timestamptz  not null,
    must_change_password boolean     not null,
    enabled             boolean      not null default true,
    failed_attempts     integer      not null default 0,
    locked_until        timestamptz,
    last_login_at       timestamptz,
    version             integer      not null default 0,
    constraint pk_account primary key (id),
    constraint fk_account_person foreign key (person_id) references access.person (id),
    constraint fk_account_district foreign key (district_id) references organisation.unit (id),
    constraint uq_account_person unique (person_id),
    constraint uq_account_username unique (username),
    constraint ck_account_username check (username = lower(username))
);

create table access.account_role (
    account_id bigint      not null,
    role       varchar(30) not null,
    constraint pk_account_role primary key (account_id, role),
    constraint fk_account_role_account foreign key (account_id) references access.account (id),
    constraint ck_account_role check (role in ('UNIT_FILLER', 'UNIT_REVIEWER', 'OFFICE', 'SUPERVISION', 'LEADER',
                                               'DOCUMENT_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'))
);

-- 分管: the units of which a leader is in charge. A leader without any reads the whole district.
create table access.charge (
    account_id bigint not null,
    unit_id    bigint not null,
    constraint pk_charge primary key (account_id, unit_id),
    constraint fk_charge_account foreign key (account_id) references access.account (id),
    constraint fk_charge_unit foreign key (unit_id) references organisation.unit (id)
);

create view access.pub_person as
select account.id as account_id, person.district_id, person.unit_id, person.name, person.job_title
from access.account
join access.person on person.id = account.person_id;
