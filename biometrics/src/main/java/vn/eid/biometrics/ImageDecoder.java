package vn.eid.biometrics;

/** The port that turns encoded images into frames: JPEG, PNG, JPEG 2000 (JP2 and raw code stream). */
public interface ImageDecoder {
    /**
     * @param encoded hostile input: size and dimensions are checked before anything is decoded
     * @throws CameraException {@link CameraFault#IMAGE_UNREADABLE} or {@link CameraFault#IMAGE_TOO_LARGE}
     */
    Frame decode(byte[] encoded) throws CameraException;
}
