package vn.eid.card.simulator.chip;

/** Signs the reader's challenge, ICAO 9303-11 §6.1. */
public interface ActiveAuthenticationKey {
    /** Signature over {@code challenge} in the form that INTERNAL AUTHENTICATE returns. */
    byte[] sign(byte[] challenge);

    /** SubjectPublicKeyInfo for DG15, DER. */
    byte[] publicKeyInfo();
}
