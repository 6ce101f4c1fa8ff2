package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.eid.sync.dossier.DossierId;

/**
 * The words by which dossiers are found, as keyed hashes in table {@code dossier_word}. It is an aid for finding and proves
 * nothing: what is found is authenticated as a row of the index.
 */
final class WordIndex {
    private static final String INSERT = "insert into dossier_word (word, sealed_at, id) values (?, ?, ?)";
    private static final int BATCH = 500;

    private final LookupHash lookup;

    WordIndex(LookupHash lookup) {
        this.lookup = lookup;
    }

    /** Adds the words of a new row; of a label that has none, the word that the masked name still shows. */
    void insert(Connection connection, SpoolEntry entry) throws SQLException {
        var words = entry.nameWords().isEmpty() ? lookup.ofMaskedName(entry.maskedName()) : entry.nameWords();
        insert(connection, entry.id(), entry.sealedAt(), words);
    }

    private static void insert(Connection connection, DossierId id, Instant sealedAt, List<String> words)
            throws SQLException {
        // A row that was lost and is made anew from its sealed file finds the words of the lost one still here.
        try (var old = connection.prepareStatement("delete from dossier_word where id = ?")) {
            old.setString(1, id.value());
            old.executeUpdate();
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var word : words.stream().distinct().toList()) {
                statement.setString(1, word);
                statement.setLong(2, sealedAt.toEpochMilli());
                statement.setString(3, id.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A row that was made before there was a word index. */
    private record Unindexed(DossierId id, Instant sealedAt, String maskedName) {}

    /**
     * Fills in the rows that an older version made, after a migration. Their names are sealed for the ministry, so all that
     * can be indexed is what their labels or masked names still know.
     */
    void fill(Database database, Spool spool) throws QueueException {
        List<Unindexed> page;
        var after = "";
        do {
            var from = after;
            page = database.read(connection -> unindexed(connection, from));
            for (var row : page) {
                var words = labelled(spool, row.id());
                var known = words.isEmpty() ? lookup.ofMaskedName(row.maskedName()) : words;
                database.change(connection -> {
                    insert(connection, row.id(), row.sealedAt(), known);
                    return known.size();
                });
                after = row.id().value();
            }
        } while (page.size() == BATCH);
    }

    /** A label that cannot be read is reported by the reconciliation; here it only means that the name is not known. */
    private static List<String> labelled(Spool spool, DossierId id) {
        try {
            return spool.entry(id).map(SpoolEntry::nameWords).orElse(List.of());
        } catch (QueueException unreadable) {
            return List.of();
        }
    }

    private static List<Unindexed> unindexed(Connection connection, String after) throws SQLException {
        var sql = "select d.id, d.sealed_at, d.masked_name from dossier d where d.id > ? and not exists"
                + " (select 1 from dossier_word w where w.id = d.id) order by d.id fetch first " + BATCH
                + " rows only";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, after);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Unindexed>();
                while (result.next()) {
                    rows.add(new Unindexed(
                            new DossierId(result.getString(1)),
                            Instant.ofEpochMilli(result.getLong(2)),
                            result.getString(3)));
                }
                return rows;
            }
        }
    }
}
