package vn.eid.kiosk.screen.tour;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;

/** Enrolments one after the other in the real windows, without pictures: for measuring. Begin on the FX thread. */
public final class Rounds {
    private final CounterWindows windows;
    private final IntFunction<Cast> casts;
    private final IntPredicate goOn;
    private final CompletableFuture<Integer> result = new CompletableFuture<>();

    /**
     * @param casts who plays in each round, from 0
     * @param goOn asked after each round with how many there were
     */
    public Rounds(CounterWindows windows, IntFunction<Cast> casts, IntPredicate goOn) {
        this.windows = windows;
        this.casts = casts;
        this.goOn = goOn;
    }

    /** Signs in and sets off; completes with the number of rounds, or exceptionally with where they stopped. */
    public CompletableFuture<Integer> start() {
        var begin = new Drive(windows, stop -> {});
        new EnrolmentCourse(windows, casts.apply(0)).signIn(begin);
        begin.at(PageKind.COUNTER, "", () -> {});
        begin.start().whenComplete((done, problem) -> next(0, problem));
        return result;
    }

    private void next(int rounds, Throwable problem) {
        if (problem != null) {
            result.completeExceptionally(problem);
        } else if (rounds > 0 && !goOn.test(rounds)) {
            result.complete(rounds);
        } else {
            var drive = new Drive(windows, stop -> {});
            var course = new EnrolmentCourse(windows, casts.apply(rounds));
            course.readCard(drive);
            course.confirm(drive);
            course.finish(drive);
            course.giveBackCard(drive);
            course.next(drive);
            drive.at(PageKind.COUNTER, "", () -> {});
            drive.start().whenComplete((done, stuck) -> next(rounds + 1, stuck));
        }
    }
}
