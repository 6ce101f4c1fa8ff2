package vn.eid.sync.keys;

import java.nio.file.Path;

/**
 * Which store holds the station's keys: a decision of the administrator, never a fallback of the program. The PIN comes
 * from a file that only the program's account can read, not from a command line.
 */
public sealed interface KeyStoreSettings {
    char[] pin();

    /** A password-protected file; as safe as the account of the operating system. */
    record Pkcs12(Path file, char[] pin) implements KeyStoreSettings {
        @Override
        public String toString() {
            return "PKCS#12 " + file.getFileName();
        }
    }

    /**
     * A smart card, USB token or HSM.
     *
     * @param library the maker's PKCS#11 library
     * @param slotListIndex which of its slots, from 0
     */
    record Pkcs11(Path library, int slotListIndex, char[] pin) implements KeyStoreSettings {
        @Override
        public String toString() {
            return "PKCS#11 " + library.getFileName() + " slot " + slotListIndex;
        }
    }
}
