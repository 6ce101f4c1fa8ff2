package vn.eid.kiosk.screen.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.control.PhotoBox;

/** Goes from stop to stop in the real windows, at the pace of people; devices may take their time. FX thread. */
final class Drive {
    private static final Duration LOOK = Duration.millis(60);
    /** 90 seconds for a stop, then the drive gives up and says where. */
    private static final int PATIENCE = 1_500;
    /** Looks that the windows are given to come to rest. */
    private static final int SETTLE = 4;

    private final CounterWindows windows;
    private final Consumer<Stop> arrived;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    // Not a timeline: after a picture was written that would make up for all the looks it missed, in one pulse.
    private final PauseTransition pause = new PauseTransition(LOOK);
    private String last = "the beginning";
    private int waited;
    private int settled;

    /** @param arrived told of each stop before the next thing is done there */
    Drive(CounterWindows windows, Consumer<Stop> arrived) {
        this.windows = windows;
        this.arrived = arrived;
    }

    /** Sets off; completes at the last stop, or exceptionally with the stop that was not reached. */
    CompletableFuture<Void> start() {
        pause.setOnFinished(event -> look());
        pause.play();
        return result;
    }

    /** Ends in failure. */
    void fail(Exception problem) {
        result.completeExceptionally(problem);
    }

    boolean open(PageKind kind) {
        return windows.officer().kindProperty().get() == kind;
    }

    void at(PageKind kind, String name, Runnable then) {
        stop(name, () -> open(kind), then);
    }

    void stop(String name, BooleanSupplier there, Runnable then) {
        stops.add(new Stop(name, there, () -> false, SETTLE, then));
    }

    /** A stop at a page that lives from lists and services: after eight seconds it is pictured as it stands. */
    void patiently(String name, BooleanSupplier there, Runnable then) {
        int[] looks = {0};
        stop(name, () -> there.getAsBoolean() || ++looks[0] > 130, then);
    }

    /** A stop that is left out when the page after it is open already. */
    void unless(PageKind after, String name, BooleanSupplier there, Runnable then) {
        stops.add(new Stop(name, there, () -> open(after), SETTLE, then));
    }

    /** A stop that waits for nobody. */
    void fleeting(String name, BooleanSupplier there, PageKind after, Runnable then) {
        stops.add(new Stop(name, there, () -> open(after), 1, then));
    }

    private void look() {
        var stop = stops.peek();
        if (stop == null) {
            result.complete(null);
        } else if (stop.missed().getAsBoolean()) {
            stops.remove();
            begin();
        } else if (!stop.there().getAsBoolean()
                || windows.busy()
                || windows.officer().frame().lookup("." + PhotoBox.OPENING) != null) {
            settled = 0;
            if (++waited > PATIENCE) {
                fail(new IllegalStateException("the windows did not get to "
                        + (stop.name().isEmpty() ? "the stop after " + last : stop.name()) + ", they stand at "
                        + windows.officer().kindProperty().get()));
            }
        } else if (++settled >= stop.settle()) {
            stops.remove();
            begin();
            last = stop.name().isEmpty() ? last : stop.name();
            arrived.accept(stop);
            stop.then().run();
        }
        if (!result.isDone()) {
            pause.playFromStart();
        }
    }

    private void begin() {
        waited = 0;
        settled = 0;
    }
}
