package vn.eid.sync.queue;

/** Something was not stored or not found. The detail is for the log and holds no personal data. */
public final class QueueException extends Exception {
    private final QueueFault fault;

    public QueueException(QueueFault fault, String detail) {
        this(fault, detail, null);
    }

    public QueueException(QueueFault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public QueueFault fault() {
        return fault;
    }
}
