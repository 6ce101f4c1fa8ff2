package vn.eid.sync.queue;

import java.nio.file.Path;
import javax.crypto.SecretKey;

/** Where the index lies, and in which role this program opens it. */
public sealed interface QueueLocation {
    /**
     * This program owns the H2 database of a folder: the agent, or a counter that runs its agent in-process.
     *
     * @param folder of the database and its lock
     * @param key encrypts the database file
     * @param shared whether other programs of this machine may join over the loopback interface
     */
    record Owned(Path folder, SecretKey key, boolean shared) implements QueueLocation {
        @Override
        public String toString() {
            return "own database";
        }
    }

    /**
     * The counter joins the database that the agent owns.
     *
     * @param folder of the agent's database
     * @param key encrypts the database file
     */
    record Joined(Path folder, SecretKey key) implements QueueLocation {
        @Override
        public String toString() {
            return "agent's database";
        }
    }

    /**
     * The PostgreSQL server of a station with several counters.
     *
     * @param url {@code jdbc:postgresql://…}, without user and password
     */
    record Shared(String url, String user, char[] password) implements QueueLocation {
        @Override
        public String toString() {
            return "station's database server";
        }
    }
}
