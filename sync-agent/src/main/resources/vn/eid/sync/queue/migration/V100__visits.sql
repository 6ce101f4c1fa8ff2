-- Visits of citizens to the station, booked or walked in. As in table dossier, names are masked and identity numbers
-- keyed hashes. Instants are milliseconds since 1970 in UTC.
create table visit (
    id          varchar(32)  not null primary key,
    visit_day   date         not null,
    booked_for  bigint,
    reference   varchar(64),
    origin      varchar(16)  not null,
    masked_name varchar(200) not null,
    lookup_hash varchar(32)  not null,
    matter      varchar(16)  not null,
    status      varchar(16)  not null,
    ticket      integer,
    arrived_at  bigint,
    called_at   bigint,
    calls       integer      not null,
    ended_at    bigint,
    counter     varchar(40),
    version     bigint       not null,
    constraint visit_one_ticket unique (visit_day, ticket),
    constraint visit_status_known check (status in ('EXPECTED', 'WAITING', 'CALLED', 'SERVED', 'NO_SHOW', 'CANCELLED')),
    constraint visit_waiting_has_ticket check (status not in ('WAITING', 'CALLED', 'SERVED') or ticket is not null),
    constraint visit_called_by_counter check (status <> 'CALLED' or counter is not null)
);

create index visit_by_citizen on visit (lookup_hash, visit_day);
