package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.gateway.MinistryGateway.CitizenState;
import vn.eid.sync.gateway.MinistryGateway.CodeResult;

@DisplayName("The published contract")
class ContractTest {
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
                        "checkDuplicate");
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
                        "/v1/duplicate-checks");
    }

    @Test
    void lists_the_same_values_as_the_program() throws IOException {
        assertThat(contract())
                .contains("result: {enum: " + java.util.Arrays.toString(CodeResult.values()) + "}")
                .contains("citizen: {enum: " + java.util.Arrays.toString(CitizenState.values()) + "}")
                .contains("step: {enum: " + java.util.Arrays.toString(Step.values()) + "}");
    }

    @Test
    void every_reference_within_it_leads_somewhere() throws IOException {
        String contract = contract();
        for (String name : found("\\$ref: '#/components/\\w+/([\\w-]+)'", contract)) {
            assertThat(contract).containsPattern("(?m)^    " + name + ":");
        }
    }
}
