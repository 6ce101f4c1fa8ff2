package vn.eid.kiosk.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a backup holds, first entry of its file.
 *
 * @param software version that wrote it
 * @param counter whose data it is
 * @param made when
 * @param sealed what only the passphrase opens; empty for a backup that never leaves its machine
 * @param files everything else, in the order of the file
 */
public record BackupManifest(
        String software, String counter, Instant made, Optional<byte[]> sealed, List<Entry> files) {
    /** Name of its entry. */
    public static final String NAME = "manifest.json";

    private static final int FORM = 1;
    private static final int MOST = 500_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public BackupManifest {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path below the backup's root, with slashes
     * @param sha256 hexadecimal
     */
    public record Entry(String path, long size, String sha256) {}

    /** Bytes of all files. */
    public long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    /** One hash over names, sizes and hashes of all files; what the passphrase vouches for. */
    public String digest() {
        MessageDigest digest = sha256();
        files.forEach(it -> digest.update(
                (it.path() + "\n" + it.size() + "\n" + it.sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    byte[] json() throws IOException {
        var root = JSON.createObjectNode()
                .put("form", FORM)
                .put("software", software)
                .put("counter", counter)
                .put("made", made.toString());
        sealed.ifPresent(it -> root.put("sealed", Base64.getEncoder().encodeToString(it)));
        var list = root.putArray("files");
        files.forEach(it ->
                list.addObject().put("path", it.path()).put("size", it.size()).put("sha256", it.sha256()));
        return JSON.writeValueAsBytes(root);
    }

    static BackupManifest parse(byte[] json) throws BackupException {
        try {
            JsonNode root = JSON.readTree(json);
            int form = root.path("form").asInt(0);
            if (form > FORM) {
                throw BackupException.newerForm(form);
            }
            JsonNode list = root.path("files");
            if (form != FORM || !list.isArray() || list.size() > MOST) {
                throw new IllegalArgumentException("form of the manifest");
            }
            var files = new ArrayList<Entry>();
            for (JsonNode file : list) {
                files.add(new Entry(
                        file.path("path").asText(),
                        file.path("size").asLong(-1),
                        file.path("sha256").asText()));
            }
            return new BackupManifest(
                    root.path("software").asText(),
                    root.path("counter").asText(),
                    Instant.parse(root.path("made").asText()),
                    Optional.ofNullable(root.get("sealed"))
                            .map(it -> Base64.getDecoder().decode(it.asText())),
                    files);
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            throw unreadable(broken);
        }
    }

    private static BackupException unreadable(Exception broken) {
        return BackupException.notABackup("its manifest cannot be read", broken);
    }

    @Override
    public String toString() {
        return "backup of " + counter + ", " + files.size() + " files";
    }
}
