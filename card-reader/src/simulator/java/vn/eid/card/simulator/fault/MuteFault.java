package vn.eid.card.simulator.fault;

import java.util.concurrent.CountDownLatch;
import vn.eid.card.simulator.apdu.CardGoneException;

/**
 * From one command on the card says nothing, and whoever asked waits until {@link #release()}. Interrupts do not help, as
 * they do not with a real reader; tests must release.
 */
public final class MuteFault implements Fault {
    private final int index;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Mute from command {@code index} on, counted from zero since the last reset. */
    public MuteFault(int index) {
        this.index = index;
    }

    /** Blocks until somebody waits for the mute card. */
    public void awaitAsked() throws InterruptedException {
        asked.await();
    }

    /** Ends the silence for good: those who wait find the card gone. */
    public void release() {
        released.countDown();
    }

    @Override
    public byte[] answer(int i, byte[] command, Next next) throws CardGoneException {
        if (i < index || released.getCount() == 0) {
            return next.answer();
        }
        asked.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                released.await();
                break;
            } catch (InterruptedException ignoredAsTheDriverDoes) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new CardGoneException();
    }
}
