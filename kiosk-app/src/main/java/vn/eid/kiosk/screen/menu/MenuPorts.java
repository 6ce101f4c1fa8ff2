package vn.eid.kiosk.screen.menu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.screen.display.Badge;

/** What the officer's menu asks of the counter. Every call returns at once; answers come on the FX thread. */
public interface MenuPorts {
    /** What an account chose before; empty when it never chose anything. */
    void preferences(String account, Consumer<Optional<Preferences>> answer);

    /** Remembers what an account chose. */
    void keep(String account, Preferences preferences);

    /** Changes a password; both are wiped by the callee. */
    void changeSecret(String account, char[] old, char[] fresh, Consumer<SecretChange> answer);

    /** Looks at everything that the counter needs; may take some seconds. */
    void examine(Locale language, Consumer<List<Badge>> answer);

    /** What became of a wish for another password. */
    enum SecretChange {
        CHANGED,
        /** The old one is wrong, or tried too soon after a wrong one. */
        REFUSED,
        /** Shorter than the rule asks for. */
        TOO_SHORT,
        /** This edition's accounts have no passwords of their own. */
        NOT_HERE,
        /** It could not be stored; the old one still holds. */
        NOT_STORED
    }
}
