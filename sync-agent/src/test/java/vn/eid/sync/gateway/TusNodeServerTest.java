package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.gateway.SlowLine;

/** The client against the tus project's own server (npm {@code @tus/server}), which this project did not write. */
@DisplayName("Uploads to a server that this project did not write")
class TusNodeServerTest {
    private static final String SERVER = """
            const https = require('node:https'), fs = require('node:fs');
            const { Server } = require('@tus/server'), { FileStore } = require('@tus/file-store');
            const tus = new Server({ path: '/v1/uploads', relativeLocation: true, datastore: new FileStore({ directory: 'files' }) });
            const listener = https.createServer({ key: fs.readFileSync('server.key.pem'), cert: fs.readFileSync('server.pem'),
              ca: fs.readFileSync('ca.pem'), requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' },
              (request, response) => tus.handle(request, response));
            listener.listen(0, '127.0.0.1', () => console.log('PORT ' + listener.address().port));
            """;

    @TempDir
    static Path server;

    private static GatewayRig rig;
    private static Process node;
    private static int port;

    @TempDir
    Path folder;

    @BeforeAll
    static void startNode() throws Exception {
        rig = new GatewayRig();
        Files.writeString(server.resolve("package.json"), "{\"private\":true}");
        Files.writeString(server.resolve("server.js"), SERVER);
        Files.createDirectory(server.resolve("files"));
        rig.pki().tlsServer("127.0.0.1").write(server, "server");
        Files.writeString(server.resolve("ca.pem"), TestPki.pem(rig.pki().ca()));
        boolean installed = run(
                "npm", "install", "--no-audit", "--no-fund", "--silent", "@tus/server@2.4.5", "@tus/file-store@2.1.1");
        if (!installed) {
            String loud = "SKIPPED: conformance with @tus/server needs node and npm with its packages";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(loud);
            }
            System.out.println(loud);
            Assumptions.abort(loud);
        }
        node = new ProcessBuilder("node", "server.js")
                .directory(server.toFile())
                .redirectError(server.resolve("node.log").toFile())
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("node's first line").startsWith("PORT ");
        port = Integer.parseInt(line.substring(5));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(server.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(server.toFile(), "npm.log"))
                    .start();
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @AfterAll
    static void stopNode() throws Exception {
        if (node != null) {
            node.destroy();
            node.waitFor();
        }
        rig.close();
    }

    private TusUploads uploads(int throughPort) {
        GatewaySettings settings = GatewaySettings.of(URI.create("https://127.0.0.1:" + throughPort + "/"))
                .withChunkSize(64 << 10)
                .withAnswerTimeout(Duration.ofSeconds(10));
        GatewayHttp http = new GatewayHttp(settings, rig.tls(), rig.io(), InstantSource.system());
        return new TusUploads(
                http, http.resolve("v1/uploads"), new FileUploadUrlStore(folder.resolve("begun")), System::nanoTime);
    }

    private static Path received(UploadItem item) throws IOException {
        try (Stream<Path> files = Files.list(server.resolve("files"))) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> sameBytes(file, item.file()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no such file on the server"));
        }
    }

    private static boolean sameBytes(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void a_file_of_many_chunks_arrives_byte_for_byte() throws Exception {
        UploadItem item = GatewayRig.item(folder, 1, 500_000);
        List<Long> confirmed = new ArrayList<>();

        uploads(port).complete(item, (bytes, sent) -> confirmed.add(bytes));

        assertThat(confirmed).hasSize(8).last().isEqualTo(500_000L);
        assertThat(received(item)).exists();
    }

    @Test
    void after_a_cut_and_a_restart_it_goes_on_where_the_server_is() throws Exception {
        UploadItem item = GatewayRig.item(folder, 2, 400_000);
        List<Long> confirmed = new ArrayList<>();
        try (SlowLine line = new SlowLine(port, Duration.ofMillis(20), 200_000)) {
            assertThatThrownBy(() -> uploads(line.port()).complete(item, (bytes, sent) -> {
                        confirmed.add(bytes);
                        if (confirmed.size() == 3) {
                            cutInTheNextChunk(line);
                        }
                    }))
                    .isInstanceOf(GatewayException.class);
            assertThat(confirmed).hasSize(3);

            // Another port is another origin for the client: the place is remembered for the line's.
            uploads(line.port()).complete(item, (bytes, sent) -> confirmed.add(bytes));
        }

        assertThat(confirmed.get(3)).isGreaterThanOrEqualTo(3 * 65_536L);
        assertThat(received(item)).exists();
    }

    /** A chunk takes a third of a second on this line. */
    private static void cutInTheNextChunk(SlowLine line) {
        Thread cutter = new Thread(() -> {
            try {
                Thread.sleep(160);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            line.cut();
        });
        cutter.start();
    }

    @Test
    void an_upload_that_the_server_lost_begins_again() throws Exception {
        UploadItem item = GatewayRig.item(folder, 3, 100_000);
        new FileUploadUrlStore(folder.resolve("begun"))
                .remember(item, URI.create("https://127.0.0.1:" + port + "/v1/uploads/nosuchupload"));

        uploads(port).complete(item, (bytes, sent) -> {});

        assertThat(received(item)).exists();
    }
}
