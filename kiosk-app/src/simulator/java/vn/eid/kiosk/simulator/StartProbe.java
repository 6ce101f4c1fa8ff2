package vn.eid.kiosk.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Scene;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.simulator.bench.UiStage;

/** Opens a counter up to the drawn sign-in screen, says so and ends: what is measured as the start of the program. */
final class StartProbe {
    private StartProbe() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        var options = new TrainingOptions(
                folder,
                false,
                Optional.empty(),
                Optional.of(new TrainingOptions.OtherGateway(
                        URI.create("https://127.0.0.1:1/"),
                        folder.resolve("ministry").resolve("kit"))),
                TrainingFolders.models());
        var windows = new FxTrainingWindows(
                Clock.systemDefaultZone(),
                new Terminal(System.out, System.err, new OfficerMessages(Language.VIETNAMESE)));
        windows.withStation(options, stage -> {
            var drawn = new CountDownLatch(1);
            stage.fx().execute(() -> {
                var opened = windows.windows(stage, Language.VIETNAMESE, Theme.LIGHT);
                afterDrawing(opened.officerScene(), stage.fx(), drawn::countDown);
                opened.show();
            });
            drawn.await();
            System.out.println(UiStage.READY);
            System.out.flush();
            return Terminal.DONE;
        });
        System.exit(0);
    }

    /** The pulse after the first layout has handed the picture over. */
    private static void afterDrawing(Scene scene, FxThread fx, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 2) {
                    scene.removePostLayoutPulseListener(this);
                    fx.execute(then);
                }
            }
        });
    }
}
