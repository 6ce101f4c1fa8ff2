package vn.eid.card.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.eid.card.Octets;

/**
 * The folder in which a counter keeps the authorities that it trusts and their revocation lists. Files of any known form may
 * be put there by hand; {@link #importFile} takes them apart into one file each. Read when first needed and again after a
 * change, so that an import works without a restart.
 */
public final class TrustFolder implements TrustStore {
    private static final long MAX_FILE = 64L << 20;
    private static final int MAX_FILES = 20_000;

    private final Path folder;
    private Map<Path, String> seen = new TreeMap<>();
    private MemoryTrustStore content = new MemoryTrustStore(List.of(), List.of());
    private List<String> unreadable = List.of();
    private Optional<IOException> failure = Optional.empty();

    /** @param folder need not exist yet */
    public TrustFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes over what a file holds: certificates, master lists, revocation lists, LDIF.
     *
     * @throws IOException if the file cannot be read, is over 64 MiB, or the folder cannot be written
     */
    public synchronized ImportReport importFile(Path file) throws IOException {
        TrustFile found = read(file);
        Files.createDirectories(folder);
        int authorities = 0;
        for (X509CertificateHolder authority : found.authorities()) {
            authorities += store(authority.getEncoded(), ".cer") ? 1 : 0;
        }
        int lists = 0;
        for (X509CRLHolder list : found.revocationLists()) {
            lists += store(list.getEncoded(), ".crl") ? 1 : 0;
        }
        return new ImportReport(
                authorities,
                found.authorities().size() - authorities,
                lists,
                found.revocationLists().size() - lists,
                found.rejected(),
                found.masterLists().stream().allMatch(s -> s == MasterList.Signature.VALID));
    }

    /** What is in the folder now, by country. */
    public synchronized TrustListing list() {
        refresh();
        List<TrustListing.Authority> authorities = content.authorities().stream()
                .map(TrustListing.Authority::of)
                .sorted(Comparator.comparing(TrustListing.Authority::country)
                        .thenComparing(TrustListing.Authority::notBefore))
                .toList();
        List<TrustListing.RevocationList> lists = content.revocationLists().stream()
                .map(TrustListing.RevocationList::of)
                .sorted(Comparator.comparing(TrustListing.RevocationList::country))
                .toList();
        return new TrustListing(authorities, lists, unreadable, failure.map(IOException::toString));
    }

    @Override
    public synchronized List<X509CertificateHolder> authorities(String country) {
        refresh();
        return content.authorities(country);
    }

    @Override
    public synchronized List<X509CRLHolder> revocationLists(X500Name issuer) {
        refresh();
        return content.revocationLists(issuer);
    }

    /** A folder that cannot be listed is an empty one, which leaves every chain undetermined; the listing tells why. */
    private void refresh() {
        try {
            Map<Path, String> now = files();
            failure = Optional.empty();
            if (!now.equals(seen)) {
                load(now);
            }
        } catch (IOException unlisted) {
            failure = Optional.of(unlisted);
            content = new MemoryTrustStore(List.of(), List.of());
            seen = new TreeMap<>();
        }
    }

    private void load(Map<Path, String> files) {
        Map<Octets, X509CertificateHolder> authorities = new LinkedHashMap<>();
        List<X509CRLHolder> lists = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Path file : files.keySet()) {
            try {
                TrustFile found = read(file);
                for (X509CertificateHolder authority : found.authorities()) {
                    authorities.put(Octets.of(authority.getEncoded()).sha256(), authority);
                }
                lists.addAll(found.revocationLists());
                if (found.authorities().isEmpty() && found.revocationLists().isEmpty()) {
                    failed.add(file.getFileName().toString());
                }
            } catch (IOException unreadableFile) {
                failed.add(file.getFileName().toString());
            }
        }
        content = new MemoryTrustStore(List.copyOf(authorities.values()), lists);
        unreadable = List.copyOf(failed);
        seen = files;
    }

    /** Each file with its size and time, which tell whether anything changed. */
    private Map<Path, String> files() throws IOException {
        Map<Path, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> regular = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MAX_FILES)
                    .toList();
            for (Path file : regular) {
                found.put(
                        file,
                        Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return found;
    }

    private static TrustFile read(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            throw new IOException("larger than 64 MiB");
        }
        return TrustFile.of(Files.readAllBytes(file));
    }

    /** Under its own digest, in one step; false if it is there already. */
    private boolean store(byte[] der, String suffix) throws IOException {
        Path target = folder.resolve(Octets.of(der).sha256().hex() + suffix);
        if (Files.exists(target)) {
            return false;
        }
        Path part = Files.createTempFile(folder, ".import", ".part");
        Files.write(part, der);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
