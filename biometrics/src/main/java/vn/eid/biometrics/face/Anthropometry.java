package vn.eid.biometrics.face;

/** Proportions of an average face, for what was not measured. */
final class Anthropometry {
    /** Eye middle to chin, in inter-eye distances. */
    static final double CHIN_PER_EYE_DISTANCE = 1.7;
    /** Height of the eyes in a Haar face box, as a share of its height. */
    static final double BOX_EYE_HEIGHT = 0.39;
    /** Inter-eye distance in a Haar face box, as a share of its width. */
    static final double BOX_EYE_DISTANCE = 0.41;

    private Anthropometry() {}
}
