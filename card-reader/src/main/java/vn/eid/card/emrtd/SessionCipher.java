package vn.eid.card.emrtd;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Encryption and MAC of one session (ICAO 9303-11 §9.8.6, §9.8.7): 3DES-CBC with the retail MAC, or AES-CBC with CMAC cut to
 * eight bytes. Padding is ISO/IEC 9797-1 method 2.
 */
final class SessionCipher {
    static final int MAC_BYTES = 8;

    private final CipherSuite suite;
    private final byte[] encryptionKey;
    private final byte[] macKey;

    SessionCipher(CipherSuite suite, byte[] encryptionKey, byte[] macKey) {
        this.suite = suite;
        this.encryptionKey = encryptionKey;
        this.macKey = macKey;
    }

    /** Session keys from a shared secret. */
    static SessionCipher fromSecret(CipherSuite suite, byte[] secret) {
        return new SessionCipher(
                suite,
                KeyDerivation.derive(secret, KeyDerivation.ENCRYPTION, suite),
                KeyDerivation.derive(secret, KeyDerivation.MAC, suite));
    }

    int blockBytes() {
        return suite.blockBytes();
    }

    byte[] encrypt(byte[] iv, byte[] blocks) {
        return cbc(suite, encryptionKey, iv, blocks, true);
    }

    byte[] decrypt(byte[] iv, byte[] blocks) {
        return cbc(suite, encryptionKey, iv, blocks, false);
    }

    /** One block under the encryption key, which is how AES gets its initialisation vector from the send counter. */
    byte[] encryptBlock(byte[] block) {
        return encrypt(new byte[suite.blockBytes()], block);
    }

    /** Eight bytes over data that the caller padded, or that CMAC pads itself. */
    byte[] mac(byte[] data) {
        Mac mac = suite == CipherSuite.TRIPLE_DES
                ? new ISO9797Alg3Mac(new DESEngine())
                : new CMac(AESEngine.newInstance(), MAC_BYTES * 8);
        mac.init(new KeyParameter(macKey));
        mac.update(data, 0, data.length);
        byte[] out = new byte[MAC_BYTES];
        mac.doFinal(out, 0);
        return out;
    }

    /** MAC of an authentication token: CMAC pads by itself, the retail MAC needs method 2. */
    byte[] tokenMac(byte[] data) {
        return mac(suite == CipherSuite.TRIPLE_DES ? pad(data, suite.blockBytes()) : data);
    }

    void wipe() {
        Arrays.fill(encryptionKey, (byte) 0);
        Arrays.fill(macKey, (byte) 0);
    }

    static byte[] cbc(CipherSuite suite, byte[] key, byte[] iv, byte[] blocks, boolean encrypt) {
        BlockCipher engine = suite == CipherSuite.TRIPLE_DES ? new DESedeEngine() : AESEngine.newInstance();
        BlockCipher cipher = CBCBlockCipher.newInstance(engine);
        cipher.init(encrypt, new ParametersWithIV(new KeyParameter(key), iv));
        byte[] out = new byte[blocks.length];
        for (int at = 0; at < blocks.length; at += suite.blockBytes()) {
            cipher.processBlock(blocks, at, out, at);
        }
        return out;
    }

    static byte[] pad(byte[] data, int block) {
        byte[] padded = Arrays.copyOf(data, (data.length / block + 1) * block);
        padded[data.length] = (byte) 0x80;
        return padded;
    }

    /** The data before method 2 padding; empty if the padding is wrong. */
    static Optional<byte[]> unpad(byte[] padded) {
        int last = padded.length - 1;
        while (last >= 0 && padded[last] == 0) {
            last--;
        }
        return last >= 0 && padded[last] == (byte) 0x80 ? Optional.of(Arrays.copyOf(padded, last)) : Optional.empty();
    }
}
