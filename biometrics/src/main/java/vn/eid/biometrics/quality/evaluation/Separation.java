package vn.eid.biometrics.quality.evaluation;

import java.util.List;
import java.util.Set;
import vn.eid.biometrics.QualityComponent;

/**
 * A question to one component: does its native value tell images with a label from those without?
 *
 * @param words for the table
 * @param component whose native value
 * @param column of the index
 * @param positive labels that mean the defect
 * @param ignored labels that belong to neither group
 * @param lowIsDefect whether the defect lowers the value
 * @param goal least area under the curve
 */
record Separation(
        String words,
        QualityComponent component,
        String column,
        Set<String> positive,
        Set<String> ignored,
        boolean lowIsDefect,
        double goal) {
    /** The four questions of the project's goals, and that of one closed eye beside. */
    static List<Separation> all() {
        return List.of(
                new Separation(
                        "AUC eyes closed",
                        QualityComponent.EYES_OPEN,
                        "eyes_closed",
                        Set.of("both", "1"),
                        Set.of("one"),
                        true,
                        0.98),
                new Separation(
                        "AUC one or both eyes closed",
                        QualityComponent.EYES_OPEN,
                        "eyes_closed",
                        Set.of("both", "one", "1"),
                        Set.of(),
                        true,
                        0.95),
                new Separation(
                        "AUC glasses", QualityComponent.EYES_VISIBLE, "glasses", Set.of("1"), Set.of(), false, 0.97),
                new Separation(
                        "AUC side light",
                        QualityComponent.ILLUMINATION_UNIFORMITY,
                        "light",
                        Set.of("left", "right"),
                        Set.of(),
                        true,
                        0.98),
                new Separation(
                        "AUC mouth open",
                        QualityComponent.MOUTH_CLOSED,
                        "mouth_open",
                        Set.of("1"),
                        Set.of(),
                        false,
                        0.97));
    }
}
