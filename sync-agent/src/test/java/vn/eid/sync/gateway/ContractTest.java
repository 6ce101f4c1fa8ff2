package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;
import vn.eid.sync.gateway.MinistryGateway.CitizenState;
import vn.eid.sync.gateway.MinistryGateway.CodeResult;

@DisplayName("The published contract")
class ContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** tus answers these by headers alone. */
    private static final Set<String> WITHOUT_PROBLEM =
            Set.of("ping", "uploadOptions", "uploadOffset", "terminateUpload");

    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "const",
            "enum",
            "default",
            "description",
            "examples",
            "format",
            "pattern",
            "maxLength",
            "minimum",
            "maximum",
            "maxItems",
            "items",
            "required",
            "properties",
            "oneOf",
            "contentEncoding",
            "contentMediaType");

    private static String contract() throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("ministry-gateway.openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void has_an_operation_for_each_thing_that_the_port_asks() throws IOException {
        assertThat(found("operationId: (\\w+)", contract()))
                .contains(
                        "ping",
                        "createUpload",
                        "uploadOffset",
                        "appendUpload",
                        "acknowledgement",
                        "events",
                        "ministryCertificate",
                        "renewStationCertificate",
                        "requestCode",
                        "checkCode",
                        "checkDuplicate",
                        "accountStatus");
    }

    @Test
    void names_every_path_that_the_adapter_calls() throws IOException {
        assertThat(found("^  (/v1/[^:]+):", contract()))
                .containsExactlyInAnyOrder(
                        "/v1/health",
                        "/v1/uploads",
                        "/v1/uploads/{upload}",
                        "/v1/dossiers/{dossier}/acknowledgement",
                        "/v1/events",
                        "/v1/ministry-certificate",
                        "/v1/station-certificates",
                        "/v1/phone-confirmations",
                        "/v1/phone-confirmations/{requestId}/check",
                        "/v1/duplicate-checks",
                        "/v1/account-checks");
    }

    @Test
    void lists_the_same_values_as_the_program() throws IOException {
        assertThat(contract())
                .contains("result: {enum: " + java.util.Arrays.toString(CodeResult.values()) + "}")
                .contains("citizen: {enum: " + java.util.Arrays.toString(CitizenState.values()) + "}")
                .contains("level: {enum: " + java.util.Arrays.toString(AccountLevel.values()) + "}")
                .contains("step: {enum: " + java.util.Arrays.toString(Step.values()) + "}");
    }

    private static JsonNode tree() throws IOException {
        // Without strictness a second key of the same name would silently win.
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(contract());
    }

    private static void visit(JsonNode node, String path, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, node);
        node.properties().forEach(each -> visit(each.getValue(), path + "/" + each.getKey(), visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), path + "/" + i, visitor);
        }
    }

    @Test
    void every_reference_within_it_leads_somewhere() throws IOException {
        JsonNode tree = tree();
        visit(tree, "", (path, node) -> {
            if (node.path("$ref").isTextual()) {
                JsonNode target = tree.at(node.path("$ref").textValue().substring(1));
                assertThat(target.isMissingNode()).as(path).isFalse();
            }
        });
    }

    /** A comma in a text that nobody quoted makes a second member of it, which is how this contract was broken once. */
    @Test
    void its_schemas_say_nothing_but_what_json_schema_knows() throws IOException {
        visit(tree(), "", (path, node) -> {
            boolean schema = path.matches(".*/(schema|items|schemas/\\w+|properties/\\w+)") && node.isObject();
            if (schema) {
                assertThat(node.fieldNames()).toIterable().as(path).isSubsetOf(KEYWORDS);
            }
        });
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_tells_errors_as_problems() throws IOException {
        Set<String> names = new TreeSet<>();
        tree().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        String name = method.getValue().path("operationId").asText();
                        assertThat(names.add(name)).as(name).isTrue();
                        assertThat(method.getValue().path("summary").asText())
                                .as(name)
                                .isNotEmpty();
                        assertThat(method.getValue().path("responses").size())
                                .as(name)
                                .isPositive();
                        if (!WITHOUT_PROBLEM.contains(name)) {
                            assertThat(method.getValue()
                                            .at("/responses/default/$ref")
                                            .asText())
                                    .as(name)
                                    .isEqualTo("#/components/responses/Problem");
                        }
                    }
                }));
        assertThat(names).hasSize(14);
    }
}
