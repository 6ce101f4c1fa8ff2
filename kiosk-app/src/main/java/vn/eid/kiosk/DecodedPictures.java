package vn.eid.kiosk;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.eid.kiosk.screen.display.Picture;

/**
 * Decodes a photograph once, however many places show it, and answers at once while any of them still shows it. Holds
 * neither photograph nor pixels by itself: when the screens let go of a citizen, so does this. FX thread.
 */
final class DecodedPictures {
    /** The two photographs of one citizen, and those of a representative. */
    private static final int PHOTOGRAPHS = 4;

    private final Executor worker;
    private final Executor fx;
    private final int most;
    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * @param worker decodes
     * @param fx runs tasks on the FX thread, in order
     */
    DecodedPictures(Executor worker, Executor fx) {
        this(worker, fx, PHOTOGRAPHS);
    }

    /** @param most pictures that are remembered at the same time */
    DecodedPictures(Executor worker, Executor fx, int most) {
        this.worker = worker;
        this.fx = fx;
        this.most = most;
    }

    /** Pixels of {@code source}; the same object, not an equal one, counts as the same photograph. */
    void ask(Object source, Supplier<Optional<Picture>> decoding, Consumer<Optional<Picture>> answer) {
        var known = entries.stream().filter(it -> it.source.get() == source).findFirst();
        if (known.isPresent() && known.get().answers(answer)) {
            return;
        }
        known.ifPresent(entries::remove);
        var entry = new Entry(source, answer);
        entries.addLast(entry);
        if (entries.size() > most) {
            entries.removeFirst();
        }
        worker.execute(() -> {
            var picture = decoding.get();
            fx.execute(() -> entry.decoded(picture));
        });
    }

    private static final class Entry {
        private final WeakReference<Object> source;
        private final List<Consumer<Optional<Picture>>> waiting = new ArrayList<>();
        private boolean pending = true;
        private WeakReference<Picture> picture = new WeakReference<>(null);

        Entry(Object source, Consumer<Optional<Picture>> first) {
            this.source = new WeakReference<>(source);
            waiting.add(first);
        }

        /** False when it has to be decoded anew. */
        boolean answers(Consumer<Optional<Picture>> answer) {
            if (pending) {
                waiting.add(answer);
                return true;
            }
            var kept = Optional.ofNullable(picture.get());
            kept.ifPresent(it -> answer.accept(kept));
            return kept.isPresent();
        }

        void decoded(Optional<Picture> result) {
            pending = false;
            result.ifPresent(it -> picture = new WeakReference<>(it));
            var told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(it -> it.accept(result));
        }
    }
}
