package vn.eid.sync.simulator.gateway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;
import vn.eid.sync.gateway.MinistryGateway.AccountStatus;
import vn.eid.sync.simulator.gateway.MinistryDossier.Person;

/** The ministry's database: what was begun, what was accepted, what was told. One connection, one thread at a time. */
final class MinistryStore implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            "create table if not exists upload (idem varchar(160) primary key, uri varchar(400) not null)",
            "create table if not exists dossier (id varchar(40) primary key, sha256 char(64) not null,"
                    + " receipt varchar(40) not null, owner varchar(200) not null, received_at timestamp(9) with time"
                    + " zone not null, size bigint not null, status varchar(12) not null, status_at timestamp(9) with"
                    + " time zone not null, due date, reason_code varchar(60), reason_text varchar(1000), reason_step"
                    + " varchar(12), name varchar(200), id_number varchar(12), phone varchar(20))",
            "create index if not exists dossier_status on dossier(status)",
            "create index if not exists dossier_id_number on dossier(id_number)",
            "create index if not exists dossier_phone on dossier(phone)",
            "create table if not exists account (id_number varchar(12) primary key, level varchar(8) not null,"
                    + " activated boolean not null)",
            "create sequence if not exists receipt_number start with 1",
            "create table if not exists event (seq bigint generated always as identity primary key, owner varchar(200),"
                    + " at timestamp(9) with time zone not null, body clob not null)");

    private final Connection connection;

    MinistryStore(Path folder) throws SQLException {
        // "async:" survives that Jetty interrupts its threads when it stops, which would close a plain file database.
        connection = DriverManager.getConnection(
                "jdbc:h2:async:" + folder.resolve("ministry").toAbsolutePath()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "ministry",
                "");
        for (String statement : SCHEMA) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.execute();
            }
        }
    }

    synchronized Optional<String> uploadOf(String key) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select uri from upload where idem = ?")) {
            find.setString(1, key);
            ResultSet row = find.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    synchronized void begun(String key, String uri) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("merge into upload key(idem) values (?, ?)")) {
            merge.setString(1, key);
            merge.setString(2, uri);
            merge.executeUpdate();
        }
    }

    synchronized void forgetUpload(String key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from upload where idem = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    /** Accepts once; a repetition of the same bytes gets the first receipt. */
    synchronized MinistryDossier accept(DossierId id, String sha256, String owner, long size, Instant now)
            throws SQLException {
        Optional<MinistryDossier> known = find(id);
        if (known.isPresent()) {
            return known.get();
        }
        String sql = "insert into dossier (id, sha256, receipt, owner, received_at, size, status, status_at)"
                + " values (?, ?, 'TN-' || lpad(next value for receipt_number, 8, '0'), ?, ?, ?, 'RECEIVED', ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id.value());
            insert.setString(2, sha256);
            insert.setString(3, owner);
            insert.setObject(4, now);
            insert.setLong(5, size);
            insert.setObject(6, now);
            insert.executeUpdate();
        }
        return find(id).orElseThrow();
    }

    synchronized Optional<MinistryDossier> find(DossierId id) throws SQLException {
        List<MinistryDossier> found = select("where id = ?", id.value());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    synchronized List<MinistryDossier> withStatus(DossierStatus status, int limit) throws SQLException {
        return select("where status = ? order by received_at, id limit " + limit, status.name());
    }

    synchronized List<MinistryDossier> newest(int limit) throws SQLException {
        return select("where 1 = ? order by received_at desc, id desc limit " + limit, 1);
    }

    /** Dossiers of a citizen or a phone that were not rejected. */
    synchronized List<MinistryDossier> aliveWith(String column, String value) throws SQLException {
        if (!column.equals("id_number") && !column.equals("phone")) {
            throw new IllegalArgumentException("column");
        }
        return select("where status <> 'REJECTED' and " + column + " = ? order by received_at, id limit 20", value);
    }

    synchronized long count() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("select count(*) from dossier")) {
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** How often any dossier became {@code RECEIVED}; equal to {@link #count} when each was taken once. */
    synchronized long timesReceived() throws SQLException {
        return timesTold("\"status\":\"RECEIVED\"");
    }

    /** How many events contain this piece of their text. */
    synchronized long timesTold(String piece) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from event where position(?, body) > 0")) {
            count.setString(1, piece);
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    synchronized void verified(DossierId id, Person person, LocalDate due) throws SQLException {
        String sql = "update dossier set name = ?, id_number = ?, phone = ?, due = ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, person.name());
            update.setString(2, person.idNumber());
            update.setString(3, person.phone());
            update.setObject(4, due);
            update.setString(5, id.value());
            update.executeUpdate();
        }
    }

    /** What was granted before any dossier of this ministry. */
    synchronized void grant(String idNumber, AccountLevel level, boolean activated) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("merge into account key(id_number) values (?, ?, ?)")) {
            merge.setString(1, idNumber);
            merge.setString(2, level.name());
            merge.setBoolean(3, activated);
            merge.executeUpdate();
        }
    }

    /** The account granted by other ways than a dossier of this ministry; without one {@code NONE}. */
    synchronized AccountStatus granted(String idNumber) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("select level, activated from account where id_number = ?")) {
            find.setString(1, idNumber);
            ResultSet row = find.executeQuery();
            return row.next()
                    ? new AccountStatus(AccountLevel.valueOf(row.getString(1)), row.getBoolean(2), false)
                    : new AccountStatus(AccountLevel.NONE, false, false);
        }
    }

    /** Moves on from one status only, so that two deciders cannot both decide. */
    synchronized boolean move(
            DossierId id, DossierStatus from, DossierStatus to, Optional<RejectionReason> reason, Instant now)
            throws SQLException {
        String sql = "update dossier set status = ?, status_at = ?, reason_code = ?, reason_text = ?, reason_step = ?"
                + " where id = ? and status = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, to.name());
            update.setObject(2, now);
            update.setString(3, reason.map(RejectionReason::code).orElse(null));
            update.setString(4, reason.map(RejectionReason::text).orElse(null));
            update.setString(5, reason.map(r -> r.step().name()).orElse(null));
            update.setString(6, id.value());
            update.setString(7, from.name());
            return update.executeUpdate() == 1;
        }
    }

    /** Tells one station, or all when {@code owner} is empty. */
    synchronized void tell(Optional<String> owner, Instant at, String body) throws SQLException {
        String sql = "insert into event (owner, at, body) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, owner.orElse(null));
            insert.setObject(2, at);
            insert.setString(3, body);
            insert.executeUpdate();
        }
    }

    /** An event as kept. */
    record Told(long cursor, Instant at, String body) {}

    synchronized List<Told> toldAfter(long cursor, String owner, int limit) throws SQLException {
        String sql =
                "select seq, at, body from event where seq > ? and (owner is null or owner = ?) order by seq limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, cursor);
            select.setString(2, owner);
            select.setInt(3, limit);
            ResultSet rows = select.executeQuery();
            List<Told> told = new ArrayList<>();
            while (rows.next()) {
                told.add(new Told(rows.getLong(1), rows.getObject(2, Instant.class), rows.getString(3)));
            }
            return told;
        }
    }

    private List<MinistryDossier> select(String rest, Object parameter) throws SQLException {
        String sql = "select id, sha256, receipt, owner, received_at, size, status, status_at, due, reason_code,"
                + " reason_text, reason_step, name, id_number, phone from dossier " + rest;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            ResultSet rows = select.executeQuery();
            List<MinistryDossier> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private static MinistryDossier row(ResultSet row) throws SQLException {
        String code = row.getString("reason_code");
        Optional<RejectionReason> reason = code == null
                ? Optional.empty()
                : Optional.of(new RejectionReason(
                        code,
                        row.getString("reason_text"),
                        RejectionReason.Step.valueOf(row.getString("reason_step"))));
        String name = row.getString("name");
        return new MinistryDossier(
                new DossierId(row.getString("id")),
                row.getString("sha256"),
                row.getString("receipt"),
                row.getString("owner"),
                row.getObject("received_at", Instant.class),
                row.getLong("size"),
                DossierStatus.valueOf(row.getString("status")),
                row.getObject("status_at", Instant.class),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                reason,
                name == null
                        ? Optional.empty()
                        : Optional.of(new Person(name, row.getString("id_number"), row.getString("phone"))));
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
