package vn.eid.sync.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.OwnerLock;
import vn.eid.sync.queue.QueueException;

/**
 * The log of one program as files, one for each day: a line is a JSON object that holds the
 * hash of the line before, a tab, and the line's authentication code. Beside them lies the head, so that a cut end is found
 * too; heads also leave the machine in every sealed dossier. Thread-safe.
 */
public final class FileAuditLog implements AuditLog, AuditTrail, AuditHistory, AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final AuditFiles files;
    private final OwnerLock lock;
    private final InstantSource time;
    private final ZoneId zone;
    private ChainHead head;
    private LocalDate day;
    private long position;

    private FileAuditLog(AuditFiles files, OwnerLock lock, InstantSource time, ZoneId zone, ChainHead head) {
        this.files = files;
        this.lock = lock;
        this.time = time;
        this.zone = zone;
        this.head = head;
        this.day = LocalDate.MIN;
    }

    /**
     * Opens the log of a folder for appending.
     *
     * @param key authenticates the head
     * @param zone whose midnights divide the files
     * @throws QueueException {@code IN_USE}; {@code TAMPERED} when the last file does not fit its head: it is then left
     *     as it is, see {@link AuditVerifier}
     */
    public static FileAuditLog open(Path folder, Disk disk, SecretKey key, InstantSource time, ZoneId zone)
            throws QueueException {
        var lock = OwnerLock.take(folder, "the audit log", disk);
        try {
            var files = new AuditFiles(folder, disk, key);
            return new FileAuditLog(files, lock, time, zone, files.recover());
        } catch (QueueException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public synchronized void append(String event, String actor, Map<String, String> details) throws QueueException {
        var now = time.instant();
        var today = now.atZone(zone).toLocalDate();
        if (!today.equals(day)) {
            position = files.length(today);
            day = today;
        }
        var entry = new TreeMap<String, Object>();
        entry.put("seq", head.sequence() + 1);
        entry.put("at", now.toString());
        entry.put("event", event);
        entry.put("actor", actor);
        entry.put("details", new TreeMap<>(details));
        entry.put("prev", head.hash());
        var line = files.authenticated(line(entry));
        var next = head.next(line);
        files.append(day, position, line + "\n");
        position += (line + "\n").getBytes(StandardCharsets.UTF_8).length;
        head = next;
        files.saveHead(next);
    }

    private static String line(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat map is always written", e);
        }
    }

    @Override
    public synchronized AuditExtract extract(DossierId dossier) throws QueueException {
        var today = time.instant().atZone(zone).toLocalDate();
        var wanted = "\"dossier\":\"" + dossier.value() + "\"";
        List<String> entries = new ArrayList<>();
        for (var date : List.of(today.minusDays(1), today)) {
            files.lines(date).stream().filter(line -> line.contains(wanted)).forEach(entries::add);
        }
        return new AuditExtract(entries, head.sequence(), head.hash());
    }

    @Override
    public List<AuditEntry> ofEvent(String event, LocalDate from, LocalDate until) throws QueueException {
        return entries(from, until, "\"event\":\"" + event + "\"");
    }

    @Override
    public List<AuditEntry> about(DossierId dossier, LocalDate from) throws QueueException {
        return entries(from, LocalDate.MAX, "\"dossier\":\"" + dossier.value() + "\"");
    }

    /** Beside appending: a line that is just being written has no authentication code yet and is passed over. */
    private List<AuditEntry> entries(LocalDate from, LocalDate until, String wanted) throws QueueException {
        List<AuditEntry> found = new ArrayList<>();
        for (var date : files.days()) {
            if (!date.isBefore(from) && !date.isAfter(until)) {
                for (var line : files.lines(date)) {
                    if (line.contains(wanted) && files.genuine(line)) {
                        AuditFiles.entry(line).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** Number and hash of the newest entry. */
    public synchronized Optional<ChainHead> head() {
        return head.sequence() == 0 ? Optional.empty() : Optional.of(head);
    }

    @Override
    public void close() {
        lock.close();
    }
}
