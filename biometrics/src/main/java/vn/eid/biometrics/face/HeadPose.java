package vn.eid.biometrics.face;

/**
 * Where the head points, in degrees.
 *
 * @param yaw positive when the citizen looks to his own left
 * @param pitch positive when he looks down
 * @param roll positive when he tilts the head towards his own left shoulder
 */
public record HeadPose(double yaw, double pitch, double roll) {}
