package vn.eid.kiosk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.doctor.DoctorView;
import vn.eid.kiosk.screen.doctor.DoctorViewModel;
import vn.eid.kiosk.screen.frame.KeyMap;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.setup.SetupTexts;

/** The doctor's window as a program of its own. */
public final class DoctorProgram {
    private DoctorProgram() {}

    /** Starts the toolkit, examines, and returns when the window was closed. */
    public static int show(StationDoctor doctor, Language language) throws InterruptedException {
        var closed = new CountDownLatch(1);
        var fx = new FxThread();
        var window = new AtomicReference<Stage>();
        try (var threads = new CounterThreads()) {
            FxThread.start(() -> {
                Theme.LIGHT.install();
                var model = new DoctorViewModel(
                        doctor::examinations, new SetupTexts(language), threads.background(), fx, closed::countDown);
                var view = new DoctorView(model);
                Theme.LIGHT.dress(view);
                var scene = new Scene(view, 1024, 900);
                new KeyMap(view::actions).install(scene);
                var stage = new Stage();
                stage.setTitle(model.texts().of("doctor.title"));
                stage.setScene(scene);
                stage.setOnCloseRequest(event -> closed.countDown());
                stage.show();
                window.set(stage);
                model.examine();
            });
            closed.await();
            fx.execute(() -> window.get().close());
            return Terminal.DONE;
        } finally {
            FxThread.stop();
        }
    }
}
