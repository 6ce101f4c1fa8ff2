-- Finds dossiers by words of the name without knowing the name: keyed hashes of the unmarked words.
-- The time stands in the key, so that the newest are walked first and a second word is checked in the same index.
create table dossier_word (
    word      varchar(16) not null,
    sealed_at bigint      not null,
    id        varchar(32) not null,
    primary key (word, sealed_at, id)
);
create index dossier_word_by_dossier on dossier_word (id);

-- Reports ask for a span of time; what is overdue is found by dossier_by_due_date.
create index dossier_by_captor on dossier (captor, sealed_at);
