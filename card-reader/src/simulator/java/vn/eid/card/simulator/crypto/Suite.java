package vn.eid.card.simulator.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A session's block cipher with its MAC and key derivation, ICAO 9303-11 §9.7 and §9.8. The last arc of the protocols'
 * object identifiers counts them in this order, from one.
 */
public enum Suite {
    TRIPLE_DES(16, 8, "SHA-1"),
    AES_128(16, 16, "SHA-1"),
    AES_192(24, 16, "SHA-256"),
    AES_256(32, 16, "SHA-256");

    private static final int MAC_LENGTH = 8;

    private final int keyLength;
    private final int blockSize;
    private final String digest;

    Suite(int keyLength, int blockSize, String digest) {
        this.keyLength = keyLength;
        this.blockSize = blockSize;
        this.digest = digest;
    }

    /** Last arc of the protocol's object identifier. */
    public int arc() {
        return ordinal() + 1;
    }

    public int blockSize() {
        return blockSize;
    }

    /** Length of the PACE nonce: whole blocks, at least as long as the key. */
    public int nonceLength() {
        return (keyLength + blockSize - 1) / blockSize * blockSize;
    }

    /** Key derivation function of §9.7.1; counter 1 encryption, 2 MAC, 3 password. */
    public byte[] derive(byte[] secret, int counter) {
        try {
            MessageDigest hash = MessageDigest.getInstance(digest);
            hash.update(secret);
            byte[] key = Arrays.copyOf(hash.digest(new byte[] {0, 0, 0, (byte) counter}), keyLength);
            return this == TRIPLE_DES ? withOddParity(key) : key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + digest, impossible);
        }
    }

    /** CBC without padding. */
    public byte[] encrypt(byte[] key, byte[] iv, byte[] data) {
        return crypt(Cipher.ENCRYPT_MODE, key, iv, data);
    }

    /** CBC without padding. */
    public byte[] decrypt(byte[] key, byte[] iv, byte[] data) {
        return crypt(Cipher.DECRYPT_MODE, key, iv, data);
    }

    /** Initialisation vector for secure messaging: zero for 3DES (§9.8.6.1), the encrypted counter for AES (§9.8.6.2). */
    public byte[] initialVector(byte[] key, byte[] counter) {
        byte[] zero = new byte[blockSize];
        return this == TRIPLE_DES ? zero : encrypt(key, zero, counter);
    }

    /**
     * Eight bytes of MAC: ISO/IEC 9797-1 algorithm 3 over whole blocks for 3DES, CMAC for AES.
     *
     * @param data already padded where 3DES is used
     */
    public byte[] mac(byte[] key, byte[] data) {
        return this == TRIPLE_DES ? retailMac(key, data) : cmac(key, data);
    }

    /** MAC of a PACE token, which only 3DES pads (§4.4.3.4). */
    public byte[] tokenMac(byte[] key, byte[] data) {
        return mac(key, this == TRIPLE_DES ? pad(data) : data);
    }

    /** ISO/IEC 9797-1 padding method 2. */
    public byte[] pad(byte[] data) {
        byte[] padded = Arrays.copyOf(data, (data.length / blockSize + 1) * blockSize);
        padded[data.length] = (byte) 0x80;
        return padded;
    }

    private byte[] crypt(int mode, byte[] key, byte[] iv, byte[] data) {
        boolean des = this == TRIPLE_DES;
        return run(des ? "DESede" : "AES", mode, des ? Tlv.concat(key, Arrays.copyOf(key, 8)) : key, iv, data);
    }

    private static byte[] run(String algorithm, int mode, byte[] key, byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, algorithm), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("keys and blocks have the cipher's own lengths", impossible);
        }
    }

    private static byte[] retailMac(byte[] key, byte[] data) {
        byte[] first = Arrays.copyOfRange(key, 0, 8);
        byte[] second = Arrays.copyOfRange(key, 8, 16);
        byte[] zero = new byte[8];
        byte[] chain = run("DES", Cipher.ENCRYPT_MODE, first, zero, data);
        byte[] last = Arrays.copyOfRange(chain, chain.length - 8, chain.length);
        byte[] turned = run("DES", Cipher.DECRYPT_MODE, second, zero, last);
        return run("DES", Cipher.ENCRYPT_MODE, first, zero, turned);
    }

    private static byte[] cmac(byte[] key, byte[] data) {
        CMac mac = new CMac(AESEngine.newInstance());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] full = new byte[mac.getMacSize()];
        mac.doFinal(full, 0);
        return Arrays.copyOf(full, MAC_LENGTH);
    }

    private static byte[] withOddParity(byte[] key) {
        byte[] adjusted = key.clone();
        for (int i = 0; i < adjusted.length; i++) {
            int seven = adjusted[i] & 0xFE;
            adjusted[i] = (byte) (seven | (Integer.bitCount(seven) + 1) & 1);
        }
        return adjusted;
    }
}
