package vn.eid.sync.queue;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import vn.eid.sync.dossier.DossierId;

/**
 * Which dossiers a second officer must approve. Decided by a keyed hash of the number, so that a captor can neither know
 * nor influence it, and that a row made again from its file gets the same answer.
 *
 * @param percent 0..100 of the dossiers
 * @param key for look-ups
 */
public record ReviewSampling(int percent, SecretKey key) {
    public ReviewSampling {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent 0..100");
        }
    }

    Review of(DossierId id) {
        var hash = LookupHash.hmac(key, ("review:" + id.value()).getBytes(StandardCharsets.UTF_8));
        var number = (hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | (hash[2] & 0xff);
        return number % 100 < percent ? Review.PENDING : Review.NOT_NEEDED;
    }

    @Override
    public String toString() {
        return "review of " + percent + " %";
    }
}
