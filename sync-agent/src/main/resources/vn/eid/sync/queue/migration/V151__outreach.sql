-- Citizens whose account was approved and never activated, for the visits of community digital teams.
-- What names a citizen lies in sealed, encrypted by the program; id and phone_hash are keyed hashes. The same text runs
-- on H2 and PostgreSQL. Instants are milliseconds since 1970 in UTC.
create table outreach_plan (
    id     integer      not null primary key,
    title  varchar(300) not null,
    starts date         not null,
    ends   date         not null,
    constraint outreach_one_plan check (id = 1),
    constraint outreach_plan_forward check (starts < ends)
);

create table outreach_ward (
    ward     varchar(100) not null primary key,
    position integer      not null,
    quota    integer      not null,
    constraint outreach_quota_known check (quota >= 0)
);

create table outreach_team (
    ward       varchar(100) not null,
    name       varchar(120) not null,
    next_at    bigint,
    next_place varchar(200) not null,
    primary key (ward, name)
);

create table outreach_person (
    id         varchar(32)  not null primary key,
    position   integer      not null,
    ward       varchar(100) not null,
    area       varchar(100) not null,
    team       varchar(120),
    result     varchar(20)  not null,
    visited_at bigint,
    visited_by varchar(64),
    visits     integer      not null,
    phone_hash varchar(32),
    sealed     bytea        not null,
    version    bigint       not null,
    constraint outreach_result_known check (result in
        ('NOT_VISITED', 'ACTIVATED', 'ABSENT', 'NO_SMARTPHONE', 'MOVED', 'DECLINED'))
);
-- Pages in the order of the list.
create unique index outreach_person_by_position on outreach_person (position);
create index outreach_person_by_ward on outreach_person (ward, position);
create index outreach_person_by_team on outreach_person (ward, team, position);
create index outreach_person_by_phone on outreach_person (phone_hash);
create index outreach_person_by_result on outreach_person (ward, result);

create table outreach_word (
    word     varchar(16) not null,
    position integer     not null,
    id       varchar(32) not null,
    primary key (word, position)
);
create index outreach_word_by_person on outreach_word (id);

create table outreach_visit (
    id      varchar(32) not null,
    at      bigint      not null,
    officer varchar(64) not null,
    team    varchar(120),
    result  varchar(20) not null,
    primary key (id, at)
);
