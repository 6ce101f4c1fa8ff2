package vn.eid.sync.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.GatewayRig;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.gateway.UploadItem;

@DisplayName("The reference ministry")
class ReferenceMinistryTest {
    private final GatewayRig rig = new GatewayRig();

    @TempDir
    Path folder;

    private ReferenceMinistry.Keys keys;
    private ReferenceMinistry ministry;

    @BeforeEach
    void start() {
        keys = ReferenceMinistry.Keys.create(rig.pki());
        ministry = open(0);
    }

    @AfterEach
    void stop() {
        ministry.close();
        rig.close();
    }

    private ReferenceMinistry open(int port) {
        return BytesMinistry.start(
                BytesMinistry.settings(folder).withPort(port).withReview(MinistrySettings.Review.BY_HAND),
                keys,
                InstantSource.system(),
                GatewayRig.RANDOM);
    }

    private void deliver(UploadItem item) throws Exception {
        try (HttpsMinistryGateway gateway = rig.client(ministry.address(), folder.resolve("begun"))) {
            gateway.upload(item, (confirmed, sent) -> {});
        }
    }

    private void await(UploadItem item, DossierStatus status) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (ministry.find(item.id()).orElseThrow().status() == status) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(ministry.find(item.id()));
    }

    /** A reviewer's browser: trusts the authority, has no certificate of its own. */
    private HttpResponse<String> browse(HttpRequest.Builder request) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .sslContext(rig.tls(Optional.empty(), List.of(rig.pki().ca())).context())
                .build();
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(ministry.reviewPage())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    @Test
    void a_reviewer_sees_the_dossier_and_rejects_it_with_a_reason() throws Exception {
        UploadItem item = GatewayRig.item(folder, 1, 2000);
        deliver(item);
        await(item, DossierStatus.CHECKING);

        HttpResponse<String> page = browse(HttpRequest.newBuilder(ministry.reviewPage()));
        assertThat(page.body())
                .contains(item.id().value())
                .contains("Đang kiểm tra")
                .contains("Phê duyệt");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        Matcher token = Pattern.compile("name=token value=\"([0-9a-f]{32})\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        Map<String, String> decision =
                Map.of("id", item.id().value(), "decision", "reject", "reason", "PORTRAIT_QUALITY");

        assertThat(browse(form(decision)).statusCode())
                .as("without the page's token")
                .isEqualTo(403);
        Map<String, String> whole = new java.util.HashMap<>(decision);
        whole.put("token", token.group(1));
        assertThat(browse(form(whole)).statusCode()).isEqualTo(302);

        MinistryDossier rejected = ministry.find(item.id()).orElseThrow();
        assertThat(rejected.status()).isEqualTo(DossierStatus.REJECTED);
        assertThat(rejected.reason().orElseThrow().text()).isEqualTo("Ảnh bản chụp không đủ tiêu chuẩn");
        assertThat(ministry.decide(item.id(), Optional.empty()))
                .as("decided already")
                .isFalse();
    }

    @Test
    void keeps_everything_over_a_restart() throws Exception {
        UploadItem item = GatewayRig.item(folder, 2, 3000);
        deliver(item);
        String receipt = ministry.find(item.id()).orElseThrow().receiptNumber();
        int port = ministry.address().getPort();

        ministry.close();
        ministry = open(port);

        assertThat(ministry.find(item.id()).orElseThrow().receiptNumber()).isEqualTo(receipt);
        deliver(item);
        assertThat(ministry.count()).isOne();
        assertThat(ministry.timesReceived()).isOne();
    }

    @Test
    void takes_uploads_of_the_tus_projects_own_java_client() throws Exception {
        UploadItem item = GatewayRig.item(folder, 3, 300_000);
        TusClient client = new TusClient() {
            @Override
            public void prepareConnection(HttpURLConnection connection) {
                super.prepareConnection(connection);
                ((HttpsURLConnection) connection)
                        .setSSLSocketFactory(rig.tls().context().getSocketFactory());
            }
        };
        client.setUploadCreationURL(ministry.address().resolve("v1/uploads").toURL());
        client.setHeaders(Map.of("Idempotency-Key", item.idempotencyKey()));
        TusUpload upload = new TusUpload(item.file().toFile());
        upload.setMetadata(Map.of("dossier", item.id().value(), "sha256", item.sha256()));

        TusUploader uploader = client.createUpload(upload);
        uploader.setChunkSize(50_000);
        uploader.setRequestPayloadSize(128_000);
        while (uploader.uploadChunk() >= 0) {
            // chunk by chunk
        }
        uploader.finish();

        assertThat(ministry.find(item.id()).orElseThrow().sha256()).isEqualTo(item.sha256());
    }

    @Test
    void answers_nobody_without_a_stations_certificate_but_says_that_it_works() throws Exception {
        URI base = ministry.address();

        assertThat(browse(HttpRequest.newBuilder(base.resolve("v1/health"))).statusCode())
                .isEqualTo(200);
        for (String path :
                List.of("v1/events", "v1/uploads", "v1/ministry-certificate", "v1/dossiers/x/acknowledgement")) {
            HttpResponse<String> refused = browse(HttpRequest.newBuilder(base.resolve(path)));
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void is_ready_within_seconds_for_the_demo() throws Exception {
        UploadItem item = GatewayRig.item(folder, 4, 2000);
        deliver(item);
        await(item, DossierStatus.CHECKING);

        assertThat(ministry.decide(item.id(), Optional.empty())).isTrue();
        await(item, DossierStatus.APPROVED);
        assertThat(Duration.between(
                        ministry.find(item.id()).orElseThrow().receivedAt(),
                        ministry.find(item.id()).orElseThrow().statusAt()))
                .isPositive();
    }
}
