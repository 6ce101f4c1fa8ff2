package vn.eid.card.pcsc;

import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * A way to the readers of this machine: the platform's PC/SC, another library's, or terminals that are not hardware. Its
 * methods may block as long as the PC/SC service does, so they are called on threads that may be given up.
 */
public interface PcscBackend {
    /** For the log. */
    String name();

    /**
     * The readers plugged in now; empty if there are none.
     *
     * @throws CardException if the service does not answer
     */
    List<CardTerminal> terminals() throws CardException;

    /**
     * Forgets the connection to a service that went away, so that the next call makes a new one.
     *
     * @return whether this backend can do so at all
     */
    boolean renew();

    /** Terminals that need no service. */
    static PcscBackend of(CardTerminals terminals) {
        return new PcscBackend() {
            @Override
            public String name() {
                return "given terminals";
            }

            @Override
            public List<CardTerminal> terminals() throws CardException {
                return PcscErrors.listOf(terminals);
            }

            @Override
            public boolean renew() {
                return true;
            }
        };
    }

    /** The platform's PC/SC; when that cannot get over a restart of the service, the other library takes its place. */
    static PcscBackend ofThisMachine() {
        return new SucceedingBackends(List.of(new SunPcscBackend(), new JnaPcscBackend()));
    }
}
