package vn.eid.card.simulator.chip;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers as commands carry them: without tag and length. */
final class ObjectIdentifiers {
    private ObjectIdentifiers() {}

    static byte[] contents(ASN1ObjectIdentifier oid) {
        try {
            byte[] der = oid.getEncoded();
            return Arrays.copyOfRange(der, 2, der.length);
        } catch (IOException impossible) {
            throw new IllegalStateException("an object identifier always has an encoding", impossible);
        }
    }
}
