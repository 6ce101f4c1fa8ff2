package vn.eid.kiosk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.frame.KeyMap;
import vn.eid.kiosk.screen.setup.SetupView;
import vn.eid.kiosk.screen.setup.SetupViewModel;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupTexts;

/** The window of the first run, on a toolkit that runs already. */
final class SetupProgram {
    private final Setup setup;
    private final Language language;

    SetupProgram(Setup setup, Language language) {
        this.setup = setup;
        this.language = language;
    }

    /** Shows the window until it is closed; nothing to do on a counter that is ready. Returns whether it may open. */
    boolean passed() throws InterruptedException {
        if (setup.ready()) {
            return true;
        }
        var closed = new CountDownLatch(1);
        var fx = new FxThread();
        var window = new AtomicReference<Stage>();
        try (var threads = new CounterThreads()) {
            fx.execute(() -> {
                Theme.LIGHT.install();
                var model =
                        new SetupViewModel(setup, new SetupTexts(language), threads.queueIo(), fx, closed::countDown);
                var view = new SetupView(model);
                Theme.LIGHT.dress(view);
                var scene = new Scene(view, 1280, 800);
                new KeyMap(view::actions).install(scene);
                var stage = new Stage();
                stage.setTitle(model.texts().of("window"));
                stage.setScene(scene);
                stage.setOnCloseRequest(event -> closed.countDown());
                stage.show();
                stage.requestFocus();
                window.set(stage);
                model.start();
            });
            closed.await();
            fx.execute(() -> window.get().close());
        }
        return setup.ready();
    }
}
