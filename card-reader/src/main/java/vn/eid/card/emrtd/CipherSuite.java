package vn.eid.card.emrtd;

import java.util.Optional;

/** The four ciphers of PACE, chip authentication and secure messaging (ICAO 9303-11 §9.7, §9.8). */
enum CipherSuite {
    TRIPLE_DES(16, "SHA-1", 8),
    AES_128(16, "SHA-1", 16),
    AES_192(24, "SHA-256", 16),
    AES_256(32, "SHA-256", 16);

    private final int keyBytes;
    private final String digest;
    private final int blockBytes;

    CipherSuite(int keyBytes, String digest, int blockBytes) {
        this.keyBytes = keyBytes;
        this.digest = digest;
        this.blockBytes = blockBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    String digest() {
        return digest;
    }

    int blockBytes() {
        return blockBytes;
    }

    /** By the last arc of a protocol's object identifier: 1 is 3DES, 2 to 4 are AES with growing keys. */
    static Optional<CipherSuite> ofLastArc(String oid) {
        return switch (oid.substring(oid.lastIndexOf('.') + 1)) {
            case "1" -> Optional.of(TRIPLE_DES);
            case "2" -> Optional.of(AES_128);
            case "3" -> Optional.of(AES_192);
            case "4" -> Optional.of(AES_256);
            default -> Optional.empty();
        };
    }
}
