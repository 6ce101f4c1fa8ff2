package vn.eid.sync.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks at a sealed file without holding it in memory. */
final class SealedFile {
    private SealedFile() {}

    /** Whether the file still is what was sealed. */
    static boolean hasDigest(UploadItem item) throws GatewayException {
        try (InputStream in = Files.newInputStream(item.file());
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (digesting.read(buffer) >= 0) {
                // the digest is taken on the way
            }
            return HexFormat.of()
                    .formatHex(digesting.getMessageDigest().digest())
                    .equals(item.sha256());
        } catch (IOException unreadable) {
            throw Faults.fileUnreadable("cannot be read again", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
