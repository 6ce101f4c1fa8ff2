package vn.eid.card.pcsc;

import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses the first backend until it turns out that it cannot heal, then the next. */
final class SucceedingBackends implements PcscBackend {
    private static final Logger LOG = LoggerFactory.getLogger(SucceedingBackends.class);

    private final List<PcscBackend> backends;
    private int current;

    SucceedingBackends(List<PcscBackend> backends) {
        this.backends = List.copyOf(backends);
    }

    @Override
    public synchronized String name() {
        return present().name();
    }

    @Override
    public List<CardTerminal> terminals() throws CardException {
        return present().terminals();
    }

    @Override
    public synchronized boolean renew() {
        if (present().renew()) {
            return true;
        }
        if (current == backends.size() - 1) {
            return false;
        }
        current++;
        LOG.warn("PC/SC cannot be renewed here, going on with {}", present().name());
        return present().renew();
    }

    private synchronized PcscBackend present() {
        return backends.get(current);
    }
}
