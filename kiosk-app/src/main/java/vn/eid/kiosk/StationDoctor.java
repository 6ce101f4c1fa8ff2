package vn.eid.kiosk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.model.ModelStatus;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.DoctorCommand.Examination;
import vn.eid.kiosk.cli.DoctorCommand.Result;
import vn.eid.kiosk.cli.DoctorCommand.State;
import vn.eid.kiosk.cli.StationTools;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.screen.sound.DeviceSounds;
import vn.eid.sync.queue.QueueException;

/** What the doctor looks at: each examination bounded in time, none of them with personal data in its words. */
public final class StationDoctor {
    private static final Duration READER_WAIT = Duration.ofSeconds(2);
    private static final long ROOM = 2L << 30;
    private static final int PROBE = 4 << 20;

    private final Supplier<KioskConfig> config;
    private final DeviceTools devices;
    private final StationTools store;
    private final OfficerMessages messages;

    public StationDoctor(
            Supplier<KioskConfig> config, DeviceTools devices, StationTools store, OfficerMessages messages) {
        this.config = config;
        this.devices = devices;
        this.store = store;
        this.messages = messages;
    }

    public List<Examination> examinations() {
        return List.of(
                this::version,
                this::reader,
                this::camera,
                this::models,
                this::disk,
                this::keys,
                this::queue,
                this::audit,
                this::line,
                this::displays,
                this::sound);
    }

    /** Those that may look while the counter is at work in this process: its own store stays out of it. */
    public List<Examination> whileOpen() {
        return List.of(
                this::version,
                this::reader,
                this::camera,
                this::models,
                this::disk,
                this::keys,
                this::line,
                this::displays,
                this::sound);
    }

    private Result version() {
        return Result.ok(
                "version",
                Counter.softwareVersion() + ", Java " + Runtime.version().feature() + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private Result reader() {
        var seen = new CompletableFuture<ReaderState>();
        try (var readers = devices.readers(Pattern.compile(".*"), Optional.empty())) {
            readers.watch(state -> {
                if (!(state instanceof ReaderState.NoService)) {
                    seen.complete(state);
                }
            });
            return reader(seen.get(READER_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException absent) {
            return failed(
                    "reader", "dịch vụ PC/SC không trả lời / PC/SC does not answer", "khởi động pcscd / start pcscd");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("reader", "bị dừng / stopped", "");
        }
    }

    private static Result reader(ReaderState state) {
        if (state instanceof ReaderState.NoReader) {
            return failed("reader", "chưa có đầu đọc / no reader", "cắm đầu đọc / plug a reader in");
        }
        if (state instanceof ReaderState.CardMute) {
            return new Result(
                    "reader",
                    State.WARNING,
                    "thẻ không trả lời / the card does not answer",
                    "đặt lại thẻ / lay the card down again");
        }
        return Result.ok(
                "reader",
                state instanceof ReaderState.CardPresent
                        ? "có thẻ trên đầu đọc / a card lies on it"
                        : "sẵn sàng / ready");
    }

    private Result camera() {
        try {
            var cameras = MachineCameras.of(config.get().devices().camera(), Runnable::run, Monotonic.system())
                    .list();
            return cameras.isEmpty()
                    ? failed("camera", "chưa có máy ảnh / no camera", "cắm máy ảnh / plug a camera in")
                    : Result.ok("camera", cameras.size() + ": " + cameras.get(0).name());
        } catch (CameraException missing) {
            return fault("camera", messages.of(missing.fault()));
        }
    }

    private Result models() {
        try {
            var states = devices.models(Optional.empty()).list();
            long ready = states.stream()
                    .filter(it -> it.state() == ModelStatus.State.INSTALLED)
                    .count();
            return ready == states.size()
                    ? Result.ok("models", ready + "/" + states.size())
                    : new Result(
                            "models", State.WARNING, ready + "/" + states.size(), "kiosk models install --from DIR");
        } catch (CameraException unreadable) {
            return fault("models", messages.of(unreadable.fault()));
        }
    }

    /** Room, and how long one forced write of a dossier's size takes. */
    private Result disk() {
        Path folder = config.get().store().folder();
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            Path probe = Files.createTempFile(folder, "doctor", ".tmp");
            long begun = System.nanoTime();
            try (var channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(PROBE));
                channel.force(true);
            } finally {
                Files.delete(probe);
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            String finding = (room >> 20) + " MB, 4 MB: " + millis + " ms";
            return room < ROOM
                    ? new Result("disk", State.WARNING, finding, "giải phóng ổ đĩa / free some space")
                    : Result.ok("disk", finding);
        } catch (IOException broken) {
            return failed(
                    "disk",
                    "không ghi được vào / cannot write to " + folder,
                    "kiểm tra quyền thư mục / check the permissions");
        }
    }

    private Result keys() {
        return guarded("certificate", () -> {
            var key = store.keys(StationTools.KeyAction.SHOW, "");
            String finding = key.store() + ", " + key.notAfter();
            return switch (key.validity()) {
                case "VALID" -> Result.ok("certificate", finding);
                case "EXPIRES_SOON" -> new Result("certificate", State.WARNING, finding, "kiosk keys rotate");
                default -> failed("certificate", finding, "kiosk keys csr, kiosk keys install");
            };
        });
    }

    private Result queue() {
        return guarded("queue", () -> {
            int disagreements = store.verify().size();
            return disagreements == 0
                    ? Result.ok("queue", "khớp / agrees")
                    : new Result("queue", State.WARNING, disagreements + "", "kiosk queue verify");
        });
    }

    private Result audit() {
        return guarded("audit", () -> {
            var report = store.verifyAudit();
            return report.whole()
                    ? Result.ok("audit", report.entries() + "")
                    : failed("audit", report.findings().size() + "", "kiosk audit verify");
        });
    }

    private Result line() {
        var address = config.get().gateway().address();
        if (address.isEmpty()) {
            return new Result(
                    "gateway",
                    State.WARNING,
                    "chưa đặt địa chỉ / no address",
                    "gateway.url trong / in kiosk.properties");
        }
        int port = address.get().getPort() < 0 ? 443 : address.get().getPort();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.get().getHost(), port), 5000);
            return Result.ok("gateway", address.get().getHost() + ":" + port);
        } catch (IOException unreachable) {
            return fault("gateway", messages.ofGateway("UNREACHABLE").orElseThrow());
        }
    }

    private Result displays() {
        boolean there = !System.getenv().getOrDefault("DISPLAY", "").isBlank()
                || !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return there
                ? Result.ok("display", "có / present")
                : new Result(
                        "display",
                        State.WARNING,
                        "không có màn hình / none",
                        "chạy trong phiên đồ họa / use a graphical session");
    }

    private Result sound() {
        return DeviceSounds.audible()
                ? Result.ok("sound", "có / present")
                : new Result(
                        "sound",
                        State.WARNING,
                        "không có loa, quầy không phát âm báo / no sound device, the counter is silent",
                        "cắm loa nếu cần âm báo / plug a speaker in if tones are wanted");
    }

    private Result guarded(String name, StoreLook look) {
        try {
            return look.result();
        } catch (QueueException failed) {
            return fault(name, messages.of(failed.fault()));
        } catch (CommandFailure notSetUp) {
            return failed(name, notSetUp.getMessage().lines().findFirst().orElse(name), "");
        }
    }

    private static Result fault(String name, FaultText text) {
        return failed(name, text.title(), text.action());
    }

    private static Result failed(String name, String finding, String action) {
        return new Result(name, State.FAILED, finding, action);
    }

    private interface StoreLook {
        Result result() throws QueueException;
    }
}
