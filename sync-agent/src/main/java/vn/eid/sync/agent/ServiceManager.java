package vn.eid.sync.agent;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd that the service is ready, alive and stopping (sd_notify(3)): a datagram to the socket that it named.
 * Through JNA, since Java knows only stream sockets of the UNIX family. Does nothing where no socket was named.
 */
final class ServiceManager {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int LONGEST_PATH = 107;

    private final Optional<byte[]> socket;

    /** The functions of the C library that are needed. */
    interface C extends Library {
        int socket(int family, int type, int protocol) throws LastErrorException;

        NativeLong sendto(int socket, byte[] data, NativeLong size, int flags, byte[] address, int addressSize)
                throws LastErrorException;

        int close(int socket) throws LastErrorException;
    }

    /**
     * Reads where to send to.
     *
     * @param notifySocket value of {@code NOTIFY_SOCKET}; a leading {@code @} means the abstract name space
     */
    ServiceManager(Optional<String> notifySocket) {
        socket = notifySocket
                .filter(path -> path.startsWith("/") || path.startsWith("@"))
                .map(path -> path.getBytes(StandardCharsets.UTF_8))
                .filter(path -> path.length <= LONGEST_PATH)
                .map(ServiceManager::address);
    }

    void ready() {
        send("READY=1");
    }

    void alive(String status) {
        send("WATCHDOG=1\nSTATUS=" + status);
    }

    void stopping() {
        send("STOPPING=1");
    }

    /** struct sockaddr_un: the family in the machine's order, then the path. */
    private static byte[] address(byte[] path) {
        byte[] address = Arrays.copyOf(
                ByteBuffer.allocate(2)
                        .order(ByteOrder.nativeOrder())
                        .putShort((short) AF_UNIX)
                        .array(),
                2 + path.length);
        System.arraycopy(path, 0, address, 2, path.length);
        if (address[2] == '@') {
            address[2] = 0;
        }
        return address;
    }

    private void send(String message) {
        socket.ifPresent(address -> send(address, message.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(byte[] address, byte[] message) {
        try {
            C c = Native.load("c", C.class);
            int handle = c.socket(AF_UNIX, SOCK_DGRAM, 0);
            try {
                c.sendto(handle, message, new NativeLong(message.length), 0, address, address.length);
            } finally {
                c.close(handle);
            }
        } catch (LastErrorException | UnsatisfiedLinkError unheard) {
            LOG.warn("The service manager was not told: {}", unheard.getMessage());
        }
    }
}
