package vn.eid.sync.queue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.eid.sync.dossier.DossierId;

/**
 * Drafts as files: one folder for each draft, in it the draft's own random key, wrapped, and one AES-256-GCM file for each
 * part. Erasing begins with the key, so that what a disk may still remember of the parts stays closed.
 */
public final class FileDraftStore implements DraftStore {
    private static final String KEY = "key";
    private static final String PART = ".part";
    private static final long LARGEST_PART = 64L << 20;
    private static final long LARGEST_KEY = 1000;

    private final Path folder;
    private final DurableFiles files;
    private final SecretBox master;
    private final SecureRandom random;

    /** @param master wraps the key of each draft */
    public FileDraftStore(Path folder, DurableFiles files, SecretKey master, SecureRandom random) {
        this.folder = folder;
        this.files = files;
        this.master = new SecretBox(master, random);
        this.random = random;
    }

    @Override
    public void put(DossierId draft, String part, byte[] content) throws QueueException {
        var box = box(draft, true).orElseThrow();
        var present = stored(draft, part);
        var name = present.isPresent() ? present.get().number() : nextNumber(draft);
        files.store(file(draft, new Part(name, part)), box.seal(purpose(draft, part), content));
    }

    @Override
    public Optional<byte[]> get(DossierId draft, String part) throws QueueException {
        var stored = stored(draft, part);
        var box = box(draft, false);
        if (stored.isEmpty() || box.isEmpty()) {
            return Optional.empty();
        }
        var sealed = files.read(file(draft, stored.get()), LARGEST_PART);
        return sealed.isEmpty() ? Optional.empty() : Optional.of(box.get().open(purpose(draft, part), sealed.get()));
    }

    @Override
    public List<String> parts(DossierId draft) throws QueueException {
        return box(draft, false).isEmpty()
                ? List.of()
                : stored(draft).stream().map(Part::name).toList();
    }

    @Override
    public List<DossierId> list() throws QueueException {
        var drafts = new ArrayList<DossierId>();
        for (var entry : files.list(folder)) {
            var draft = draft(entry);
            if (draft.isPresent() && files.exists(entry.resolve(KEY))) {
                drafts.add(draft.get());
            }
        }
        // Numbers begin with station and date; within a day the time of the key decides.
        drafts.sort(Comparator.comparing(this::begun).thenComparing(Comparator.naturalOrder()));
        return List.copyOf(drafts);
    }

    private Instant begun(DossierId draft) {
        return files.modified(folder(draft).resolve(KEY)).orElse(Instant.MAX);
    }

    @Override
    public void erase(DossierId draft) throws QueueException {
        var home = folder(draft);
        if (!files.exists(home)) {
            return;
        }
        files.delete(home.resolve(KEY));
        for (var file : files.unfinished(home)) {
            files.delete(file);
        }
        for (var file : files.list(home)) {
            files.delete(file);
        }
        files.delete(home);
    }

    /**
     * Erases drafts begun before an instant, and what an interrupted erasure left.
     *
     * @return numbers of the drafts erased
     */
    public List<DossierId> eraseBefore(Instant limit) throws QueueException {
        var erased = new ArrayList<DossierId>();
        for (var entry : files.list(folder)) {
            var draft = draft(entry);
            if (draft.isPresent()
                    && (!files.exists(entry.resolve(KEY)) || begun(draft.get()).isBefore(limit))) {
                erase(draft.get());
                erased.add(draft.get());
            }
        }
        return List.copyOf(erased);
    }

    /** Drafts begun before an instant, oldest first; for whoever must look at each before it is erased. */
    public List<DossierId> begunBefore(Instant limit) throws QueueException {
        return list().stream().filter(draft -> begun(draft).isBefore(limit)).toList();
    }

    private Optional<SecretBox> box(DossierId draft, boolean create) throws QueueException {
        var file = folder(draft).resolve(KEY);
        var wrapped = files.read(file, LARGEST_KEY);
        if (wrapped.isPresent()) {
            return Optional.of(box(master.open(purpose(draft, KEY), wrapped.get())));
        }
        if (!create) {
            return Optional.empty();
        }
        var key = new byte[32];
        random.nextBytes(key);
        files.store(file, master.seal(purpose(draft, KEY), key));
        return Optional.of(box(key));
    }

    private SecretBox box(byte[] key) {
        return new SecretBox(new SecretKeySpec(key, "AES"), random);
    }

    /**
     * A stored part.
     *
     * @param number order in which it was first stored
     */
    private record Part(int number, String name) {}

    private Optional<Part> stored(DossierId draft, String name) throws QueueException {
        return stored(draft).stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private List<Part> stored(DossierId draft) throws QueueException {
        var parts = new ArrayList<Part>();
        for (var file : files.list(folder(draft))) {
            var name = file.getFileName().toString();
            if (name.matches("\\d{4}-[a-z0-9-]{1,40}\\.part")) {
                parts.add(new Part(
                        Integer.parseInt(name.substring(0, 4)), name.substring(5, name.length() - PART.length())));
            }
        }
        return parts;
    }

    private int nextNumber(DossierId draft) throws QueueException {
        return stored(draft).stream().mapToInt(Part::number).max().orElse(0) + 1;
    }

    private Path file(DossierId draft, Part part) {
        return folder(draft).resolve(String.format("%04d-%s%s", part.number(), checked(part.name()), PART));
    }

    private static String checked(String part) {
        if (!part.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a part is named by small letters, digits and hyphens");
        }
        return part;
    }

    private Path folder(DossierId draft) {
        return folder.resolve(draft.value());
    }

    private static Optional<DossierId> draft(Path entry) {
        try {
            return Optional.of(new DossierId(entry.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a draft; not ours to touch
        }
    }

    private static String purpose(DossierId draft, String part) {
        return "draft " + draft + " " + part;
    }
}
