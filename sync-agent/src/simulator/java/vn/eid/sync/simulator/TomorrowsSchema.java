package vn.eid.sync.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.station.StoreSettings;

/** Does to a counter's database what a version after this one would do: one more migration script. */
public final class TomorrowsSchema {
    private TomorrowsSchema() {}

    /**
     * Migrates.
     *
     * @param scripts empty folder for the script of tomorrow
     */
    public static void migrate(StoreSettings settings, Path scripts)
            throws QueueException, IOException, GeneralSecurityException {
        var random = new SecureRandom();
        var files = new DurableFiles(new LocalDisk());
        var keys = StationKeyStore.open(settings.keys(), files, random);
        var key = StationSecrets.open(settings.secrets(), keys, files, random).database();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        var user = HexFormat.of().formatHex(mac.doFinal("h2-user".getBytes(StandardCharsets.UTF_8)));
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:"
                + settings.folder().resolve("queue").resolve("queue").toAbsolutePath() + ";CIPHER=AES");
        source.setUser("station");
        source.setPassword(HexFormat.of().formatHex(key.getEncoded()) + " " + user);
        Files.writeString(scripts.resolve("V999__of_tomorrow.sql"), "create table of_tomorrow (id int primary key);");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:vn/eid/sync/queue/migration", "filesystem:" + scripts)
                .table("schema_history")
                .load()
                .migrate();
    }
}
