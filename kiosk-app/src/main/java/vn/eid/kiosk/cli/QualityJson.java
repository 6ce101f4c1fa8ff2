package vn.eid.kiosk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;

/** A portrait's quality as the documented JSON of {@code assess-portrait}. */
final class QualityJson {
    private QualityJson() {}

    static Map<String, Object> of(String file, PortraitQuality quality, long millis) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file);
        json.put("faces", quality.faces());
        var components = new LinkedHashMap<String, Object>();
        quality.components()
                .forEach((component, assessment) -> components.put(component.standardName(), one(assessment)));
        json.put("components", components);
        json.put("worst", quality.worst().map(QualityComponent::standardName).orElse(null));
        json.put("accepted", quality.accepted());
        json.put("millis", millis);
        return json;
    }

    private static Map<String, Object> one(Assessment assessment) {
        var json = new LinkedHashMap<String, Object>();
        if (assessment instanceof Assessment.Assessed assessed) {
            json.put("native", Math.round(assessed.nativeValue() * 1e4) / 1e4);
            json.put("score", assessed.score());
            json.put("verdict", assessed.verdict().name());
        } else if (assessment instanceof Assessment.NotAssessed notAssessed) {
            json.put("notAssessed", notAssessed.reason().name());
        }
        return json;
    }
}
