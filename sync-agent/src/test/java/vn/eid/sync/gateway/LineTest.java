package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;

@DisplayName("The station's line")
class LineTest {
    @TempDir
    static Path ministryFolder;

    private static GatewayRig rig;
    private static ReferenceMinistry ministry;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        rig = new GatewayRig();
        ministry = BytesMinistry.start(
                BytesMinistry.settings(ministryFolder),
                ReferenceMinistry.Keys.create(rig.pki()),
                InstantSource.system(),
                GatewayRig.RANDOM);
    }

    @AfterAll
    static void stop() {
        ministry.close();
        rig.close();
    }

    /** A proxy that knows CONNECT, or refuses it. */
    private record Proxy(ServerSocket listener, AtomicInteger connects, boolean refuses) implements AutoCloseable {
        static Proxy open(boolean refuses) throws IOException {
            Proxy proxy = new Proxy(
                    new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")), new AtomicInteger(), refuses);
            daemon(proxy::serve);
            return proxy;
        }

        InetSocketAddress address() {
            return new InetSocketAddress("127.0.0.1", listener.getLocalPort());
        }

        private void serve() {
            try {
                while (true) {
                    Socket client = listener.accept();
                    daemon(() -> tunnel(client));
                }
            } catch (IOException closed) {
                connects.addAndGet(0);
            }
        }

        private void tunnel(Socket client) {
            try {
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
                String[] target = in.readLine().split(" ")[1].split(":");
                while (!in.readLine().isEmpty()) {
                    // the headers do not matter here
                }
                OutputStream out = client.getOutputStream();
                if (refuses) {
                    out.write(
                            "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    client.close();
                    return;
                }
                connects.incrementAndGet();
                Socket far = new Socket(target[0], Integer.parseInt(target[1]));
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                daemon(() -> copy(far, client));
                copy(client, far);
            } catch (IOException broken) {
                connects.addAndGet(0);
            }
        }

        private static void copy(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException broken) {
                from.getPort();
            }
        }

        private static void daemon(Runnable work) {
            Thread thread = new Thread(work, "proxy");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    private HttpsMinistryGateway through(Proxy proxy) {
        return rig.client(GatewaySettings.of(ministry.address()).withProxy(proxy.address()), rig.tls(), folder);
    }

    @Test
    void goes_through_the_stations_proxy_with_tls_to_the_ministry_itself() throws Exception {
        try (Proxy proxy = Proxy.open(false)) {
            Acknowledgement receipt =
                    through(proxy).upload(GatewayRig.item(folder, 1, 100_000), (confirmed, sent) -> {});

            assertThat(receipt.receiptNumber()).isNotEmpty();
            assertThat(proxy.connects()).hasPositiveValue();
        }
    }

    @Test
    void a_proxy_that_refuses_is_named_as_such() throws Exception {
        try (Proxy proxy = Proxy.open(true)) {
            assertThatThrownBy(() -> through(proxy).ping())
                    .isInstanceOfSatisfying(
                            GatewayException.class, e -> assertThat(e.fault()).isEqualTo(GatewayFault.PROXY_REFUSED));
        }
    }

    @Test
    void a_server_that_never_answers_costs_no_more_than_the_configured_time() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            GatewaySettings settings = new GatewaySettings(
                    URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/"),
                    java.util.Optional.empty(),
                    Duration.ofMillis(300),
                    Duration.ofMillis(500),
                    1 << 20,
                    java.util.Optional.empty());

            assertThatThrownBy(() -> rig.client(settings, rig.tls(), folder).ping())
                    .isInstanceOfSatisfying(
                            GatewayException.class, e -> assertThat(e.fault()).isEqualTo(GatewayFault.TIMED_OUT));
        }
    }

    @Test
    void bookings_keep_the_bytes_under_the_limit_whoever_sends() {
        AtomicLong nanos = new AtomicLong();
        Bandwidth bandwidth = new Bandwidth(100_000, nanos::get);
        long sent = 0;
        for (int i = 0; i < 1000; i++) {
            nanos.addAndGet(bandwidth.book(4096));
            sent += 4096;
        }

        double seconds = nanos.get() / 1e9;
        assertThat(sent / seconds).isBetween(98_000.0, 101_000.0);
    }

    @Test
    void a_pause_earns_no_more_than_an_eighth_of_a_second() {
        AtomicLong nanos = new AtomicLong();
        Bandwidth bandwidth = new Bandwidth(80_000, nanos::get);
        nanos.addAndGet(3_600_000_000_000L);

        assertThat(bandwidth.book(10_000)).isZero();
        assertThat(bandwidth.book(10_000)).isPositive();
    }

    @Test
    void an_upload_on_a_limited_line_is_as_slow_as_asked_and_arrives() throws Exception {
        GatewaySettings settings = GatewaySettings.of(ministry.address()).withBytesPerSecond(100_000);
        long begin = System.nanoTime();

        rig.client(settings, rig.tls(), folder).upload(GatewayRig.item(folder, 2, 100_000), (confirmed, sent) -> {});

        assertThat((System.nanoTime() - begin) / 1e9).isGreaterThan(0.8);
    }
}
