package vn.eid.sync.gateway;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The ministry as the counter sees it. The ministry's own interface is not public, so the contract is ours
 * ({@code ministry-gateway.openapi.yaml}) and this port hides it: another interface is another adapter. All methods
 * block, are safe for several threads, end within the configured times, and end with {@link GatewayFault#STOPPED} soon
 * after {@link #close()}.
 */
public interface MinistryGateway extends AutoCloseable {
    /**
     * Brings the bytes of a sealed dossier over, from where the last attempt stopped, and returns once the gateway has
     * acknowledged them. The same dossier may be uploaded any number of times; the gateway keeps one copy.
     *
     * @return never an acknowledgement of other bytes: a different digest is {@link GatewayFault#CONTENT_MISMATCH}
     */
    Acknowledgement upload(UploadItem item, UploadProgress progress) throws GatewayException;

    /** The acknowledgement of a dossier that arrived earlier, e.g. one whose answer was lost; empty if it did not. */
    Optional<Acknowledgement> acknowledgement(UploadItem item) throws GatewayException;

    /**
     * What happened after a cursor, oldest first.
     *
     * @param after cursor of the last page, empty to begin with the oldest event kept
     * @param wait how long the gateway may hold the answer while there is nothing to tell (long poll), at most a minute
     */
    EventPage events(Optional<String> after, Duration wait) throws GatewayException;

    /** Asks whether the gateway is there, and learns its time. */
    ClockReading ping() throws GatewayException;

    /** The certificate to seal for, first, and its issuers. */
    List<X509Certificate> ministryCertificates() throws GatewayException;

    /** Asks the ministry to send a one-time code to a phone (E.164). */
    CodeRequest requestCode(String phone) throws GatewayException;

    /** Checks the code that the citizen read out. Codes are never stored or logged. */
    CodeResult checkCode(String requestId, String code) throws GatewayException;

    /**
     * Whether the citizen or the phone already has an account or a dossier under way elsewhere.
     *
     * @param phone E.164; empty text to ask about the citizen alone
     */
    DuplicateCheck checkDuplicate(String personalIdNumber, String phone) throws GatewayException;

    /**
     * Renews the station's certificate before it expires.
     *
     * @param certificateRequest PKCS#10, DER, signed with the new key; the line itself proves the old one
     * @return the new certificate, first, and its issuers
     */
    List<X509Certificate> renewStationCertificate(byte[] certificateRequest) throws GatewayException;

    /** The newest measurement of the counter's clock against the ministry's; empty before the first contact. */
    Optional<ClockReading> clock();

    /** Ends what is under way; later calls fail with {@link GatewayFault#STOPPED}. */
    @Override
    void close();

    /** The ministry without its counters: what a one-time code request came to. */
    record CodeRequest(String requestId, Duration validFor, Duration resendAfter) {}

    /** What the ministry says of a code. */
    enum CodeResult {
        CONFIRMED,
        WRONG,
        EXPIRED,
        TOO_MANY_ATTEMPTS
    }

    /**
     * Answer to a look-up.
     *
     * @param citizen of the identity number
     * @param phoneInUse whether another account or dossier uses the phone
     */
    record DuplicateCheck(CitizenState citizen, boolean phoneInUse) {}

    /** What the ministry holds of a citizen. */
    enum CitizenState {
        NONE,
        /** Level 1 is active: level 2 comes by itself when it is granted, without another activation. */
        HAS_LEVEL_1,
        DOSSIER_UNDER_WAY,
        HAS_LEVEL_2
    }
}
