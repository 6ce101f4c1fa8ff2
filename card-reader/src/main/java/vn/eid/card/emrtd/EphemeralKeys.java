package vn.eid.card.emrtd;

import java.security.SecureRandom;

/** Where ephemeral keys come from: random ones, or those of the standard's worked examples. */
@FunctionalInterface
interface EphemeralKeys {
    KeyAgreement.EphemeralKey next(KeyAgreement group);

    static EphemeralKeys random(SecureRandom random) {
        return group -> group.generate(random);
    }
}
