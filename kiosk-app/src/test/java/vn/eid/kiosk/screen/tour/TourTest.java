package vn.eid.kiosk.screen.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.LivelyCounter;
import vn.eid.kiosk.screen.TestToolkit;

@DisplayName("An enrolment in the real windows, by keyboard and touch alone")
class TourTest {
    private final AtomicReference<CounterWindows> windows = new AtomicReference<>();

    @BeforeAll
    static void toolkit() throws Exception {
        TestToolkit.start();
    }

    @AfterEach
    void close() throws Exception {
        if (windows.get() != null) {
            TestToolkit.run(windows.get()::close);
        }
    }

    @Test
    @DisplayName("goes from sign-in to the saved dossier and back, with a picture of both windows at each stop")
    void fromSignInToSaved(@TempDir Path folder) throws Exception {
        var counter = new AtomicReference<LivelyCounter>();
        var ticker = Executors.newSingleThreadScheduledExecutor();
        var measure = new AtomicReference<UiMeasure>();
        var pictures = new CompletableFuture<List<Path>>();
        TestToolkit.run(() -> {
            counter.set(new LivelyCounter());
            windows.set(counter.get().windows());
            windows.get().show();
            measure.set(new UiMeasure(windows.get(), System::nanoTime, ticker));
            measure.get().start();
            new Tour(windows.get(), counter.get().cast(), folder, false).start().whenComplete((made, problem) -> {
                if (problem == null) {
                    pictures.complete(made);
                } else {
                    pictures.completeExceptionally(problem);
                }
            });
        });

        var made = arrived(pictures, folder);
        var figures = TestToolkit.call(measure.get()::stop);
        ticker.shutdown();

        assertThat(made)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(file -> assertThat(Files.size(file)).isPositive());
        assertThat(ImageIO.read(made.get(0).toFile()).getWidth()).isEqualTo(1920);
        assertThat(ImageIO.read(made.get(1).toFile()).getWidth()).isEqualTo(1280);
        assertThat(counter.get().sealed()).isEqualTo(1);
        assertThat(counter.get().papers()).isEqualTo(1);
        assertThat(counter.get().signed()).isTrue();
        assertThat(TestToolkit.call(() -> counter.get().state())).isInstanceOf(EnrolmentState.Idle.class);
        assertThat(figures.stepMillis())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(step -> assertThat(step).isPositive());
        assertThat(figures.longestBlockMillis()).isPositive();
    }

    private static List<Path> arrived(CompletableFuture<List<Path>> pictures, Path folder) throws Exception {
        try {
            return pictures.get(120, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            try (var files = Files.list(folder)) {
                throw new AssertionError(
                        "still on its way after " + files.sorted().reduce((a, b) -> b), late);
            }
        }
    }
}
