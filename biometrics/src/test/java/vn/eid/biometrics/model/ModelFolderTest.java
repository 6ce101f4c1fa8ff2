package vn.eid.biometrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.DevelopmentFiles;

@DisplayName("The model folder")
class ModelFolderTest {
    private static final byte[] MESH = "a mesh".getBytes(StandardCharsets.UTF_8);
    private static final byte[] IRIS = "an iris".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private static ModelEntry entry(String file, ModelRole role, byte[] bytes) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return new ModelEntry(file, file, role, bytes.length, hash, "Apache-2.0", "here", "tests", "");
    }

    private static ModelManifest manifest() throws Exception {
        return new ModelManifest(
                List.of(entry("mesh.onnx", ModelRole.FACE_MESH, MESH), entry("iris.onnx", ModelRole.IRIS, IRIS)));
    }

    private ModelFolder models() throws Exception {
        return new ModelFolder(folder, manifest());
    }

    private static void assertFault(CameraFault fault, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CameraException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    @DisplayName("hands out the bytes whose hash is in the allow-list")
    void loads() throws Exception {
        Files.write(folder.resolve("mesh.onnx"), MESH);
        assertThat(models().load(ModelRole.FACE_MESH)).hasValueSatisfying(loaded -> {
            assertThat(loaded.bytes()).isEqualTo(MESH);
            assertThat(loaded.entry().name()).isEqualTo("mesh.onnx");
        });
        assertThat(models().load(ModelRole.IRIS)).isEmpty();
        assertThat(models().load(ModelRole.FACE_EMBEDDING)).isEmpty();
    }

    @Test
    @DisplayName("refuses a file of the right name and length with other bytes")
    void refusesChanged() throws Exception {
        byte[] changed = MESH.clone();
        changed[0] ^= 1;
        Files.write(folder.resolve("mesh.onnx"), changed);
        assertFault(CameraFault.MODEL_REFUSED, () -> models().load(ModelRole.FACE_MESH));
    }

    @Test
    @DisplayName("refuses a longer file without reading all of it")
    void refusesHuge() throws Exception {
        try (var file = new java.io.RandomAccessFile(folder.resolve("mesh.onnx").toFile(), "rw")) {
            file.setLength(4L << 30);
        }
        assertFault(CameraFault.MODEL_REFUSED, () -> models().load(ModelRole.FACE_MESH));
    }

    @Test
    @DisplayName("says which models are installed, missing or refused, and which files nobody knows")
    void lists() throws Exception {
        Files.write(folder.resolve("mesh.onnx"), MESH);
        Files.write(folder.resolve("iris.onnx"), new byte[3]);
        Files.write(folder.resolve("stranger.tflite"), new byte[3]);
        Files.write(folder.resolve("NOTE.md"), new byte[3]);
        assertThat(models().list())
                .extracting(ModelStatus::state)
                .containsExactly(ModelStatus.State.INSTALLED, ModelStatus.State.REFUSED);
        assertThat(models().unknownFiles()).containsExactly("stranger.tflite");
    }

    @Test
    @DisplayName("need not exist")
    void absent() throws Exception {
        var models = new ModelFolder(folder.resolve("nowhere"), manifest());
        assertThat(models.list()).extracting(ModelStatus::state).containsOnly(ModelStatus.State.MISSING);
        assertThat(models.unknownFiles()).isEmpty();
        assertThat(models.load(ModelRole.IRIS)).isEmpty();
    }

    @Test
    @DisplayName("takes over what another folder has of the list, and nothing else")
    void installs() throws Exception {
        Files.write(other.resolve("mesh.onnx"), MESH);
        Files.write(other.resolve("stranger.onnx"), IRIS);
        assertThat(models().installFrom(other)).extracting(ModelEntry::name).containsExactly("mesh.onnx");
        assertThat(names()).containsExactly("mesh.onnx");
        assertThat(models().load(ModelRole.FACE_MESH)).isPresent();
    }

    @Test
    @DisplayName("installs nothing of a wrong file and keeps the right one that was there")
    void keepsTheGoodOne() throws Exception {
        models().install(manifest().models().get(0), MESH);
        assertFault(
                CameraFault.MODEL_REFUSED,
                () -> models().install(manifest().models().get(0), new byte[MESH.length]));
        assertThat(models().load(ModelRole.FACE_MESH)).isPresent();
        assertThat(names()).containsExactly("mesh.onnx");
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("fetches a model from an address, and refuses another file, a status and a scheme")
    void downloads() throws Exception {
        Map<String, byte[]> served = Map.of("/m/mesh.onnx", MESH, "/m/iris.onnx", new byte[1 << 20]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/m");
            var download = new ModelDownload(HttpClient.newHttpClient());
            download.install(base, manifest().models().get(0), models());
            assertThat(models().load(ModelRole.FACE_MESH)).isPresent();
            assertFault(
                    CameraFault.MODEL_REFUSED,
                    () -> download.install(base, manifest().models().get(1), models()));
            assertFault(
                    CameraFault.MODEL_DOWNLOAD_FAILED,
                    () -> download.install(
                            base.resolve("/none/"), manifest().models().get(0), models()));
            assertFault(
                    CameraFault.MODEL_DOWNLOAD_FAILED,
                    () -> download.install(
                            URI.create("ftp://127.0.0.1/"), manifest().models().get(0), models()));
        } finally {
            server.stop(0);
        }
        assertThat(names()).containsExactly("mesh.onnx");
    }

    @Test
    @DisplayName("of the program knows the five models by hash, licence, source and purpose")
    void builtIn() {
        assertThat(ModelManifest.builtIn().models()).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.licence()).isNotBlank();
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.purpose()).isNotBlank();
        });
        assertThat(ModelManifest.builtIn().models().stream()
                        .map(ModelEntry::role)
                        .distinct())
                .containsExactlyInAnyOrder(ModelRole.values());
    }

    @Test
    @DisplayName("accepts the development models")
    void development() throws Exception {
        assertThat(ModelFolder.at(DevelopmentFiles.models()).list())
                .filteredOn(status -> !status.entry().name().startsWith("sface"))
                .extracting(ModelStatus::state)
                .containsOnly(ModelStatus.State.INSTALLED);
    }
}
