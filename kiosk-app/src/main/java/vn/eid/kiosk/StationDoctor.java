package vn.eid.kiosk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.model.ModelStatus;
import vn.eid.card.CardFault;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.StationTools;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.screen.sound.DeviceSounds;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.AgentStatusFile;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

/** What the doctor looks at: each examination bounded in time, none of them with personal data in its words. */
public final class StationDoctor {
    private static final Duration READER_WAIT = Duration.ofSeconds(2);
    /** Of the whole round, so that the command ends within half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<KioskConfig> config;
    private final DeviceTools devices;
    private final StationTools store;
    private final OfficerMessages messages;
    private final Supplier<Optional<AgentStatus>> agent;
    private final MachineDoctor machine;
    private final Executor executor;

    /** @param clock of the counter, for the age of what the agent wrote */
    public StationDoctor(
            Supplier<KioskConfig> config,
            DeviceTools devices,
            StationTools store,
            OfficerMessages messages,
            Clock clock) {
        this.config = config;
        this.devices = devices;
        this.store = store;
        this.messages = messages;
        this.agent = () -> AgentStatusFile.read(config.get().store().folder().resolve("agent-status.json"))
                .filter(it -> Duration.between(it.updatedAt(), clock.instant()).compareTo(AgentStatus.STALE) < 0);
        this.machine = new MachineDoctor(config, agent, clock);
        this.executor = Executors.newCachedThreadPool(CounterThreads.named("doctor"));
    }

    public List<Examination> examinations() {
        return whileOpen(new DoctorRound(executor, PATIENCE, System::nanoTime))
                .with("database", this::database)
                .with("queue", this::queue)
                .with("audit", this::audit)
                .examinations();
    }

    /** Those that may look while the counter is at work in this process: its own store stays out of it. */
    public List<Examination> whileOpen() {
        return whileOpen(new DoctorRound(executor, PATIENCE, System::nanoTime)).examinations();
    }

    private DoctorRound whileOpen(DoctorRound round) {
        return round.with("version", machine::version)
                .with("reader", this::reader)
                .with("card", this::card)
                .with("camera", this::camera)
                .with("models", this::models)
                .with("disk", machine::disk)
                .with("certificate", this::keys)
                .with("gateway", this::line)
                .with("agent", this::agent)
                .with("clock", machine::clock)
                .with("printer", machine::printer)
                .with("fonts", machine::fonts)
                .with("display", machine::displays)
                .with("sound", StationDoctor::sound);
    }

    /** What is configured, for support: names of readers, folders and addresses, no secret and nobody's name. */
    public Map<String, String> decisions() {
        Map<String, String> tree = new TreeMap<>();
        KioskConfig now = config.get();
        tree.put("station", now.station().code() + "-" + now.station().counter());
        tree.put("language", now.station().language().tag());
        tree.put("zone", now.station().zone().toString());
        tree.put("data", now.store().folder().toString());
        tree.put("database", now.store().databaseUrl().isPresent() ? "server" : "own");
        tree.put("reader", now.devices().reader().pattern());
        tree.put(
                "camera",
                now.devices()
                        .camera()
                        .map(it -> it.replaceAll("//[^/@]*@", "//…@"))
                        .orElse(""));
        tree.put("models", now.devices().models().toString());
        tree.put("keys", now.keys().tokenLibrary().isPresent() ? "token" : "file");
        tree.put("gateway", now.gateway().address().map(it -> it.getHost()).orElse(""));
        tree.put("proxy", Boolean.toString(now.gateway().proxy().isPresent()));
        tree.put("window", now.desk().window().toString());
        return tree;
    }

    private Examined reader() {
        ReaderState state = readerState();
        if (state instanceof ReaderState.NoService) {
            return failed(
                    "reader", "dịch vụ PC/SC không trả lời / PC/SC does not answer", "khởi động pcscd / start pcscd");
        }
        return state instanceof ReaderState.NoReader
                ? failed("reader", "chưa có đầu đọc / no reader", "cắm đầu đọc / plug a reader in")
                : Examined.ok(
                        "reader",
                        state instanceof ReaderState.CardPresent
                                ? "có thẻ trên đầu đọc / a card lies on it"
                                : "sẵn sàng / ready");
    }

    private ReaderState readerState() {
        var seen = new CompletableFuture<ReaderState>();
        try (var readers = devices.readers(Pattern.compile(".*"), Optional.empty())) {
            readers.watch(state -> {
                if (!(state instanceof ReaderState.NoService)) {
                    seen.complete(state);
                }
            });
            return seen.get(READER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException absent) {
            return new ReaderState.NoService();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ReaderState.NoService();
        }
    }

    private Examined camera() {
        try {
            var cameras = MachineCameras.of(config.get().devices().camera(), Runnable::run, Monotonic.system())
                    .list();
            return cameras.isEmpty()
                    ? failed("camera", "chưa có máy ảnh / no camera", "cắm máy ảnh / plug a camera in")
                    : Examined.ok(
                            "camera", cameras.size() + ": " + cameras.get(0).name());
        } catch (CameraException missing) {
            return fault("camera", messages.of(missing.fault()));
        }
    }

    private Examined models() {
        try {
            var states = devices.models(Optional.empty()).list();
            long ready = states.stream()
                    .filter(it -> it.state() == ModelStatus.State.INSTALLED)
                    .count();
            return ready == states.size()
                    ? Examined.ok("models", ready + "/" + states.size())
                    : new Examined(
                            "models", Health.WARNING, ready + "/" + states.size(), "kiosk models install --from DIR");
        } catch (CameraException unreadable) {
            return fault("models", messages.of(unreadable.fault()));
        }
    }

    private Examined keys() {
        return guarded("certificate", () -> {
            var key = store.keys(StationTools.KeyAction.SHOW, "");
            String finding = key.store() + ", " + key.notAfter();
            return switch (key.validity()) {
                case "VALID" -> Examined.ok("certificate", finding);
                case "EXPIRES_SOON" -> new Examined("certificate", Health.WARNING, finding, "kiosk keys rotate");
                default -> failed("certificate", finding, "kiosk keys csr, kiosk keys install");
            };
        });
    }

    private Examined queue() {
        return guarded("queue", () -> {
            int disagreements = store.verify().size();
            return disagreements == 0
                    ? Examined.ok("queue", "khớp / agrees")
                    : new Examined("queue", Health.WARNING, disagreements + "", "kiosk queue verify");
        });
    }

    private Examined audit() {
        return guarded("audit", () -> {
            var report = store.verifyAudit();
            return report.whole()
                    ? Examined.ok("audit", report.entries() + "")
                    : failed("audit", report.findings().size() + "", "kiosk audit verify");
        });
    }

    private Examined line() {
        var address = config.get().gateway().address();
        if (address.isEmpty()) {
            return new Examined(
                    "gateway",
                    Health.WARNING,
                    "chưa đặt địa chỉ / no address",
                    "gateway.url trong / in kiosk.properties");
        }
        int port = address.get().getPort() < 0 ? 443 : address.get().getPort();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.get().getHost(), port), 5000);
            return Examined.ok("gateway", address.get().getHost() + ":" + port);
        } catch (IOException unreachable) {
            return fault("gateway", messages.ofGateway("UNREACHABLE").orElseThrow());
        }
    }

    /** Whether the service runs and reaches the ministry, in its own words. */
    private Examined agent() {
        Optional<AgentStatus> status = agent.get();
        if (status.isEmpty()) {
            return new Examined("agent", Health.WARNING, "không chạy / not running", "systemctl start eid-sync-agent");
        }
        String finding = status.get().state() + ", " + status.get().next().waiting() + " chờ gửi / waiting";
        return status.get()
                .lastError()
                .flatMap(it -> messages.ofGateway(it.code()))
                .map(it -> new Examined("agent", Health.WARNING, finding + ": " + it.title(), it.action()))
                .orElseGet(() -> Examined.ok("agent", finding));
    }

    private static Examined sound() {
        return DeviceSounds.audible()
                ? Examined.ok("sound", "có / present")
                : new Examined(
                        "sound",
                        Health.WARNING,
                        "không có loa, quầy không phát âm báo / no sound device, the counter is silent",
                        "cắm loa nếu cần âm báo / plug a speaker in if tones are wanted");
    }

    /** A card is no need; one that lies there and says nothing is. */
    private Examined card() {
        ReaderState state = readerState();
        if (state instanceof ReaderState.CardMute) {
            FaultText text = messages.of(CardFault.CARD_MUTE);
            return fault("card", text);
        }
        return state instanceof ReaderState.CardPresent
                ? Examined.ok("card", "có thẻ, chip trả lời / a card, its chip answers")
                : new Examined(
                        "card",
                        Health.WARNING,
                        "chưa có thẻ để thử / no card to try",
                        "đặt một thẻ lên đầu đọc rồi khám lại / lay a card on the reader and examine again");
    }

    private Examined database() {
        return guarded("database", () -> {
            var rows = store.list(java.util.Set.of(), 1);
            return Examined.ok("database", rows.isEmpty() ? "mở được, trống / opens, empty" : "mở được / opens");
        });
    }

    /** Open windows hold the store: what they show is the better look. */
    private Examined guarded(String name, StoreLook look) {
        try {
            synchronized (store) { // a counter's store opens for one program, and one look, at a time
                return look.result();
            }
        } catch (QueueException failed) {
            if (failed.fault() == QueueFault.IN_USE) {
                return Examined.ok(name, "đang mở trong cửa sổ quầy / open in the counter's windows");
            }
            return fault(name, messages.of(failed.fault()));
        } catch (CommandFailure notSetUp) {
            return failed(name, notSetUp.getMessage().lines().findFirst().orElse(name), "");
        }
    }

    private static Examined fault(String name, FaultText text) {
        return failed(name, text.title(), text.action());
    }

    private static Examined failed(String name, String finding, String action) {
        return new Examined(name, Health.FAILED, finding, action);
    }

    private interface StoreLook {
        Examined result() throws QueueException;
    }
}
