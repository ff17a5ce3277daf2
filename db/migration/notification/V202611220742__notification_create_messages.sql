create schema notification;

create sequence notification.message_seq;
create sequence notification.delivery_seq;

-- What one person is told on one occasion. The occasion makes sure that nobody is told twice.
create table notification.message (
    id          bigint        not null default nextval('notification.message_seq'),
    district_id bigint        not null,
    account_id  bigint        not null,
    kind        varchar(30)   not null,
    occasion    varchar(200)  not null,
    title       varchar(200)  not null,
    body        varchar(1000) not null,
    -- Where the matter is dealt with, below the context path.
    path        varchar(300)  not null,
    created_at  timestamptz   not null,
    -- From then on nothing is sent out any more, because it would no longer be true. Null: it stays true.
    stale_at    timestamptz,
    constraint pk_message primary key (id),
    constraint fk_message_district foreign key (district_id) references organisation.unit (id),
    constraint fk_message_account foreign key (account_id) references access.account (id),
    constraint uq_message_occasion unique (account_id, occasion),
    constraint ck_message_kind check (kind in ('REMINDER', 'URGING', 'RETURNED', 'EXTENSION', 'WAITING')),
    constraint ck_message_path check (path like '/%')
);

-- 站内消息: the messages in a person's inbox, and whether they were read.
create table notification.inbox (
    message_id bigint      not null,
    account_id bigint      not null,
    arrived_at timestamptz not null,
    read_at    timestamptz,
    constraint pk_inbox primary key (message_id),
    constraint fk_inbox_message foreign key (message_id) references notification.message (id)
);
create index ix_inbox_account on notification.inbox (account_id, message_id desc);
create index ix_inbox_unread on notification.inbox (account_id) where read_at is null;

-- The outbox: a message on its way through one channel. Never deleted; it is the record of what was sent to whom.
create table notification.delivery (
    id              bigint      not null default nextval('notification.delivery_seq'),
    district_id     bigint      not null,
    message_id      bigint      not null,
    channel         varchar(20) not null,
    state           varchar(20) not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    -- Who took it for sending, and when; whoever writes the outcome must hold the same claim.
    claim           uuid,
    claimed_at      timestamptz,
    finished_at     timestamptz,
    -- What went wrong last, in the words of the other side.
    problem         varchar(500),
    constraint pk_delivery primary key (id),
    constraint fk_delivery_district foreign key (district_id) references organisation.unit (id),
    constraint fk_delivery_message foreign key (message_id) references notification.message (id),
    constraint uq_delivery_channel unique (message_id, channel),
    constraint ck_delivery_channel check (channel in ('INBOX', 'MAIL', 'WEBHOOK')),
    constraint ck_delivery_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'DROPPED')),
    constraint ck_delivery_claim check (state <> 'SENDING' or (claim is not null and claimed_at is not null)),
    constraint ck_delivery_finished check ((finished_at is not null) = (state in ('SENT', 'FAILED', 'UNCERTAIN', 'DROPPED')))
);
create index ix_delivery_due on notification.delivery (next_attempt_at, id) where state = 'WAITING';
create index ix_delivery_sending on notification.delivery (claimed_at) where state = 'SENDING';
create index ix_delivery_log on notification.delivery (district_id, id desc);
create index ix_delivery_trouble on notification.delivery (district_id, id desc) where state in ('FAILED', 'UNCERTAIN');

-- How a person wants to be told. Without a row: in the inbox only, as no address is known.
create table notification.preference (
    account_id   bigint       not null,
    by_mail      boolean      not null,
    mail_address varchar(254),
    by_webhook   boolean      not null,
    -- The person in the platform behind the webhook: mobile number or the number of the platform's account.
    platform_user varchar(100),
    quiet_from   time,
    quiet_until  time,
    version      integer      not null default 1,
    constraint pk_preference primary key (account_id),
    constraint fk_preference_account foreign key (account_id) references access.account (id),
    constraint ck_preference_mail check (not by_mail or mail_address is not null),
    constraint ck_preference_webhook check (not by_webhook or platform_user is not null),
    constraint ck_preference_quiet check ((quiet_from is null) = (quiet_until is null))
);

-- What the district has switched on. Without a row: reminders in the inbox, nothing outwards.
create table notification.switchboard (
    district_id bigint  not null,
    reminders   boolean not null,
    mail        boolean not null,
    webhook     boolean not null,
    changed_by_name varchar(130) not null,
    changed_at  timestamptz not null,
    version     integer not null default 1,
    constraint pk_switchboard primary key (district_id),
    constraint fk_switchboard_district foreign key (district_id) references organisation.unit (id)
);

-- The daily round of reminders: one a district and day, whichever instance comes first.
create table notification.reminder_round (
    district_id bigint      not null,
    day         date        not null,
    done_at     timestamptz not null,
    constraint pk_reminder_round primary key (district_id, day),
    constraint fk_reminder_round_district foreign key (district_id) references organisation.unit (id)
);
