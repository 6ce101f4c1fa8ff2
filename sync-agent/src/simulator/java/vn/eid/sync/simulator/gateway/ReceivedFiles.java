package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;

/** The received sealed files: on the disk before the receipt is given, one for each dossier. */
final class ReceivedFiles {
    private final Path folder;
    private final MinistryStore store;
    private final EventFeed feed;
    private final InstantSource clock;
    private final Runnable arrived;

    ReceivedFiles(Path folder, MinistryStore store, EventFeed feed, InstantSource clock, Runnable arrived) {
        this.folder = folder;
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.arrived = arrived;
    }

    /** Keeps a complete upload, whose bytes are on the disk already; empty when they are not those announced. */
    Optional<MinistryDossier> take(Path upload, DossierId id, String sha256, String owner)
            throws IOException, SQLException {
        if (!digest(upload).equals(sha256)) {
            return Optional.empty();
        }
        Path fresh = folder.resolve(upload.getParent().getFileName() + ".part");
        Files.deleteIfExists(fresh);
        Files.createLink(fresh, upload);
        long size = Files.size(fresh);
        boolean first = store.find(id).isEmpty();
        Files.move(fresh, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        MinistryDossier dossier = store.accept(id, sha256, owner, size, clock.instant());
        if (!dossier.sha256().equals(sha256)) {
            return Optional.empty();
        }
        if (first) {
            feed.dossier(dossier);
            arrived.run();
        }
        return Optional.of(dossier);
    }

    byte[] read(DossierId id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    private Path file(DossierId id) {
        return folder.resolve(id + ".p7m");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
