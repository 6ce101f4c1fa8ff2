package vn.eid.biometrics;

import java.util.Optional;

/**
 * What the live analysis says after one frame.
 *
 * @param instruction the one instruction, steady against flicker
 * @param quality of this frame
 * @param face where the face is in the frame, as shares of its width and height; empty without one
 * @param progress 0..1 of the steady time before the picture is taken
 * @param capture the best frame of the last moments, present once when it is time to take the still
 */
public record LiveView(
        Instruction instruction,
        PortraitQuality quality,
        Optional<FaceBox> face,
        double progress,
        Optional<Frame> capture) {
    /** A box in shares of the frame, 0..1. */
    public record FaceBox(double x, double y, double width, double height) {}
}
