-- The index of sealed dossiers. The same text runs on H2 and PostgreSQL.
-- Instants are milliseconds since 1970 in UTC; mac authenticates all other columns of its row.
create table dossier (
    id             varchar(32)   not null primary key,
    counter        varchar(40)   not null,
    status         varchar(16)   not null,
    status_since   bigint        not null,
    sha256         varchar(64)   not null,
    size_bytes     bigint        not null,
    masked_name    varchar(200)  not null,
    captor         varchar(64)   not null,
    sealed_at      bigint        not null,
    receipt_number varchar(100),
    due_date       date,
    attempts       integer       not null,
    next_attempt   bigint,
    last_error     varchar(100),
    rejection_code varchar(100),
    rejection_text varchar(2000),
    rejection_step varchar(16),
    previous_id    varchar(32),
    review         varchar(16)   not null,
    approver       varchar(64),
    lookup_hash    varchar(32)   not null,
    phone_hash     varchar(32)   not null,
    version        bigint        not null,
    mac            varchar(64)   not null,
    constraint dossier_status_known check (status in
        ('QUEUED', 'UPLOADING', 'RECEIVED', 'CHECKING', 'APPROVED', 'ACTIVATED', 'REJECTED', 'PARKED')),
    constraint dossier_waiting_is_due check (status not in ('QUEUED', 'UPLOADING') or next_attempt is not null),
    constraint dossier_two_persons check (approver is null or lower(approver) <> lower(captor)),
    constraint dossier_review_known check (
        review = 'NOT_NEEDED' or review = 'PENDING' or (review = 'APPROVED' and approver is not null)),
    constraint dossier_review_before_sending check (review <> 'PENDING' or status <> 'UPLOADING')
);

-- What the agent sends next; oldest first.
create index dossier_by_counter on dossier (counter, status, sealed_at, id);
-- Lists, newest first, of all or of one status.
create index dossier_by_time on dossier (sealed_at, id);
create index dossier_by_status on dossier (status, sealed_at, id);
create index dossier_by_citizen on dossier (lookup_hash, sealed_at);
create index dossier_by_phone on dossier (phone_hash, lookup_hash);
create index dossier_by_due_date on dossier (due_date, status);

-- Where each counter's agent stands in the ministry's feed of events.
create table feed_position (
    counter  varchar(40)   not null primary key,
    position varchar(1000) not null
);
