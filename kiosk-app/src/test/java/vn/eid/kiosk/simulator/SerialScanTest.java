package vn.eid.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.card.scanner.SerialScanner;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.LivePreview;

@Timeout(120)
@DisplayName("A scanner on a serial line at the counter")
class SerialScanTest {
    @TempDir
    Path folder;

    private final BlockingQueue<EnrolmentState> states = new LinkedBlockingQueue<>();

    @Test
    @DisplayName("opens the chip on the reader with the code that it scanned, and leaves other codes alone")
    void opensTheChip() throws Exception {
        assumeFalse(File.separatorChar != '/', "named pipes");
        Path line = folder.resolve("ttyACM0");
        assertThat(new ProcessBuilder("mkfifo", line.toString()).start().waitFor())
                .isZero();
        var options = new TrainingOptions(
                folder.resolve("station"), false, Optional.empty(), Optional.empty(), TrainingFolders.models());
        try (var station =
                        TrainingStation.start(options, Optional.empty(), LivePreview.NONE, Clock.systemDefaultZone());
                var scanner = SerialScanner.start(
                        line, CounterThreads.named("scanner"), station.counter()::scanned, System::nanoTime);
                var device = new FileOutputStream(line.toFile())) {
            var session = station.counter().session();
            session.post(new EnrolmentEvent.SignedIn(ScriptedOfficer.OFFICER));
            station.threads().session().execute(() -> session.observe(states::add));
            await(EnrolmentState.Idle.class);
            Citizen citizen = station.present(0);
            await(EnrolmentState.AwaitingKey.class);

            device.write("8934563138165\r\n".getBytes(StandardCharsets.UTF_8));
            device.write((code(citizen) + "\r\n").getBytes(StandardCharsets.UTF_8));

            var confirm = (EnrolmentState.ConfirmIdentity) await(EnrolmentState.ConfirmIdentity.class);
            assertThat(confirm.proven().toString()).doesNotContain(citizen.personalId());
            assertThat(scanner).isNotNull();
        }
    }

    private static String code(Citizen citizen) {
        return citizen.personalId() + "||" + citizen.fullName() + "|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";
    }

    private EnrolmentState await(Class<? extends EnrolmentState> kind) throws InterruptedException {
        EnrolmentState state = states.poll(60, TimeUnit.SECONDS);
        while (state != null && !kind.isInstance(state)) {
            assertThat(state).isNotInstanceOf(EnrolmentState.Halted.class);
            state = states.poll(60, TimeUnit.SECONDS);
        }
        assertThat(state).isInstanceOf(kind);
        return state;
    }
}
