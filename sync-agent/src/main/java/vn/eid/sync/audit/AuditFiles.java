package vn.eid.sync.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;

/** The files of an audit log: one for each day, and the head. */
final class AuditFiles {
    private static final String LOG = ".log";
    private static final String HEAD = "head";
    private static final long LARGEST_DAY = 256L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Disk disk;
    private final DurableFiles files;
    private final SecretKey key;

    AuditFiles(Path folder, Disk disk, SecretKey key) {
        this.folder = folder;
        this.disk = disk;
        this.files = new DurableFiles(disk);
        this.key = key;
    }

    /** Days that have a file, oldest first. */
    List<LocalDate> days() throws QueueException {
        return files.list(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}\\.log"))
                .map(name -> LocalDate.parse(name.substring(0, name.length() - LOG.length())))
                .toList();
    }

    List<String> lines(LocalDate day) throws QueueException {
        return text(day).lines().toList();
    }

    private String text(LocalDate day) throws QueueException {
        return new String(files.read(file(day), LARGEST_DAY).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    long length(LocalDate day) throws QueueException {
        return text(day).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Writes a line at the end; a line that a failure left half-written is written over. */
    void append(LocalDate day, long position, String line) throws QueueException {
        try {
            disk.writeAt(file(day), position, line.getBytes(StandardCharsets.UTF_8));
            if (position == 0) {
                disk.syncFolder(folder);
            }
        } catch (IOException e) {
            throw QueueException.notStored("the audit entry", e);
        }
    }

    void saveHead(ChainHead head) throws QueueException {
        var text = head.sequence() + " " + head.hash();
        files.store(folder.resolve(HEAD), (text + " " + mac(text)).getBytes(StandardCharsets.US_ASCII));
    }

    /** The head as last saved; empty when there is none. */
    Optional<ChainHead> head() throws QueueException {
        var content = files.read(folder.resolve(HEAD), 1000);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var parts = new String(content.get(), StandardCharsets.US_ASCII).split(" ");
        if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !matches(parts[0] + " " + parts[1], parts[2])) {
            throw QueueException.tampered("the head of the audit log");
        }
        return Optional.of(new ChainHead(Long.parseLong(parts[0]), parts[1]));
    }

    /**
     * The head that appending goes on from. A crash may have left one entry after the saved head, or half a line, which is
     * cut away; anything else is {@code TAMPERED}.
     */
    ChainHead recover() throws QueueException {
        var saved = head();
        var days = days();
        if (days.isEmpty()) {
            if (saved.isPresent()) {
                throw QueueException.tampered("the audit log, whose files are gone,");
            }
            return ChainHead.START;
        }
        var last = days.get(days.size() - 1);
        cutHalfLine(last);
        var lines = lines(last);
        if (lines.isEmpty()) {
            return saved.orElse(ChainHead.START);
        }
        var newest = lines.get(lines.size() - 1);
        var end = end(newest);
        var known = saved.orElse(ChainHead.START);
        // The head may be behind: a crash or a full disk came between an entry and its head. Entries carry codes of
        // their own.
        if (!genuine(newest) || !(end.equals(known) || end.sequence() > known.sequence())) {
            throw QueueException.tampered("the end of the audit log");
        }
        if (!end.equals(known)) {
            saveHead(end);
        }
        return end;
    }

    private void cutHalfLine(LocalDate day) throws QueueException {
        var text = text(day);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            append(day, whole.getBytes(StandardCharsets.UTF_8).length, "");
        }
    }

    private static ChainHead end(String line) throws QueueException {
        return new ChainHead(sequence(line) - 1, "").next(line);
    }

    /** A line with its code behind it. */
    String authenticated(String json) {
        return json + "\t" + mac(json);
    }

    /** Whether this program wrote a line. */
    boolean genuine(String line) {
        var tab = line.lastIndexOf('\t');
        return tab > 0 && matches(line.substring(0, tab), line.substring(tab + 1));
    }

    static long sequence(String line) throws QueueException {
        try {
            return JSON.readTree(line).path("seq").asLong();
        } catch (JsonProcessingException e) {
            throw QueueException.tampered("a line of the audit log", e);
        }
    }

    static String previous(String line) throws QueueException {
        try {
            return JSON.readTree(line).path("prev").asText();
        } catch (JsonProcessingException e) {
            throw QueueException.tampered("a line of the audit log", e);
        }
    }

    /** What a genuine line says; empty when it is not an entry after all. */
    static Optional<AuditEntry> entry(String line) {
        try {
            var node = JSON.readTree(line);
            var details = new TreeMap<String, String>();
            for (var detail : node.path("details").properties()) {
                details.put(detail.getKey(), detail.getValue().asText());
            }
            return Optional.of(new AuditEntry(
                    Instant.parse(node.path("at").asText()),
                    node.path("event").asText(),
                    node.path("actor").asText(),
                    details));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + LOG);
    }

    private boolean matches(String text, String mac) {
        return MessageDigest.isEqual(mac(text).getBytes(StandardCharsets.UTF_8), mac.getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks HMAC-SHA-256", e);
        }
    }
}
