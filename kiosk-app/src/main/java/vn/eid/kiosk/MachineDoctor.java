package vn.eid.kiosk;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.sync.agent.AgentStatus;

/** What the doctor looks at of the machine itself: versions, disk, clock, printer, fonts, displays. */
final class MachineDoctor {
    private static final long ROOM = 2L << 30;
    private static final int PROBE = 4 << 20;
    private static final long SLOW_MILLIS = 2000;
    private static final Duration WRONG = Duration.ofMinutes(2);
    private static final String VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơưẰẳẵắặẦẩẫấậỀểễếệỒổỗốộỜởỡớợỪửữứựỳỷỹýỵ";
    /** No clock of a counter shows a time before this program was written. */
    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    private final Supplier<KioskConfig> config;
    private final Supplier<Optional<AgentStatus>> agent;
    private final Clock clock;

    MachineDoctor(Supplier<KioskConfig> config, Supplier<Optional<AgentStatus>> agent, Clock clock) {
        this.config = config;
        this.agent = agent;
        this.clock = clock;
    }

    Examined version() {
        return Examined.ok(
                "version",
                Counter.softwareVersion() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version"));
    }

    /** Room, and how long one forced write of a dossier's size takes. */
    Examined disk() {
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
            if (room < ROOM) {
                return new Examined("disk", Health.WARNING, finding, "giải phóng ổ đĩa / free some space");
            }
            return millis > SLOW_MILLIS
                    ? new Examined("disk", Health.WARNING, finding, "thay ổ đĩa / replace the disk")
                    : Examined.ok("disk", finding);
        } catch (IOException broken) {
            return new Examined(
                    "disk",
                    Health.FAILED,
                    "không ghi được vào / cannot write to " + folder,
                    "kiểm tra quyền thư mục / check the permissions");
        }
    }

    /** The ministry's clock where it answered lately; otherwise only what cannot be. */
    Examined clock() {
        Optional<Duration> offset = agent.get().flatMap(AgentStatus::clockOffset);
        String now = clock.instant().atZone(config.get().station().zone()).toString();
        if (clock.instant().isBefore(WRITTEN)
                || offset.filter(it -> it.abs().compareTo(WRONG) > 0).isPresent()) {
            return new Examined(
                    "clock",
                    Health.FAILED,
                    now
                            + offset.map(it -> ", lệch / off " + it.toSeconds() + " s")
                                    .orElse(""),
                    "chỉnh đồng hồ, bật đồng bộ giờ / set the clock, turn time synchronisation on");
        }
        return Examined.ok(
                "clock",
                now + offset.map(it -> ", ±" + it.abs().toSeconds() + " s").orElse(""));
    }

    Examined printer() {
        Optional<String> wanted = config.get().desk().window().printer();
        return new PaperPrinter(wanted).ready()
                ? Examined.ok("printer", wanted.orElse("mặc định / default"))
                : new Examined(
                        "printer",
                        Health.WARNING,
                        "không thấy máy in / no printer"
                                + wanted.map(it -> ": " + it).orElse(""),
                        "cài máy in trong hệ thống / install it in the system");
    }

    /** The counter brings its fonts: whether they are whole, not whether the system has any. */
    Examined fonts() {
        try (var in = FlatInterFont.class.getResourceAsStream("Inter-Regular.otf")) {
            int missing = Font.createFont(Font.TRUETYPE_FONT, in).canDisplayUpTo(VIETNAMESE);
            return missing < 0
                    ? Examined.ok("fonts", "Inter")
                    : new Examined(
                            "fonts", Health.FAILED, "thiếu chữ / a letter is missing", "cài lại gói / reinstall");
        } catch (IOException | FontFormatException broken) {
            return new Examined("fonts", Health.FAILED, "Inter: hỏng / broken", "cài lại gói / reinstall");
        }
    }

    Examined displays() {
        int wanted = config.get().desk().window().citizenScreen();
        if (GraphicsEnvironment.isHeadless()) {
            return new Examined(
                    "display",
                    Health.WARNING,
                    "không có màn hình / none",
                    "chạy trong phiên đồ họa / use a graphical session");
        }
        int there = GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length;
        return there >= wanted
                ? Examined.ok("display", Integer.toString(there))
                : new Examined(
                        "display",
                        Health.WARNING,
                        there + ", màn hình công dân / the citizen's: " + wanted,
                        "cắm màn hình thứ hai, hoặc citizen.screen=0 / plug the second one in, or citizen.screen=0");
    }
}
