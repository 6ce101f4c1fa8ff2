package vn.eid.sync.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A stretch of a sealed file, read when it is needed and never held as a whole: what an upload costs in memory depends
 * neither on the dossier nor on the request.
 *
 * @param offset of its first byte in the file
 * @param length bytes
 */
record FilePiece(FileChannel file, long offset, int length) {
    private static final int BUFFER = 16 << 10;

    /** The file's fault, to be told from the line's when a request breaks in the middle. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String what, IOException cause) {
            super(what, cause);
        }
    }

    /** Its digest. */
    byte[] sha256() throws IOException {
        try (InputStream in = stream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Its bytes, from its beginning each time. */
    InputStream stream() {
        return new Bytes();
    }

    private final class Bytes extends InputStream {
        private int done;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            if (done == length || count == 0) {
                return done == length ? -1 : 0;
            }
            // Small reads, since the runtime keeps a buffer of each thread's largest read for ever.
            int wanted = Math.min(Math.min(count, BUFFER), length - done);
            int read = readAt(ByteBuffer.wrap(target, from, wanted), offset + done);
            if (read < 0) {
                throw new Unreadable("the file became shorter", null);
            }
            done += read;
            return read;
        }

        private int readAt(ByteBuffer target, long position) throws Unreadable {
            try {
                return file.read(target, position);
            } catch (IOException broken) {
                throw new Unreadable("the disk", broken);
            }
        }
    }
}
