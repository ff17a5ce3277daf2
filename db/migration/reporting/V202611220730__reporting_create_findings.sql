-- What the checks found in a report (docs/quality.md), with the unit's reason where one is asked for. A finding that no longer
-- holds after the report was changed ends and stays.
create table reporting.finding (
    id             bigint generated always as identity,
    district_id    bigint        not null,
    report_id      bigint        not null,
    -- The version of the report in which it was found.
    report_version integer       not null,
    check_name     varchar(30)   not null,
    severity       varchar(20)   not null,
    -- Figures and months of the sentence, in the order of its places.
    facts          varchar(300)[] not null,
    found_at       timestamptz   not null,
    reason_code    varchar(20),
    reason         varchar(500),
    answered_by    bigint,
    answered_name  varchar(60),
    answered_at    timestamptz,
    ended_at       timestamptz,
    constraint pk_finding primary key (id),
    constraint fk_finding_district foreign key (district_id) references organisation.unit (id),
    constraint fk_finding_report foreign key (report_id) references reporting.report (id),
    constraint ck_finding_severity check (severity in ('BLOCKS', 'NEEDS_REASON', 'CLUE')),
    constraint ck_finding_reason_code check (reason_code in ('REVISED', 'WITHDRAWN', 'DEFINITION', 'MISTAKE', 'CONCENTRATED',
                                                             'CONFIRMED', 'OTHER')),
    constraint ck_finding_answered check ((reason_code is null) = (answered_at is null)
                                          and (answered_by is null) = (answered_at is null)
                                          and (answered_name is null) = (answered_at is null)),
    constraint ck_finding_clue check (severity <> 'CLUE' or reason_code is null)
);
create unique index uq_finding_current on reporting.finding (report_id, check_name) where ended_at is null;
create index ix_finding_report on reporting.finding (report_id, found_at);

-- Checks switched off or on again; the newest row of a check counts, without any it is on.
create table reporting.check_switch (
    id           bigint generated always as identity,
    district_id  bigint       not null,
    check_name   varchar(30)  not null,
    active       boolean      not null,
    reason       varchar(500) not null,
    changed_by   bigint       not null,
    changed_name varchar(60)  not null,
    changed_at   timestamptz  not null,
    constraint pk_check_switch primary key (id),
    constraint fk_check_switch_district foreign key (district_id) references organisation.unit (id)
);
create index ix_check_switch_check on reporting.check_switch (district_id, check_name, id desc);

-- 疑似假落实线索: a submitted report in which a check of that kind found something. Never a verdict; supervision officers only.
create table reporting.clue (
    id          bigint generated always as identity,
    district_id bigint      not null,
    report_id   bigint      not null,
    unit_id     bigint      not null,
    check_name  varchar(30) not null,
    facts       varchar(300)[] not null,
    raised_at   timestamptz not null,
    status      varchar(20) not null default 'OPEN',
    version     integer     not null default 0,
    constraint pk_clue primary key (id),
    constraint fk_clue_district foreign key (district_id) references organisation.unit (id),
    constraint fk_clue_report foreign key (report_id) references reporting.report (id),
    constraint fk_clue_unit foreign key (unit_id) references organisation.unit (id),
    constraint uq_clue_finding unique (report_id, check_name),
    constraint ck_clue_status check (status in ('OPEN', 'ASKED', 'ANSWERED', 'RELEASED', 'VERIFYING'))
);
create index ix_clue_district_status on reporting.clue (district_id, status, raised_at desc);
create index ix_clue_unit on reporting.clue (unit_id, status);

-- Everything that was done with a clue; never changed, never deleted.
create table reporting.clue_act (
    id          bigint generated always as identity,
    clue_id     bigint        not null,
    at          timestamptz   not null,
    account_id  bigint        not null,
    person_name varchar(60)   not null,
    act         varchar(20)   not null,
    words       varchar(2000) not null,
    -- ANSWERED: the file attached to the answer.
    file_id     bigint,
    constraint pk_clue_act primary key (id),
    constraint fk_clue_act_clue foreign key (clue_id) references reporting.clue (id),
    constraint fk_clue_act_file foreign key (file_id) references attachment.file (id),
    constraint ck_clue_act_act check (act in ('ASKED', 'ANSWERED', 'RELEASED', 'VERIFYING'))
);
create index ix_clue_act_clue on reporting.clue_act (clue_id, id);
create index ix_clue_act_file on reporting.clue_act (file_id) where file_id is not null;
