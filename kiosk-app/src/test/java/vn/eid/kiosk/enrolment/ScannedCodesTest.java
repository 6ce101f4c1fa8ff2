package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.card.scanner.SerialScanner;
import vn.eid.kiosk.CounterThreads;

@Timeout(60)
class ScannedCodesTest {
    private static final String CARD = "022090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu|20032023";

    private final List<EnrolmentEffect> effects = new ArrayList<>();
    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final EnrolmentSession session = new EnrolmentSession(
            new EffectSink() {
                @Override
                public void run(EnrolmentEffect effect) {
                    effects.add(effect);
                }

                @Override
                public void keep(EnrolmentState.UnderWay state, KeepListener done) {
                    done.kept();
                }
            },
            home::add,
            Samples::ticket);
    private final ScannedCodes codes = new ScannedCodes(session);

    @Test
    @DisplayName("a card's code from the serial line opens the chip that waits for its key, any other code does not")
    void fromTheLineToTheChip(@TempDir Path folder) throws Exception {
        boolean noPipes = File.separatorChar != '/';
        if (noPipes) {
            System.out.println("SKIPPED: the way of a serial scan needs a named pipe");
        }
        assumeFalse(noPipes, "named pipes");
        Path line = folder.resolve("ttyACM0");
        assertThat(new ProcessBuilder("mkfifo", line.toString()).start().waitFor())
                .isZero();
        awaitKey();
        SerialScanner scanner = SerialScanner.start(line, CounterThreads.named("scanner"), codes, System::nanoTime);
        try (var device = new FileOutputStream(line.toFile())) {
            device.write(("8934563138165\r\n" + CARD + "\r\n").getBytes(StandardCharsets.UTF_8));
            home.poll(20, TimeUnit.SECONDS).run();
        } finally {
            scanner.close();
        }
        assertThat(session.state()).isInstanceOf(EnrolmentState.ReadingChip.class);
        assertThat(effects)
                .filteredOn(EnrolmentEffect.ReadChip.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        EnrolmentEffect.ReadChip.class,
                        read -> assertThat(read.input()).isEqualTo(new CardInput.ScannedQr(CARD)));
        assertThat(home).isEmpty();
    }

    @Test
    @DisplayName("a code scanned while nobody is signed in changes nothing")
    void signedOut() {
        codes.accept(CARD);
        home.remove().run();
        assertThat(session.state()).isInstanceOf(EnrolmentState.SignedOut.class);
        assertThat(effects).isEmpty();
    }

    @Test
    @DisplayName("a text without the bars of a card is no card's code")
    void otherCodes() {
        awaitKey();
        codes.accept("");
        codes.accept("8934563138165");
        codes.accept("022090000017||Nguyễn Văn Thử|15021990|Nam");
        assertThat(home).isEmpty();
        codes.accept(CARD + "|more|of a newer card");
        assertThat(home).hasSize(1);
    }

    private void awaitKey() {
        session.fire(new EnrolmentEvent.SignedIn(Samples.OFFICER));
        session.fire(new EnrolmentEvent.CardPlaced(Samples.CARD, session.ticket()));
        assertThat(session.state()).isInstanceOf(EnrolmentState.AwaitingKey.class);
    }
}
