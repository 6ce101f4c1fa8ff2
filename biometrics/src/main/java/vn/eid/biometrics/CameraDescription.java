package vn.eid.biometrics;

/**
 * One camera that can be chosen.
 *
 * @param id stable between runs: device path, address without credentials, or folder
 * @param name as the system calls it
 * @param virtual whether the device is known to be a software camera, which policy refuses for enrolment
 */
public record CameraDescription(String id, String name, boolean virtual) {}
