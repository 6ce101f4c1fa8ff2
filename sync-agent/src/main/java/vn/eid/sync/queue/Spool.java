package vn.eid.sync.queue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.SealedDossier;

/**
 * The folder of sealed files of one counter. A sealed file that is there under its final name is complete and durable, and
 * its label lies beside it; together they are the truth of which the database is the index. The label is written first:
 * a label alone is an unfinished sealing or, later, the memory of an erased file.
 */
public final class Spool {
    /** Ending of sealed files: CMS, as RFC 5751 names it. */
    public static final String SEALED = ".p7m";

    /** Ending of labels. */
    public static final String LABEL = ".label";

    /** A dossier with all its pages stays far below; a larger file is not ours. */
    static final long LARGEST = 64L << 20;

    private static final long LARGEST_LABEL = 16 << 10;

    private final Path folder;
    private final DurableFiles files;
    private final SecretBox labels;

    /**
     * @param folder of this counter alone
     * @param labels encrypts the labels
     */
    public Spool(Path folder, DurableFiles files, SecretBox labels) {
        this.folder = folder;
        this.files = files;
        this.labels = labels;
    }

    /** Where the sealed file of a dossier lies. */
    public Path file(DossierId id) {
        return folder.resolve(id.value() + SEALED);
    }

    public boolean contains(DossierId id) {
        return files.exists(file(id));
    }

    /**
     * Stores a sealed file and its label durably.
     *
     * @throws QueueException {@code CONFLICT} when this number is sealed already: a sealed file is never overwritten
     */
    public SealedDossier store(SpoolEntry entry, byte[] sealed) throws QueueException {
        if (contains(entry.id())) {
            throw QueueException.conflict(entry.id());
        }
        files.store(label(entry.id()), entry.encrypted(labels));
        files.store(file(entry.id()), sealed);
        return sealedDossier(entry);
    }

    /** The entry of a dossier whose label is here, with or without its sealed file. */
    public Optional<SpoolEntry> entry(DossierId id) throws QueueException {
        var label = files.read(label(id), LARGEST_LABEL);
        return label.isEmpty() ? Optional.empty() : Optional.of(SpoolEntry.decrypt(id, label.get(), labels));
    }

    /**
     * Compares a sealed file with its label.
     *
     * @throws QueueException {@code UNKNOWN_DOSSIER} when file or label is missing, {@code TAMPERED} when they do not fit
     */
    public SpoolEntry verified(DossierId id) throws QueueException {
        var sealed = files.read(file(id), LARGEST).orElseThrow(() -> QueueException.unknown(id));
        var entry = entry(id).orElseThrow(() -> QueueException.unknown(id));
        if (sealed.length != entry.size() || !sha256(sealed).equals(entry.sha256())) {
            throw QueueException.tampered("sealed file of " + id);
        }
        return entry;
    }

    /** As the ports speak of it. */
    public SealedDossier sealedDossier(SpoolEntry entry) {
        return new SealedDossier(
                entry.id(),
                file(entry.id()),
                entry.size(),
                entry.sha256(),
                entry.maskedName(),
                entry.lookupHash(),
                entry.phoneLookupHash(),
                entry.sealedAt(),
                entry.captor(),
                entry.nameWords());
    }

    /** Erases a sealed file that the ministry has; its label stays and remembers what the ministry said. */
    void erase(DossierId id, SpoolEntry.Delivery word) throws QueueException {
        var entry = entry(id);
        if (entry.isPresent()) {
            files.store(label(id), entry.get().delivered(word).encrypted(labels));
        }
        files.delete(file(id));
    }

    /** Removes a label whose sealed file was never finished. */
    void forget(DossierId id) throws QueueException {
        files.delete(label(id));
    }

    /** Files that a crash left half-written and that nobody has touched since an instant. */
    List<Path> unfinished(Instant untouchedSince) throws QueueException {
        return files.unfinished(folder).stream()
                .filter(file -> isOlder(file, untouchedSince))
                .toList();
    }

    /** Whether a label has lain alone for so long that its sealing cannot be under way any more. */
    boolean isAbandoned(DossierId id, Instant untouchedSince) {
        return !contains(id) && isOlder(label(id), untouchedSince);
    }

    private boolean isOlder(Path file, Instant instant) {
        return files.modified(file).filter(instant::isAfter).isPresent();
    }

    void remove(Path unfinished) throws QueueException {
        files.delete(unfinished);
    }

    /** Bytes of a sealed file; empty when it is not there. */
    OptionalLong size(DossierId id) throws QueueException {
        return files.size(file(id));
    }

    /** All finished files, foreign ones too, sorted by name. */
    public List<Path> files() throws QueueException {
        return files.list(folder);
    }

    /** The dossier that a file with this ending belongs to by its name; empty for a foreign name. */
    public static Optional<DossierId> dossier(Path file, String ending) {
        var name = file.getFileName().toString();
        if (!name.endsWith(ending)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DossierId(name.substring(0, name.length() - ending.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Hexadecimal SHA-256. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime lacks SHA-256", e);
        }
    }

    private Path label(DossierId id) {
        return folder.resolve(id.value() + LABEL);
    }
}
