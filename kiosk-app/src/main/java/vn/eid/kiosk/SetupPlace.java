package vn.eid.kiosk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.kiosk.config.ConfigKey;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupWork;
import vn.eid.sync.queue.QueueException;

/** Steps that say where the counter stands and whom it talks to. */
final class SetupPlace {
    private static final int LINE_PATIENCE = 5000;

    private SetupPlace() {}

    /** Code, name, number, language. */
    static SetupWork station(SetupDesk desk) {
        return new Station(desk);
    }

    /** The ministry's address, authority and sealing certificate. */
    static SetupWork line(SetupDesk desk) {
        return new Line(desk);
    }

    private record Station(SetupDesk desk) implements SetupWork {
        @Override
        public SetupResult look() {
            return SetupDesk.guarded(SetupStep.STATION, SetupFinding.NOT_WRITTEN, () -> {
                KioskConfig config = desk.config();
                return named(config) ? found(config) : SetupResult.of(SetupStep.STATION, SetupFinding.NOT_YET);
            });
        }

        /** The defaults' code is nobody's. */
        private static boolean named(KioskConfig config) {
            return !config.station().code().equals("XX00");
        }

        private static SetupResult found(KioskConfig config) {
            return SetupResult.of(
                    SetupStep.STATION,
                    SetupFinding.STATION_NAMED,
                    config.station().code() + "-" + config.station().counter(),
                    config.station().name());
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(SetupStep.STATION, SetupFinding.NOT_WRITTEN, () -> {
                if (look().state() == vn.eid.kiosk.setup.SetupState.OPEN) {
                    for (SetupKey key : List.of(SetupKey.STATION_CODE, SetupKey.STATION_NAME)) {
                        SetupDesk.needed(SetupStep.STATION, key.key(), answers.get(key));
                    }
                }
                KioskConfig before = desk.config();
                Map<ConfigKey, String> changes = answered(SetupStep.STATION, answers);
                // The agent reads the same file and knows no defaults.
                changes.putIfAbsent(ConfigKey.STATION_COUNTER, before.station().counter());
                changes.put(ConfigKey.DATA_FOLDER, before.store().folder().toString());
                changes.put(ConfigKey.KEY_STORE, before.keys().file().toString());
                changes.put(ConfigKey.KEY_PIN_FILE, before.keys().pinFile().toString());
                changes.put(
                        ConfigKey.MINISTRY_CERTIFICATE,
                        before.keys().ministryCertificate().toString());
                return found(desk.decide(SetupStep.STATION, changes));
            });
        }

        @Override
        public List<String> choices(SetupKey key) {
            return key == SetupKey.LANGUAGE ? List.of("vi", "en") : List.of();
        }

        @Override
        public String present(SetupKey key) {
            try {
                KioskConfig.StationPart station = desk.config().station();
                return switch (key) {
                    case STATION_CODE -> named(desk.config()) ? station.code() : "";
                    case STATION_NAME -> named(desk.config()) ? station.name() : "";
                    case STATION_COUNTER -> station.counter();
                    default -> station.language().tag();
                };
            } catch (SetupDesk.Stopped notReadable) {
                return "";
            }
        }
    }

    private record Line(SetupDesk desk) implements SetupWork {
        @Override
        public SetupResult look() {
            return SetupDesk.guarded(SetupStep.LINE, SetupFinding.NOT_WRITTEN, () -> {
                KioskConfig config = desk.config();
                Optional<URI> address = config.gateway().address();
                boolean sealing = desk.files().exists(config.keys().ministryCertificate());
                return address.isPresent() && sealing
                        ? told(SetupFinding.LINE_ANSWERS, address.get())
                        : SetupResult.of(SetupStep.LINE, SetupFinding.NOT_YET);
            });
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(SetupStep.LINE, SetupFinding.NOT_WRITTEN, () -> {
                KioskConfig before = desk.config();
                Map<ConfigKey, String> changes = new EnumMap<>(ConfigKey.class);
                Path keys = before.keys().file().toAbsolutePath().getParent();
                if (before.gateway().address().isEmpty()) {
                    SetupDesk.needed(SetupStep.LINE, "gateway.url", answers.get(SetupKey.GATEWAY_URL));
                    SetupDesk.needed(SetupStep.LINE, "gateway.ca", answers.get(SetupKey.GATEWAY_CA));
                    SetupDesk.needed(
                            SetupStep.LINE, "ministry.certificate", answers.get(SetupKey.MINISTRY_CERTIFICATE));
                }
                answers.get(SetupKey.GATEWAY_URL).ifPresent(it -> changes.put(ConfigKey.GATEWAY_URL, it));
                answers.get(SetupKey.GATEWAY_PROXY).ifPresent(it -> changes.put(ConfigKey.GATEWAY_PROXY, it));
                kept(answers, SetupKey.GATEWAY_CA, keys.resolve("gateway-ca.pem"))
                        .ifPresent(it -> changes.put(ConfigKey.GATEWAY_CA, it));
                kept(answers, SetupKey.MINISTRY_CERTIFICATE, before.keys().ministryCertificate());
                KioskConfig config = desk.decide(SetupStep.LINE, changes);
                return tried(config.gateway().address().orElseThrow(), config);
            });
        }

        /** Copies a certificate file to where the counter keeps it, once it has proved to be one. */
        private Optional<String> kept(SetupAnswers answers, SetupKey key, Path target)
                throws SetupDesk.Stopped, QueueException {
            Optional<Path> named = answers.path(key);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            SetupDesk.certificates(SetupStep.LINE, named.get());
            desk.files().store(target.toAbsolutePath(), SetupDesk.bytes(SetupStep.LINE, named.get()));
            return Optional.of(target.toString());
        }

        /** A counter may be set up before its line is there: silence is noted and stops nothing. */
        private static SetupResult tried(URI address, KioskConfig config) {
            var through = config.gateway().proxy();
            try (var socket = new Socket()) {
                socket.connect(
                        through.map(it -> new InetSocketAddress(it.getHostString(), it.getPort()))
                                .orElseGet(() -> new InetSocketAddress(address.getHost(), port(address))),
                        LINE_PATIENCE);
                return told(SetupFinding.LINE_ANSWERS, address);
            } catch (IOException silent) {
                return told(SetupFinding.LINE_SILENT, address);
            }
        }

        private static SetupResult told(SetupFinding finding, URI address) {
            return SetupResult.of(SetupStep.LINE, finding, address.getHost(), Integer.toString(port(address)));
        }

        private static int port(URI address) {
            return address.getPort() < 0 ? 443 : address.getPort();
        }

        @Override
        public String present(SetupKey key) {
            try {
                KioskConfig config = desk.config();
                return switch (key) {
                    case GATEWAY_URL ->
                        config.gateway().address().map(URI::toString).orElse("");
                    case GATEWAY_PROXY ->
                        config.gateway()
                                .proxy()
                                .map(it -> it.getHostString() + ":" + it.getPort())
                                .orElse("");
                    default -> "";
                };
            } catch (SetupDesk.Stopped notReadable) {
                return "";
            }
        }
    }

    /** The answers of a step that are keys of the configuration. */
    static Map<ConfigKey, String> answered(SetupStep step, SetupAnswers answers) {
        Map<ConfigKey, String> changes = new EnumMap<>(ConfigKey.class);
        for (SetupKey key : step.keys()) {
            answers.get(key).ifPresent(value -> key.config().ifPresent(it -> changes.put(it, value)));
        }
        return changes;
    }
}
