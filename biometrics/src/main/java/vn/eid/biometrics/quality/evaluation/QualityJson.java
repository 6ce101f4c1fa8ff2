package vn.eid.biometrics.quality.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;

/**
 * One picture's quality as one line of JSON with stable keys: {@code file, faces, components{Name: {native, score, verdict}
 * or {notAssessed}}, worst, accepted, profile, millis}. Names are the standard's.
 */
public final class QualityJson {
    private QualityJson() {}

    /**
     * @param file as the caller named it
     * @param millis time of the analysis, decoding left out
     */
    public static String line(String file, PortraitQuality quality, double millis) {
        var mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        root.put("file", file);
        root.put("faces", quality.faces());
        ObjectNode components = root.putObject("components");
        quality.components()
                .forEach((component, assessment) -> write(components.putObject(component.standardName()), assessment));
        root.put("worst", quality.worst().map(QualityComponent::standardName).orElse(null));
        root.put("accepted", quality.accepted());
        root.put("profile", quality.profile());
        root.put("millis", Math.round(millis * 10) / 10.0);
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void write(ObjectNode node, Assessment assessment) {
        if (assessment instanceof Assessment.Assessed assessed) {
            node.put("native", assessed.nativeValue());
            node.put("score", assessed.score());
            node.put("verdict", assessed.verdict().name().toLowerCase(Locale.ROOT));
        } else if (assessment instanceof Assessment.NotAssessed not) {
            node.put("notAssessed", not.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
