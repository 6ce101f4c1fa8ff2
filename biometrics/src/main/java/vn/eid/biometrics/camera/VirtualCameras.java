package vn.eid.biometrics.camera;

import java.util.List;
import java.util.Locale;

/**
 * Knows software cameras by their names. A list cannot know them all: it keeps the usual tools for feeding a recording
 * into a video call from being used at a counter, and says so; the officer in front of the citizen is the real check.
 */
public final class VirtualCameras {
    private static final List<String> NAMES = List.of(
            "obs",
            "virtual",
            "dummy video",
            "v4l2loopback",
            "loopback",
            "manycam",
            "xsplit",
            "snap camera",
            "droidcam",
            "iriun",
            "epoccam",
            "ndi ",
            "newtek",
            "e2esoft",
            "vcam",
            "mmhmm",
            "camo",
            "altercam",
            "camtwist",
            "splitcam",
            "youcam",
            "screen capture",
            "fakecam",
            "akvcam",
            "deepfacelive",
            "unity video",
            "sparkocam",
            "webcamoid",
            "chromacam",
            "vtube",
            "facerig",
            "animaze",
            "prism live",
            "streamlabs",
            "wecam",
            "mock");

    private VirtualCameras() {}

    /** Whether a device of that name is known to be software. */
    public static boolean named(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ') + " ";
        return NAMES.stream().anyMatch(known -> found(lower, known));
    }

    /** Short names must be words of their own, or "OBSBOT", a real camera, would be taken for OBS. */
    private static boolean found(String name, String known) {
        return known.length() <= 4 ? name.contains(" " + known.strip() + " ") : name.contains(known);
    }
}
