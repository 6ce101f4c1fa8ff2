package vn.eid.card.pcsc;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;

/** PC/SC through jnasmartcardio, which makes a new context by itself when the service comes back. */
final class JnaPcscBackend implements PcscBackend {
    private Optional<CardTerminals> terminals = Optional.empty();

    @Override
    public String name() {
        return "jnasmartcardio";
    }

    @Override
    public synchronized List<CardTerminal> terminals() throws CardException {
        if (terminals.isEmpty()) {
            terminals = Optional.of(established());
        }
        return PcscErrors.listOf(terminals.get());
    }

    @Override
    public synchronized boolean renew() {
        terminals = Optional.empty();
        return true;
    }

    private static CardTerminals established() throws CardException {
        try {
            return TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals();
        } catch (NoSuchAlgorithmException | Smartcardio.EstablishContextException serviceDown) {
            throw new CardException("SCARD_E_NO_SERVICE", serviceDown);
        }
    }
}
