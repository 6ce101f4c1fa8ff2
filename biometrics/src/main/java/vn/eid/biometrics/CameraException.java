package vn.eid.biometrics;

/** A camera, image or model did not do its work. The detail is for the log and holds no personal data. */
public final class CameraException extends Exception {
    private final CameraFault fault;

    public CameraException(CameraFault fault, String detail) {
        this(fault, detail, null);
    }

    public CameraException(CameraFault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public CameraFault fault() {
        return fault;
    }
}
