package vn.eid.kiosk.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.card.CardPresence;
import vn.eid.card.CardReaders;
import vn.eid.card.ReaderState;

/** Waits for a card, and remembers why there was none. */
final class CardWait {
    private final AtomicReference<ReaderState> last = new AtomicReference<>(new ReaderState.NoReader());

    /** The first card that shows up within {@code limit}. */
    Optional<CardPresence> forCard(CardReaders readers, Duration limit) throws InterruptedException {
        var found = new CompletableFuture<CardPresence>();
        readers.watch(state -> {
            last.set(state);
            if (state instanceof ReaderState.CardPresent present) {
                found.complete(present.card());
            }
        });
        try {
            return Optional.of(found.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException none) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("nothing completes it exceptionally", impossible);
        }
    }

    /** What was seen last. */
    ReaderState state() {
        return last.get();
    }
}
