package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
@DisplayName("What the service manager hears")
class ServiceManagerTest {
    @TempDir
    Path folder;

    /** The receiving end of the C library's datagram sockets. */
    interface Receiver extends Library {
        int socket(int family, int type, int protocol) throws LastErrorException;

        int bind(int socket, byte[] address, int size) throws LastErrorException;

        NativeLong recv(int socket, byte[] buffer, NativeLong size, int flags) throws LastErrorException;

        int close(int socket);
    }

    private static final int DO_NOT_WAIT = 0x40;

    private static byte[] address(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(3 + name.length)
                .order(ByteOrder.nativeOrder())
                .putShort((short) 1)
                .put(name)
                .array();
    }

    @Test
    void ready_alive_and_stopping_arrive_as_datagrams() {
        Receiver receiver = Native.load("c", Receiver.class);
        String path = folder.resolve("n").toString();
        int socket = receiver.socket(1, 2, 0);
        try {
            receiver.bind(socket, address(path), 3 + path.length());
            ServiceManager manager = new ServiceManager(Optional.of(path));

            manager.ready();
            manager.alive("running");
            manager.stopping();

            assertThat(receive(receiver, socket)).isEqualTo("READY=1");
            assertThat(receive(receiver, socket)).isEqualTo("WATCHDOG=1\nSTATUS=running");
            assertThat(receive(receiver, socket)).isEqualTo("STOPPING=1");
        } finally {
            receiver.close(socket);
        }
    }

    private static String receive(Receiver receiver, int socket) {
        byte[] buffer = new byte[256];
        int length = receiver.recv(socket, buffer, new NativeLong(buffer.length), DO_NOT_WAIT)
                .intValue();
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/at/all", "relative", "''"})
    void a_socket_that_is_not_there_harms_nobody(String path) {
        ServiceManager manager = new ServiceManager(Optional.of(path));

        manager.ready();
        manager.stopping();

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"60000000, 30000", "2000000, 1000", "0, 30000", "x, 30000", "-5, 30000"})
    void the_watchdog_is_fed_twice_within_its_time(String micros, long period) {
        assertThat(Watchdog.period(Optional.of(micros))).isEqualTo(period);
        assertThat(Watchdog.period(Optional.empty())).isEqualTo(30_000);
    }
}
