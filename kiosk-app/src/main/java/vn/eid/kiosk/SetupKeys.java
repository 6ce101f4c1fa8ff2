package vn.eid.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import vn.eid.kiosk.config.ConfigKey;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupWork;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyReport;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

/** Steps that give the station a key of its own and the ministry's certificate for it. */
final class SetupKeys {
    private static final int PIN_BYTES = 24;

    private SetupKeys() {}

    static SetupWork key(SetupDesk desk) {
        return new Key(desk);
    }

    static SetupWork certificate(SetupDesk desk) {
        return new Certificate(desk);
    }

    private static KeyAdministration administration(SetupDesk desk, KioskConfig config) {
        return new KeyAdministration(ConfiguredStore.keys(config), desk.files(), desk.random(), desk.clock());
    }

    private record Key(SetupDesk desk) implements SetupWork {
        @Override
        public SetupResult look() {
            return SetupDesk.guarded(SetupStep.KEY, SetupFinding.KEY_REFUSED, () -> {
                KioskConfig config = desk.config();
                if (!desk.files().exists(config.keys().pinFile())) {
                    return SetupResult.of(SetupStep.KEY, SetupFinding.NOT_YET);
                }
                try {
                    return ready(administration(desk, config).show());
                } catch (QueueException none) {
                    if (none.fault() == QueueFault.SEAL_KEY_MISSING) {
                        return SetupResult.of(SetupStep.KEY, SetupFinding.NOT_YET);
                    }
                    throw none;
                }
            });
        }

        private static SetupResult ready(KeyReport report) {
            return SetupResult.of(SetupStep.KEY, SetupFinding.KEY_READY, report.subject(), report.kind());
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(SetupStep.KEY, SetupFinding.KEY_REFUSED, () -> {
                Map<ConfigKey, String> changes = SetupPlace.answered(SetupStep.KEY, answers);
                KioskConfig config = desk.decide(SetupStep.KEY, changes);
                pin(answers, config.keys().pinFile());
                var keys = administration(desk, config);
                boolean made = look().finding() == SetupFinding.KEY_READY;
                KeyReport report = made ? keys.show() : keys.init(subject(answers, config));
                write(answers.path(SetupKey.KEY_REQUEST).orElseGet(() -> request(config)), keys);
                return ready(report);
            });
        }

        /** A token's PIN comes from the technician, that of a file is nobody's to know. */
        private void pin(SetupAnswers answers, Path pinFile) throws SetupDesk.Stopped, QueueException {
            var named = answers.path(SetupKey.KEY_PIN_FILE);
            if (named.isPresent()) {
                desk.files().store(pinFile.toAbsolutePath(), SetupDesk.bytes(SetupStep.KEY, named.get()));
            } else if (!desk.files().exists(pinFile)) {
                var bytes = new byte[PIN_BYTES];
                desk.random().nextBytes(bytes);
                desk.files()
                        .store(
                                pinFile.toAbsolutePath(),
                                java.util.HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            }
        }

        private static X500Principal subject(SetupAnswers answers, KioskConfig config) throws SetupDesk.Stopped {
            String counter = config.station().code() + "-" + config.station().counter();
            try {
                return answers.get(SetupKey.KEY_SUBJECT)
                        .map(X500Principal::new)
                        .orElseGet(() -> new X500Principal("CN=" + counter + ",O="
                                + config.station()
                                        .name()
                                        .replaceAll("[,+\"\\\\<>;=#]", " ")
                                        .strip() + ",C=VN"));
            } catch (IllegalArgumentException wrong) {
                throw new SetupDesk.Stopped(
                        SetupResult.of(SetupStep.KEY, SetupFinding.ANSWER_WRONG, "key.subject", "CN=…,O=…,C=VN"));
            }
        }

        private static void write(Path file, KeyAdministration keys) throws QueueException, IOException {
            Files.writeString(file, CertificateRequest.pem(keys.request()), StandardCharsets.US_ASCII);
        }
    }

    /** Where the request lies when nobody named another place. */
    private static Path request(KioskConfig config) {
        return config.keys().file().toAbsolutePath().resolveSibling("request.csr");
    }

    private record Certificate(SetupDesk desk) implements SetupWork {
        @Override
        public SetupResult look() {
            return SetupDesk.guarded(SetupStep.CERTIFICATE, SetupFinding.CERTIFICATE_REFUSED, () -> {
                KioskConfig config = desk.config();
                if (!desk.files().exists(config.keys().pinFile())) {
                    return SetupResult.of(SetupStep.CERTIFICATE, SetupFinding.NOT_YET);
                }
                return judged(administration(desk, config).show(), config);
            });
        }

        private SetupResult judged(KeyReport report, KioskConfig config) {
            if (report.selfSigned()) {
                return SetupResult.of(SetupStep.CERTIFICATE, SetupFinding.CERTIFICATE_AWAITED, request(config));
            }
            boolean long_ = report.validity(desk.clock().instant()) == KeyReport.Validity.VALID;
            return SetupResult.of(
                    SetupStep.CERTIFICATE,
                    long_ ? SetupFinding.CERTIFICATE_READY : SetupFinding.CERTIFICATE_ENDS,
                    report.notAfter().toString().substring(0, 10));
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(SetupStep.CERTIFICATE, SetupFinding.CERTIFICATE_REFUSED, () -> {
                KioskConfig config = desk.config();
                var named = answers.path(SetupKey.KEY_CERTIFICATE).filter(Files::exists);
                // Before the ministry has answered there is no file: that is no mistake of anybody.
                if (named.isEmpty()) {
                    return look();
                }
                List<X509Certificate> chain = SetupDesk.certificates(SetupStep.CERTIFICATE, named.get());
                return judged(administration(desk, config).install(chain), config);
            });
        }
    }
}
