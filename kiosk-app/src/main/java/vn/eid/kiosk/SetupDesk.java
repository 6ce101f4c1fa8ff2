package vn.eid.kiosk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.eid.kiosk.config.ConfigException;
import vn.eid.kiosk.config.ConfigFile;
import vn.eid.kiosk.config.ConfigKey;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;

/**
 * What the steps of the first run share: the configuration, read anew for each look, and durable files.
 *
 * @param file the administrator's configuration, written by the steps
 * @param system properties of this run
 */
record SetupDesk(Path file, Properties system, Clock clock, SecureRandom random) {
    private static final int LARGEST_FILE = 1 << 20;

    /** A step that cannot be done, with what is shown for it. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient SetupResult result;

        Stopped(SetupResult result) {
            super(result.finding().name());
            this.result = result;
        }

        SetupResult result() {
            return result;
        }
    }

    /** The work of one step, which may stop with a finding. */
    interface Doing {
        SetupResult run() throws Stopped, QueueException, IOException;
    }

    DurableFiles files() {
        return new DurableFiles(new LocalDisk());
    }

    /** What is configured now, with the defaults for what is not. */
    KioskConfig config() throws Stopped {
        return with(SetupStep.STATION, Map.of());
    }

    private KioskConfig with(SetupStep step, Map<ConfigKey, String> changes) throws Stopped {
        var overlay = new Properties();
        overlay.putAll(system);
        changes.forEach((key, value) -> overlay.setProperty("kiosk." + key.key(), value));
        try {
            return KioskConfig.load(Optional.of(file).filter(Files::exists), overlay);
        } catch (ConfigException wrong) {
            var first = wrong.problems().get(0);
            throw new Stopped(SetupResult.of(
                    step, SetupFinding.ANSWER_WRONG, first.where(), first.vietnamese() + " / " + first.english()));
        }
    }

    /** Writes keys after the whole configuration was found good with them. */
    KioskConfig decide(SetupStep step, Map<ConfigKey, String> changes) throws Stopped, IOException {
        KioskConfig decided = with(step, changes);
        if (!changes.isEmpty()) {
            ConfigFile.put(file, changes);
        }
        return decided;
    }

    /** Runs a step; a file that cannot be written is a finding like any other. */
    static SetupResult guarded(SetupStep step, SetupFinding refused, Doing work) {
        try {
            return work.run();
        } catch (Stopped stopped) {
            return stopped.result();
        } catch (QueueException fault) {
            return SetupResult.of(step, refused, fault.fault().name());
        } catch (IOException notWritten) {
            return SetupResult.of(step, SetupFinding.NOT_WRITTEN, notWritten.getMessage());
        }
    }

    /** The bytes of a file that the technician named. */
    static byte[] bytes(SetupStep step, Path named) throws Stopped {
        try {
            if (Files.size(named) <= LARGEST_FILE) {
                return Files.readAllBytes(named);
            }
        } catch (IOException unreadable) {
            throw new Stopped(SetupResult.of(step, SetupFinding.FILE_UNREADABLE, named));
        }
        throw new Stopped(SetupResult.of(step, SetupFinding.FILE_UNREADABLE, named));
    }

    /** Stops when a file that the technician named is not there. */
    static void readable(SetupStep step, Path named) throws Stopped {
        if (!Files.isReadable(named)) {
            throw new Stopped(SetupResult.of(step, SetupFinding.FILE_UNREADABLE, named));
        }
    }

    /** Certificates in a file, PEM or DER. */
    static List<X509Certificate> certificates(SetupStep step, Path named) throws Stopped {
        byte[] content = bytes(step, named);
        try {
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(content))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException noCertificate) {
            throw new Stopped(SetupResult.of(step, SetupFinding.NO_CERTIFICATE_INSIDE, named));
        }
        throw new Stopped(SetupResult.of(step, SetupFinding.NO_CERTIFICATE_INSIDE, named));
    }

    /** An answer that must be there. */
    static String needed(SetupStep step, String key, Optional<String> answer) throws Stopped {
        return answer.orElseThrow(() -> new Stopped(SetupResult.of(step, SetupFinding.ANSWER_MISSING, key)));
    }
}
