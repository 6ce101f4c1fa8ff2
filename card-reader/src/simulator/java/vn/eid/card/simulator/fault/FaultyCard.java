package vn.eid.card.simulator.fault;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

/** A card behind a list of faults; the first of them stands nearest to the reader. */
public final class FaultyCard implements ApduCard {
    private final ApduCard card;
    private final List<Fault> faults;
    private final AtomicInteger sinceReset = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    public FaultyCard(ApduCard card, Fault... faults) {
        this.card = card;
        this.faults = List.of(faults);
    }

    /** Commands received since this object was made, resets notwithstanding. */
    public int commands() {
        return total.get();
    }

    @Override
    public byte[] atr() {
        return card.atr();
    }

    @Override
    public byte[] process(byte[] command) throws CardGoneException {
        total.incrementAndGet();
        return through(0, sinceReset.getAndIncrement(), command);
    }

    private byte[] through(int layer, int index, byte[] command) throws CardGoneException {
        return layer == faults.size()
                ? card.process(command)
                : faults.get(layer).answer(index, command, () -> through(layer + 1, index, command));
    }

    @Override
    public void reset() {
        sinceReset.set(0);
        card.reset();
    }
}
