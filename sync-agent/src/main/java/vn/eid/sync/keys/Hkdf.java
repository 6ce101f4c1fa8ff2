package vn.eid.sync.keys;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Key derivation after RFC 5869 with SHA-256 and no salt (the input is uniformly random already). */
final class Hkdf {
    private Hkdf() {}

    static byte[] expand(byte[] secret, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, null, info));
        var key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }
}
