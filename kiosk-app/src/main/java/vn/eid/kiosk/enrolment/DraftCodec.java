package vn.eid.kiosk.enrolment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.MatchResult;
import vn.eid.card.CardExpiry;
import vn.eid.card.CheckResult;
import vn.eid.card.Octets;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Content;

/**
 * Turns parts of a draft into bytes and back. Closed choices carry the simple name of their record; no class name of
 * the outside ever decides what is made.
 */
final class DraftCodec {
    private static final int LIMIT = 64 * 1024 * 1024;

    private final ObjectMapper mapper = mapper();

    byte[] write(Object part) {
        try {
            return mapper.writeValueAsBytes(part);
        } catch (IOException impossible) {
            throw new IllegalStateException("a draft part has no form", impossible);
        }
    }

    <T> T read(byte[] content, Class<T> type) throws IOException {
        return mapper.readValue(content, type);
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(bytes())
                .disable(MapperFeature.AUTO_DETECT_GETTERS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LIMIT)
                        .maxNestingDepth(50)
                        .build());
        for (Class<?> choice : List.of(
                CardExpiry.class,
                CheckResult.class,
                Eligibility.class,
                MatchResult.class,
                Assessment.class,
                OneTimeCode.class,
                AttachedDocument.Details.class)) {
            closed(mapper, choice);
        }
        return mapper;
    }

    private static void closed(ObjectMapper mapper, Class<?> choice) {
        mapper.addMixIn(choice, Named.class);
        for (Class<?> variant : choice.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(variant, variant.getSimpleName()));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    private static SimpleModule bytes() {
        var module = new SimpleModule("bytes");
        module.addSerializer(Octets.class, new StdSerializer<>(Octets.class) {
            @Override
            public void serialize(Octets value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeBinary(value.toByteArray());
            }
        });
        module.addDeserializer(Octets.class, new StdDeserializer<>(Octets.class) {
            @Override
            public Octets deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return Octets.of(in.getBinaryValue());
            }
        });
        module.addSerializer(Content.class, new StdSerializer<>(Content.class) {
            @Override
            public void serialize(Content value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeStartObject();
                out.writeStringField("type", value.mediaType());
                out.writeBinaryField("bytes", value.bytes());
                out.writeEndObject();
            }
        });
        module.addDeserializer(Content.class, new StdDeserializer<>(Content.class) {
            @Override
            public Content deserialize(JsonParser in, DeserializationContext context) throws IOException {
                var tree = in.readValueAsTree();
                var bytes = (com.fasterxml.jackson.databind.JsonNode) tree.get("bytes");
                var type = (com.fasterxml.jackson.databind.JsonNode) tree.get("type");
                return new Content(type.textValue(), bytes.binaryValue());
            }
        });
        return module;
    }
}
