package vn.eid.biometrics.face;

import java.util.Optional;

/**
 * A face as a detector reports it.
 *
 * @param box around the face, forehead to chin
 * @param confidence 0..1; 1 where the detector gives none
 * @param eyes centres of the eyes; empty where the detector does not look for them
 */
public record DetectedFace(PixelBox box, double confidence, Optional<EyePair> eyes) {}
