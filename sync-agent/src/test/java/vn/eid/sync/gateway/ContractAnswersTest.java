package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.MinistrySettings;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;
import vn.eid.sync.simulator.gateway.StationLists;

@DisplayName("What the reference ministry really answers")
class ContractAnswersTest {
    private final ObjectMapper json = new ObjectMapper();
    private final GatewayRig rig = new GatewayRig();

    @TempDir
    Path folder;

    private ReferenceMinistry ministry;

    @BeforeEach
    void start() {
        ministry = BytesMinistry.start(
                BytesMinistry.settings(folder).withReview(MinistrySettings.Review.BY_HAND),
                ReferenceMinistry.Keys.create(rig.pki()),
                InstantSource.system(),
                GatewayRig.RANDOM);
    }

    @AfterEach
    void stop() {
        ministry.close();
        rig.close();
    }

    private List<String> problems(JsonNode answer, String pointer) throws Exception {
        try (InputStream in = getClass().getResourceAsStream("ministry-gateway.openapi.yaml")) {
            ObjectNode contract = (ObjectNode) new YAMLMapper().readTree(in);
            contract.put("$ref", "#" + pointer);
            List<String> problems = new ArrayList<>();
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(contract)
                    .validate(answer)
                    .forEach(problem -> problems.add(problem.getMessage()));
            return problems;
        }
    }

    private HttpResponse<String> ask(Optional<ObjectNode> body, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(ministry.address().resolve(path))
                .header("Idempotency-Key", "QN04-261120-000001:" + "0".repeat(64));
        body.ifPresentOrElse(it -> request.POST(BodyPublishers.ofString(it.toString())), request::GET);
        return HttpClient.newBuilder()
                .sslContext(rig.tls().context())
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    private void assertAnswer(HttpResponse<String> answer, int status, String pointer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Server-Time")).isPresent();
        assertThat(problems(json.readTree(answer.body()), pointer))
                .as(answer.body())
                .isEmpty();
    }

    private static String answerOf(String path, String method) {
        return "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/200/content/application~1json/schema";
    }

    @Test
    void events_of_every_kind_are_as_the_contract_says() throws Exception {
        UploadItem item = GatewayRig.item(folder, 1, 1000);
        try (HttpsMinistryGateway gateway = rig.client(ministry.address(), folder.resolve("begun"))) {
            gateway.upload(item, (confirmed, sent) -> {});
        }
        RejectionReason reason = new RejectionReason("PORTRAIT_QUALITY", "Ảnh mờ", Step.PORTRAIT);
        for (int i = 0; i < 500 && !ministry.decide(item.id(), Optional.of(reason)); i++) {
            Thread.sleep(20);
        }
        StationLists.publish(
                ministry,
                List.of(new StationLists.Resident("001090000017", "Nguyễn Văn Thử", "Số 1")),
                Instant.parse("2026-11-20T02:00:00Z"));
        ministry.publish(new RosterPublished("", Instant.EPOCH, 1, Instant.EPOCH, new byte[] {1}));
        ministry.publish(new MinistryCertificateChanged(
                "", Instant.EPOCH, rig.pki().ministryEncryption().chain()));

        HttpResponse<String> answer = ask(Optional.empty(), "v1/events");

        assertAnswer(answer, 200, "/components/schemas/EventPage");
        List<String> kinds = new ArrayList<>();
        json.readTree(answer.body())
                .path("events")
                .forEach(it -> kinds.add(it.path("type").asText()));
        assertThat(kinds)
                .contains(
                        "dossier.status", "roster", "ministry.certificate", "appointments", "outreach", "announcement");
    }

    @Test
    void answers_about_citizens_phones_and_receipts_are_as_the_contract_says() throws Exception {
        UploadItem item = GatewayRig.item(folder, 1, 1000);
        try (HttpsMinistryGateway gateway = rig.client(ministry.address(), folder.resolve("begun"))) {
            gateway.upload(item, (confirmed, sent) -> {});
        }
        ObjectNode citizen = json.createObjectNode().put("personalIdNumber", "001090000017");
        ObjectNode phone = json.createObjectNode().put("phone", "+84912345678");

        assertAnswer(ask(Optional.of(citizen), "v1/account-checks"), 200, answerOf("/v1/account-checks", "post"));
        assertAnswer(
                ask(Optional.of(citizen.setAll(phone)), "v1/duplicate-checks"),
                200,
                answerOf("/v1/duplicate-checks", "post"));
        assertAnswer(
                ask(Optional.of(phone), "v1/phone-confirmations"), 200, answerOf("/v1/phone-confirmations", "post"));
        assertAnswer(
                ask(Optional.empty(), "v1/dossiers/" + item.id() + "/acknowledgement"),
                200,
                "/components/schemas/Acknowledgement");
    }

    @Test
    void a_refusal_is_a_problem_with_a_code() throws Exception {
        assertAnswer(
                ask(Optional.empty(), "v1/dossiers/QN04-261120-000009/acknowledgement"),
                404,
                "/components/schemas/Problem");
        assertAnswer(ask(Optional.empty(), "v1/nothing"), 404, "/components/schemas/Problem");
    }
}
