package vn.eid.sync.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.MaskedName;
import vn.eid.sync.simulator.TrainingDossier;

@DisplayName("The canonical form of a dossier")
class DossierJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] canonical() {
        var id = new DossierId("QN04-261120-7K3M9P");
        return DossierJson.canonical(
                TrainingDossier.of(id, "022090000017", NOW, 500, new Random(7)), SealFixture.EXTRACT);
    }

    private static JsonSchema schema() throws IOException {
        try (var in = DossierJson.class.getResourceAsStream("dossier.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    @Test
    @DisplayName("fits the published schema")
    void fitsSchema() throws Exception {
        assertThat(schema().validate(JSON.readTree(canonical()))).isEmpty();
    }

    @Test
    @DisplayName("is described closely: the schema takes nothing unknown, missing or malformed")
    void schemaIsStrict() throws Exception {
        var unknown = (ObjectNode) JSON.readTree(canonical());
        unknown.put("extra", 1);
        assertThat(schema().validate(unknown)).isNotEmpty();
        var missing = (ObjectNode) JSON.readTree(canonical());
        missing.remove("chip");
        assertThat(schema().validate(missing)).isNotEmpty();
        var malformed = (ObjectNode) JSON.readTree(canonical());
        ((ObjectNode) malformed.get("contact")).put("phone", "0912345678");
        assertThat(schema().validate(malformed)).isNotEmpty();
    }

    @Test
    @DisplayName("is one form only: equal dossiers give equal bytes, names are sorted, nothing is null or spaced")
    void canonicalForm() throws Exception {
        assertThat(canonical()).isEqualTo(canonical());
        var text = new String(canonical(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("null").doesNotContain(": ").doesNotContain("\n");
        assertThat(text).contains("\"nativeValue\":37.25");
        assertSorted(JSON.readTree(text));
    }

    private static void assertSorted(JsonNode node) {
        if (node.isObject()) {
            var names = new ArrayList<String>();
            node.fieldNames().forEachRemaining(names::add);
            assertThat(names).isSorted();
        }
        node.forEach(DossierJsonTest::assertSorted);
    }

    @Test
    @DisplayName("masks a name for lists, also a mononym and one in decomposed letters")
    void maskedName() {
        assertThat(MaskedName.of("NGUYỄN VĂN THỬ")).isEqualTo("N*** V*** THỬ");
        assertThat(MaskedName.of(" Đặng  Thị Ừ ")).isEqualTo("Đ*** T*** Ừ");
        assertThat(MaskedName.of("THỬ")).isEqualTo("T***");
        assertThat(MaskedName.of("Ừ Ừ")).isEqualTo("Ừ*** Ừ");
    }
}
