package vn.eid.sync.queue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions of a query with the values for their question marks; texts of this program, never of a user. */
public final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Condition and(String part, Object... partValues) {
        parts.add(part);
        values.addAll(List.of(partValues));
        return this;
    }

    /** Behind the last row of the page before, when newest come first. */
    void before(String timeColumn, String idColumn, Optional<QueuedDossier> last) {
        last.ifPresent(row -> {
            long at = row.sealedAt().toEpochMilli();
            and(
                    timeColumn + " <= ? and (" + timeColumn + " < ? or " + idColumn + " < ?)",
                    at,
                    at,
                    row.id().value());
        });
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** With the word where; empty text for no condition. */
    public String text() {
        return isEmpty() ? "" : "where " + bare();
    }

    public String bare() {
        return String.join(" and ", parts);
    }

    public Object[] values() {
        return values.toArray();
    }

    /** Puts the values in their places, from the first. */
    public void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
