package vn.eid.sync.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The numbered signing keys of a store. In use is the newest with an issued certificate; before the first one is issued,
 * the first under its placeholder. Keys are never renamed: a token would take the old key's objects with the new one's.
 */
final class SigningKeys {
    private static final String ALIAS = "station-key-";

    private final KeyStore store;

    SigningKeys(KeyStore store) {
        this.store = store;
    }

    /** Alias of the key in use; empty when there are no keys yet. */
    Optional<String> current() throws GeneralSecurityException {
        var numbers = numbers();
        for (int i = numbers.size() - 1; i >= 0; i--) {
            if (!isPlaceholder(certificate(ALIAS + numbers.get(i)))) {
                return Optional.of(ALIAS + numbers.get(i));
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(ALIAS + numbers.get(0));
    }

    /** Alias of the key that gets the next certificate: the newest, which is the one in use when none waits. */
    Optional<String> newest() throws GeneralSecurityException {
        var numbers = numbers();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(ALIAS + numbers.get(numbers.size() - 1));
    }

    /** Alias for a further key. */
    String further() throws GeneralSecurityException {
        var numbers = numbers();
        return ALIAS + (numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1);
    }

    /** Removes keys older than the one in use; other programs may still hold that one open. */
    void removeOlder() throws GeneralSecurityException {
        var inUse = current();
        for (var number : numbers()) {
            if (inUse.filter((ALIAS + number)::equals).isPresent()) {
                return;
            }
            store.deleteEntry(ALIAS + number);
        }
    }

    X509Certificate certificate(String alias) throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(alias);
    }

    static boolean isPlaceholder(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private List<Integer> numbers() throws GeneralSecurityException {
        return Collections.list(store.aliases()).stream()
                .filter(alias -> alias.matches(ALIAS + "\\d{1,6}"))
                .map(alias -> Integer.valueOf(alias.substring(ALIAS.length())))
                .sorted()
                .toList();
    }
}
