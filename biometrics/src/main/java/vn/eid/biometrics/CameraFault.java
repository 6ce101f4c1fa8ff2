package vn.eid.biometrics;

/** Every way in which a camera, an image or a model can fail. Each has a Vietnamese and an English text. */
public enum CameraFault {
    /** No camera is connected, or the configured one is not. */
    NO_CAMERA,
    /** The system lacks the library that the driver needs; the detail names the package. */
    DRIVER_MISSING,
    /** Another program holds the camera. */
    DEVICE_BUSY,
    /** Unplugged, or the address stopped answering. */
    DEVICE_LOST,
    /** Connected, yet no picture arrives. */
    NO_FRAMES,
    /** A software camera, refused by policy. */
    VIRTUAL_CAMERA_REFUSED,
    /** The address wants another user name or password. */
    LOGIN_REFUSED,
    /** Bytes that are no image, or no image that we read. */
    IMAGE_UNREADABLE,
    /** More pixels or bytes than the limit; refused before decoding. */
    IMAGE_TOO_LARGE,
    /** There is no face in the picture that a portrait is to be cut from. */
    NO_FACE,
    /** A model file is not in the allow-list, or its hash differs. */
    MODEL_REFUSED,
    /** The model folder or a file in it cannot be read or written. */
    MODEL_UNREADABLE,
    /** No model could be fetched from the address. */
    MODEL_DOWNLOAD_FAILED,
    INTERNAL
}
