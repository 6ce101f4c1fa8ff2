package vn.eid.kiosk.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which files of a counter belong into a backup, under which names. */
public final class BackupContents {
    /** Folder of the data. */
    public static final String DATA = "data/";
    /** The administrator's file. */
    public static final String CONFIG = "config/kiosk.properties";

    /** What the next start makes anew, what belongs to this machine's day, and the PIN, which is sealed instead. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(.*/)?owner\\.lock|.*\\.tmp|.*\\.old|queue/queue\\.endpoint|queue/.*\\.trace\\.db|agent-status\\.json"
                    + "|enrolment\\.open|close\\.wanted|(uploads|backups|models|queue\\.new)/.*|keys/pin");

    private BackupContents() {}

    /**
     * The files of a counter, sorted.
     *
     * @param data its folder
     * @param config the administrator's file, left out when it is not there
     */
    public static Map<String, Path> of(Path data, Path config) throws BackupException {
        var files = new TreeMap<String, Path>();
        if (Files.exists(config)) {
            files.put(CONFIG, config);
        }
        try (var all = Files.walk(data)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                String name = data.relativize(file).toString().replace('\\', '/');
                if (!LEFT_OUT.matcher(name).matches()) {
                    files.put(DATA + name, file);
                }
            });
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(unreadable.getCause());
        }
        return files;
    }

    private static BackupException unreadable(IOException cause) {
        return BackupException.notWritten(cause);
    }
}
