package vn.eid.biometrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every quality component of one picture.
 *
 * @param faces number of faces found
 * @param components one assessment for each component, none left out
 * @param worst the one defect to mend first; empty when nothing fails
 * @param profile name of the threshold profile, e.g. {@code vn-cccd}
 */
public record PortraitQuality(
        int faces, Map<QualityComponent, Assessment> components, Optional<QualityComponent> worst, String profile) {
    public PortraitQuality {
        var copy = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        copy.putAll(components);
        if (copy.size() != QualityComponent.values().length) {
            throw new IllegalArgumentException("a component is missing");
        }
        components = Collections.unmodifiableMap(copy);
    }

    /** Meets the profile: exactly one face and no component fails. Components not assessed are the officer's to judge. */
    public boolean accepted() {
        return faces == 1 && worst.isEmpty();
    }

    /** What nobody measured: shown to the officer as such, written into the dossier as such. */
    public Set<QualityComponent> notAssessed() {
        var left = EnumSet.noneOf(QualityComponent.class);
        components.forEach((component, assessment) -> {
            if (assessment instanceof Assessment.NotAssessed) {
                left.add(component);
            }
        });
        return Collections.unmodifiableSet(left);
    }
}
