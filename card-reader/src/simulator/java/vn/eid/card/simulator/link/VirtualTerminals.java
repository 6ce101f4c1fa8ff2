package vn.eid.card.simulator.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * A PC/SC service in memory: readers can be plugged and unplugged, and the service itself can stop. An empty list and a
 * stopped service throw what the platform throws.
 */
public final class VirtualTerminals extends CardTerminals {
    private static final long POLL_MILLIS = 20;

    private final List<VirtualTerminal> terminals = new CopyOnWriteArrayList<>();
    private volatile boolean serviceRunning = true;

    public VirtualTerminals(VirtualTerminal... plugged) {
        terminals.addAll(List.of(plugged));
    }

    public void plug(VirtualTerminal terminal) {
        terminals.add(terminal);
    }

    public void unplug(VirtualTerminal terminal) {
        terminals.remove(terminal);
        terminal.remove();
    }

    /** Stops or starts the service. */
    public void setServiceRunning(boolean running) {
        serviceRunning = running;
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
        if (!serviceRunning) {
            throw new CardException("list() failed", PcscErrors.of("SCARD_E_NO_SERVICE"));
        }
        if (terminals.isEmpty()) {
            throw new CardException("list() failed", PcscErrors.of("SCARD_E_NO_READERS_AVAILABLE"));
        }
        List<CardTerminal> listed = new ArrayList<>();
        for (VirtualTerminal terminal : terminals) {
            boolean matches = switch (state) {
                case ALL -> true;
                case CARD_PRESENT, CARD_INSERTION -> terminal.isCardPresent();
                case CARD_ABSENT, CARD_REMOVAL -> !terminal.isCardPresent();
            };
            if (matches) {
                listed.add(terminal);
            }
        }
        return listed;
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
        long before = generations();
        long deadline =
                System.nanoTime() + (timeout == 0 ? Long.MAX_VALUE / 2 : TimeUnit.MILLISECONDS.toNanos(timeout));
        while (generations() == before) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private long generations() throws CardException {
        if (!serviceRunning) {
            throw new CardException("waitForChange() failed", PcscErrors.of("SCARD_E_NO_SERVICE"));
        }
        return terminals.stream().mapToLong(VirtualTerminal::generation).sum() + 31L * terminals.size();
    }
}
