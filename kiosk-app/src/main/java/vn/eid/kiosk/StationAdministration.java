package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.StationTools;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.SecondOfficer;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.sync.audit.AuditVerifier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyReport;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.keys.TransferKey;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Reconciliation;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.StatusEvent;
import vn.eid.sync.seal.ReceiptFile;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/** Lends the store and the keys of one counter to the commands. */
public final class StationAdministration implements StationTools {
    private static final int LARGEST_SHARE = 4096;
    private static final int MOST_PENDING = 500;

    private final Supplier<StoreSettings> settings;
    private final Supplier<List<X509Certificate>> ministry;
    private final StoreSettings.Role role;
    private final Supplier<Duration> retention;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LocalDisk disk = new LocalDisk();

    /**
     * @param settings asked only when a command needs them, so that help works without a configuration
     * @param role that this program plays beside an agent
     * @param retention of sealed files after the ministry's decision
     */
    public StationAdministration(
            Supplier<StoreSettings> settings, StoreSettings.Role role, Supplier<Duration> retention, Clock clock) {
        this(settings, () -> List.of(settings.get().ministry()), role, retention, clock);
    }

    /** @param ministry certificates of the ministry, one of which signs its receipts */
    StationAdministration(
            Supplier<StoreSettings> settings,
            Supplier<List<X509Certificate>> ministry,
            StoreSettings.Role role,
            Supplier<Duration> retention,
            Clock clock) {
        this.settings = settings;
        this.ministry = ministry;
        this.role = role;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public List<QueuedDossier> list(Set<DossierStatus> statuses, int limit) throws QueueException {
        return with(store -> store.queue().list(new QueueFilter(statuses, Optional.empty(), limit)));
    }

    @Override
    public Optional<QueuedDossier> find(DossierId id) throws QueueException {
        return with(store -> store.queue().find(id));
    }

    @Override
    public List<Reconciliation.Finding> verify() throws QueueException {
        return with(store -> store.reconciliation().run(Reconciliation.Depth.FULL));
    }

    @Override
    public List<Reconciliation.Finding> rebuild() throws QueueException {
        List<Reconciliation.Finding> found = CounterStore.rebuild(settings.get(), disk, clock, random);
        return with(store -> {
            record(store, "index-rebuilt", found.size());
            return found;
        });
    }

    @Override
    public List<QueuedDossier> export(Path target) throws QueueException {
        return with(store -> {
            List<QueuedDossier> exported =
                    store.manifest().export(store.index().transfer(), target, new DurableFiles(disk));
            record(store, "exported", exported.size());
            return exported;
        });
    }

    @Override
    public List<StatusEvent.Outcome> importReceipt(Path file) throws QueueException {
        byte[] content = bytes(file);
        return with(store -> {
            var outcomes = store.index().transfer().receipts(ReceiptFile.read(content, ministry.get()));
            record(store, "receipts-imported", outcomes.size());
            return outcomes;
        });
    }

    @Override
    public List<DossierId> sweep() throws QueueException {
        return with(store -> {
            List<DossierId> erased = store.index().retention().sweep(retention.get());
            record(store, "retention-swept", erased.size());
            return erased;
        });
    }

    @Override
    public List<QueuedDossier> pending() throws QueueException {
        return with(store -> store.index().supervision().pending(MOST_PENDING));
    }

    @Override
    public SignInResult decide(DossierId id, String account, char[] secret, Decision decision) throws QueueException {
        return with(store -> {
            SignInResult result = accounts(store).signIn(account, secret);
            if (result instanceof SignInResult.Accepted accepted) {
                take(new SecondOfficer(store.index().supervision(), store.audit()), accepted.officer(), id, decision);
            }
            return result;
        });
    }

    private static void take(SecondOfficer second, Officer officer, DossierId id, Decision decision)
            throws QueueException {
        if (decision instanceof Decision.SendBack back) {
            second.sendBack(officer, id, back.step(), back.reason());
        } else {
            second.approve(officer, id);
        }
    }

    private StoredAccounts accounts(CounterStore store) throws QueueException {
        return StoredAccounts.open(
                settings.get().folder().resolve("accounts"),
                new DurableFiles(disk),
                new SecretBox(store.secrets().accounts(), random),
                new StoredAccounts.Sources(clock, System::nanoTime, random),
                SecretVerifier.Cost.USUAL);
    }

    @Override
    public AuditVerifier.Report verifyAudit() throws QueueException {
        return CounterStore.verifyAudit(settings.get(), role, disk, random);
    }

    @Override
    public KeyInfo keys(KeyAction action, String subject) throws QueueException {
        KeyAdministration keys = administration();
        return info(
                switch (action) {
                    case SHOW -> keys.show();
                    case INIT -> keys.init(principal(subject));
                    case ROTATE -> keys.rotate();
                });
    }

    @Override
    public String request() throws QueueException {
        return CertificateRequest.pem(administration().request());
    }

    @Override
    @SuppressWarnings("unchecked")
    public KeyInfo install(Path chain) throws QueueException {
        try (var in = Files.newInputStream(chain)) {
            var certificates = (Collection<X509Certificate>)
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return info(administration().install(List.copyOf(certificates)));
        } catch (IOException | GeneralSecurityException broken) {
            throw new CommandFailure("Không phải chứng thư PEM / no PEM certificates: " + chain, broken);
        }
    }

    @Override
    public char[] share(Path target) throws QueueException {
        var files = new DurableFiles(disk);
        if (files.exists(target)) {
            throw new CommandFailure("Tệp đã có / the file already exists: " + target);
        }
        StoreSettings here = settings.get();
        var keys = StationKeyStore.open(here.keys(), files, random);
        char[] passphrase = TransferKey.passphrase(random);
        files.store(
                target.toAbsolutePath(),
                StationSecrets.open(here.secrets(), keys, files, random).share(passphrase, random));
        return passphrase;
    }

    @Override
    public void join(Path shared, char[] passphrase) throws QueueException {
        var files = new DurableFiles(disk);
        byte[] content = files.read(shared, LARGEST_SHARE)
                .orElseThrow(() -> new CommandFailure("Không thấy tệp / no such file: " + shared));
        StoreSettings here = settings.get();
        var keys = StationKeyStore.open(here.keys(), files, random);
        try {
            StationSecrets.join(here.secrets(), content, passphrase, keys, files, random);
        } catch (QueueException refused) {
            if (refused.fault() != QueueFault.NOT_ALLOWED) {
                throw refused;
            }
            throw new CommandFailure(
                    "Quầy này đã có bí mật của trạm: chỉ nhập trước lần khởi động đầu tiên."
                            + "\nThis counter already has a station's secret: join before its first start.",
                    refused);
        }
    }

    /** Who works at the command line is known to the machine alone. */
    private static void record(CounterStore store, String event, int dossiers) throws QueueException {
        store.audit().append(event, "technician", Map.of("dossiers", Integer.toString(dossiers)));
    }

    private KeyAdministration administration() {
        return new KeyAdministration(settings.get().keys(), new DurableFiles(disk), random, clock);
    }

    private static X500Principal principal(String subject) {
        try {
            return new X500Principal(subject);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("--subject: CN=…,O=…,C=VN", wrong);
        }
    }

    private KeyInfo info(KeyReport report) {
        return new KeyInfo(
                report.kind().name(),
                report.subject(),
                report.issuer(),
                report.serial(),
                report.notBefore(),
                report.notAfter(),
                report.sha256(),
                report.validity(clock.instant()).name(),
                report.selfSigned(),
                report.nextWaiting());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandFailure("Không đọc được / cannot be read: " + file, unreadable);
        }
    }

    private <T> T with(StoreUse<T> use) throws QueueException {
        try (CounterStore store = CounterStore.open(settings.get(), role, disk, clock, random)) {
            return use.of(store);
        }
    }

    private interface StoreUse<T> {
        T of(CounterStore store) throws QueueException;
    }
}
