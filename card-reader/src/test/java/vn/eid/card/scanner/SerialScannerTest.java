package vn.eid.card.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A named pipe stands for the line: it blocks, ends and comes back as a device does. */
@Timeout(60)
@DisplayName("A scanner on a serial line")
class SerialScannerTest {
    private static final String CARD = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";

    @TempDir
    Path folder;

    private final BlockingQueue<String> scans = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private final Semaphore arrivals = new Semaphore(0);
    private Path device;

    @BeforeEach
    void nameDevice() {
        boolean noPipes = File.separatorChar != '/';
        if (noPipes) {
            System.out.println("SKIPPED: the serial scanner's tests need named pipes");
        }
        assumeFalse(noPipes, "named pipes");
        device = folder.resolve("ttyACM0");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private void plugIn() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", device.toString()).start().waitFor())
                .isZero();
    }

    private SerialScanner listen(Consumer<String> to) {
        SerialScanner scanner = SerialScanner.start(
                device,
                work -> {
                    Thread thread = new Thread(work, "scanner");
                    thread.setDaemon(true);
                    threads.add(thread);
                    return thread;
                },
                to,
                () -> {
                    long now = time.get();
                    arrivals.release();
                    return now;
                });
        open.add(scanner);
        return scanner;
    }

    private OutputStream line() throws IOException {
        OutputStream line = new FileOutputStream(device.toFile());
        open.add(line);
        return line;
    }

    private static void send(OutputStream line, String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String nextScan() throws InterruptedException {
        return scans.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void gives_each_scan_as_one_text() throws Exception {
        plugIn();
        listen(scans::add);
        OutputStream line = line();
        send(line, CARD + "\r\n" + "second\r");
        assertThat(nextScan()).isEqualTo(CARD);
        assertThat(nextScan()).isEqualTo("second");
        send(line, "third\n");
        assertThat(nextScan()).isEqualTo("third");
    }

    @Test
    void is_found_when_it_is_plugged_in_later_and_again_after_it_was_pulled() throws Exception {
        listen(scans::add);
        plugIn();
        try (OutputStream line = line()) {
            send(line, "first\n");
            assertThat(nextScan()).isEqualTo("first");
            send(line, "half of a scan whose end never");
        }
        Files.delete(device);
        plugIn();
        send(line(), "second\n");
        assertThat(nextScan()).isEqualTo("second");
    }

    @Test
    void forgets_half_a_scan_after_a_pause() throws Exception {
        plugIn();
        listen(scans::add);
        OutputStream line = line();
        send(line, "001090000017||Nguy");
        arrivals.acquire();
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        send(line, "whole\n");
        assertThat(nextScan()).isEqualTo("whole");
    }

    @Test
    void goes_on_after_a_scan_that_its_listener_could_not_bear() throws Exception {
        plugIn();
        listen(text -> {
            if (text.equals("bad")) {
                throw new IllegalStateException("cannot");
            }
            scans.add(text);
        });
        try (OutputStream line = line()) {
            send(line, "bad\n");
        }
        // What is scanned before the line is open again is lost, as it is on a device; a person scans again.
        String next = null;
        for (int attempt = 0; attempt < 10 && next == null; attempt++) {
            try (OutputStream line = line()) {
                send(line, "good\n");
            }
            next = scans.poll(2, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo("good");
    }

    @Test
    void is_no_plain_file_which_would_give_the_same_scan_for_ever() throws Exception {
        Files.writeString(device, CARD + "\n");
        listen(scans::add);
        assertThat(scans.poll(1500, TimeUnit.MILLISECONDS)).isNull();
        Files.delete(device);
        plugIn();
        send(line(), "from the device\n");
        assertThat(nextScan()).isEqualTo("from the device");
        assertThat(scans).isEmpty();
    }

    @Test
    void leaves_no_thread_behind_when_it_is_closed_while_it_waits_for_a_scan() throws Exception {
        plugIn();
        SerialScanner scanner = listen(scans::add);
        OutputStream line = line();
        send(line, "first\n");
        assertThat(nextScan()).isEqualTo("first");
        scanner.close();
        scanner.close();
        threads.get(0).join(20_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    @Test
    void leaves_no_thread_behind_when_it_is_closed_while_there_is_no_device() throws Exception {
        listen(scans::add).close();
        threads.get(0).join(20_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }
}
