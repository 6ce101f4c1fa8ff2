package vn.eid.kiosk;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.station.CounterStore;

/** Gets sealing ready while the officer signs in, so that the first citizen waits no longer than the tenth. */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private WarmUp() {}

    /** @param background nobody waits for it */
    public static void start(CounterStore store, Executor background) {
        background.execute(() -> {
            try {
                store.warmUp();
            } catch (QueueException notReady) {
                // The first dossier will say the same, to somebody who can do something about it.
                LOG.warn("sealing does not work yet: {}", notReady.fault());
            }
        });
    }
}
