package vn.eid.card.pcsc;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/**
 * The platform's own PC/SC. It keeps one context to the service for the life of the process and never makes a new one after
 * the service restarted, so that context is replaced by hand; this needs {@code --add-opens
 * java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}.
 */
final class SunPcscBackend implements PcscBackend {
    private static final String PACKAGE = "sun.security.smartcardio.";
    private static final int USER_SCOPE = 0;

    @Override
    public String name() {
        return "platform PC/SC";
    }

    @Override
    public List<CardTerminal> terminals() throws CardException {
        try {
            return PcscErrors.listOf(TerminalFactory.getInstance("PC/SC", null).terminals());
        } catch (NoSuchAlgorithmException serviceDown) {
            // how the provider tells that it could not establish a context at first use
            throw new CardException("SCARD_E_NO_SERVICE", serviceDown);
        }
    }

    @Override
    public boolean renew() {
        try {
            Class<?> terminals = Class.forName(PACKAGE + "PCSCTerminals");
            Field context = terminals.getDeclaredField("contextId");
            context.setAccessible(true);
            if (context.getLong(null) == 0) {
                return true;
            }
            Method establish = Class.forName(PACKAGE + "PCSC").getDeclaredMethod("SCardEstablishContext", int.class);
            establish.setAccessible(true);
            context.setLong(null, (Long) establish.invoke(null, USER_SCOPE));
            Field known = terminals.getDeclaredField("terminals");
            known.setAccessible(true);
            ((Map<?, ?>) known.get(null)).clear();
            return true;
        } catch (InvocationTargetException stillDown) {
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            return false;
        }
    }
}
