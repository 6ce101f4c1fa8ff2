package vn.eid.sync.gateway;

/** Every way in which a contact with the ministry's gateway can fail. */
public enum GatewayFault {
    /** No line, no such name, nobody listens, or the line broke in the middle. */
    UNREACHABLE(Remedy.RETRY),
    /** The gateway took longer than the configured time. */
    TIMED_OUT(Remedy.RETRY),
    /** The proxy asks for a password or refuses to connect. */
    PROXY_REFUSED(Remedy.RETRY),
    /** The server's certificate is not of the configured authority, has expired, or names another host. */
    SERVER_NOT_TRUSTED(Remedy.RETRY),
    /** The gateway does not accept this station's certificate. */
    STATION_NOT_ACCEPTED(Remedy.RETRY),
    /** The gateway asks to wait (429, 503). */
    BUSY(Remedy.RETRY),
    /** The gateway has an error of its own (5xx). */
    SERVER_ERROR(Remedy.RETRY),
    /** The answer does not follow the contract. */
    NOT_UNDERSTOOD(Remedy.RETRY),
    /** Bytes changed on the way: a checksum or the acknowledged digest differs. */
    CONTENT_MISMATCH(Remedy.RETRY),
    /** The gateway's half of an interrupted upload is gone or unusable. */
    UPLOAD_LOST(Remedy.RETRY),
    /** The agent is being stopped. */
    STOPPED(Remedy.RETRY),
    /** The sealed file cannot be read, or is no longer what was acknowledged. */
    FILE_UNREADABLE(Remedy.PARK),
    /** The gateway does not know what was asked for (404): more likely its mistake or a wrong address than a dossier's. */
    NOT_FOUND(Remedy.RETRY),
    /** The gateway refuses for good (4xx). */
    REFUSED(Remedy.PARK);

    private final Remedy remedy;

    GatewayFault(Remedy remedy) {
        this.remedy = remedy;
    }

    /** Whether the whole gateway is out of reach or out of service, rather than one dossier in trouble. */
    public boolean concernsHost() {
        return switch (this) {
            case UNREACHABLE, TIMED_OUT, PROXY_REFUSED, SERVER_NOT_TRUSTED, STATION_NOT_ACCEPTED, BUSY, STOPPED -> true;
            default -> false;
        };
    }

    /** What a dossier does after this fault. */
    public Remedy remedy() {
        return remedy;
    }

    /** Whether the same request may succeed later. */
    public enum Remedy {
        /** Waits and tries again, for ever if need be. */
        RETRY,
        /** A person must look. */
        PARK
    }
}
