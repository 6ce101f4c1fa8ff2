package vn.eid.biometrics.model;

/** What a model file is for. The program asks for a role and never for a file name. */
public enum ModelRole {
    /** Finds faces and five points on each. */
    FACE_DETECTOR,
    /** 468 points on one face. */
    FACE_MESH,
    /** Lid contour and iris of one eye. */
    IRIS,
    /** Turns an aligned face into a vector that can be compared. */
    FACE_EMBEDDING
}
