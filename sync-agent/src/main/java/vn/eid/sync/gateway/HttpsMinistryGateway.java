package vn.eid.sync.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** The contract {@code ministry-gateway.openapi.yaml} over HTTPS. */
public final class HttpsMinistryGateway implements MinistryGateway {
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);
    private static final String JSON = "application/json";

    private final GatewayHttp http;
    private final TusUploads uploads;
    private final GatewayJson json = new GatewayJson();

    /**
     * Makes the adapter; no contact is made yet.
     *
     * @param io runs the client's callbacks; needs at least two threads
     * @param nanoTime a clock that never jumps, for the bandwidth limit
     */
    public HttpsMinistryGateway(
            GatewaySettings settings,
            GatewayTls tls,
            UploadUrlStore begun,
            Executor io,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.http = new GatewayHttp(settings, tls, io, clock);
        this.uploads = new TusUploads(
                http,
                http.resolve("v1/uploads"),
                begun,
                settings.bytesPerSecond().map(limit -> new Bandwidth(limit, nanoTime)));
    }

    @Override
    public Acknowledgement upload(UploadItem item, UploadProgress progress) throws GatewayException {
        Optional<Answer> last;
        try {
            last = uploads.complete(item, progress);
        } catch (GatewayException failed) {
            throw failed.fault() == GatewayFault.CONTENT_MISMATCH ? whoseMismatch(item, failed) : failed;
        }
        Optional<Acknowledgement> carried = last.flatMap(
                        answer -> answer.headers().firstValue("Ministry-Receipt"))
                .flatMap(json::receiptHeader);
        Acknowledgement acknowledgement = carried.isPresent()
                ? matching(item, carried.get())
                : acknowledgement(item).orElse(null);
        if (acknowledgement == null) {
            uploads.forget(item);
            throw Faults.uploadLost("complete, but not acknowledged");
        }
        uploads.forget(item);
        return acknowledgement;
    }

    @Override
    public Optional<Acknowledgement> acknowledgement(UploadItem item) throws GatewayException {
        Answer answer = http.send(
                http.to("v1/dossiers/" + item.id() + "/acknowledgement")
                        .header("Idempotency-Key", item.idempotencyKey())
                        .GET(),
                http.settings().answerTimeout());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        return Optional.of(matching(item, json.acknowledgement(answer)));
    }

    /** Believed only when the ministry computed our digest over what it holds. */
    private Acknowledgement matching(UploadItem item, Acknowledgement given) throws GatewayException {
        if (given.id().equals(item.id()) && given.sha256().equals(item.sha256())) {
            return given;
        }
        throw whoseMismatch(item, Faults.contentMismatch("acknowledged digest"));
    }

    /** The line's or the gateway's fault passes; a file that changed on this machine does not. */
    private GatewayException whoseMismatch(UploadItem item, GatewayException mismatch) throws GatewayException {
        uploads.forget(item);
        return SealedFile.hasDigest(item)
                ? mismatch
                : Faults.fileUnreadable("content differs from the sealed one", mismatch);
    }

    @Override
    public EventPage events(Optional<String> after, Duration wait) throws GatewayException {
        Duration poll = wait.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : wait;
        String cursor = after.map(c -> "&after=" + URLEncoder.encode(c, StandardCharsets.UTF_8))
                .orElse("");
        Answer answer = http.send(
                http.to("v1/events?wait=" + poll.toSeconds() + cursor).GET(),
                http.settings().answerTimeout().plus(poll));
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        return json.eventPage(answer, after.orElse(""));
    }

    @Override
    public ClockReading ping() throws GatewayException {
        http.sendExpectingSuccess(http.to("v1/health").GET());
        Optional<ClockReading> measured = http.clockReading();
        if (measured.isEmpty()) {
            throw Faults.notUnderstood("no Server-Time in the answer", null);
        }
        return measured.get();
    }

    @Override
    public List<X509Certificate> ministryCertificates() throws GatewayException {
        return Certificates.fromPem(
                http.sendExpectingSuccess(http.to("v1/ministry-certificate").GET())
                        .body());
    }

    @Override
    public CodeRequest requestCode(String phone) throws GatewayException {
        JsonNode answer = post("v1/phone-confirmations", json.object().put("phone", phone));
        return json.codeRequest(answer);
    }

    @Override
    public CodeResult checkCode(String requestId, String code) throws GatewayException {
        String path = "v1/phone-confirmations/" + URLEncoder.encode(requestId, StandardCharsets.UTF_8) + "/check";
        return json.choice(CodeResult.class, post(path, json.object().put("code", code)), "result");
    }

    @Override
    public DuplicateCheck checkDuplicate(String personalIdNumber, String phone) throws GatewayException {
        ObjectNode asked = json.object().put("personalIdNumber", personalIdNumber);
        if (!phone.isEmpty()) {
            asked.put("phone", phone);
        }
        JsonNode answer = post("v1/duplicate-checks", asked);
        return new DuplicateCheck(
                json.choice(CitizenState.class, answer, "citizen"),
                answer.path("phoneInUse").asBoolean(false));
    }

    @Override
    public List<X509Certificate> renewStationCertificate(byte[] certificateRequest) throws GatewayException {
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificateRequest)
                + "\n-----END CERTIFICATE REQUEST-----\n";
        HttpRequest.Builder request = http.to("v1/station-certificates")
                .header("Content-Type", "application/x-pem-file")
                .POST(BodyPublishers.ofString(pem, StandardCharsets.US_ASCII));
        return Certificates.fromPem(http.sendExpectingSuccess(request).body());
    }

    @Override
    public Optional<ClockReading> clock() {
        return http.clockReading();
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode post(String path, ObjectNode body) throws GatewayException {
        return json.read(http.sendExpectingSuccess(
                http.to(path).header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(json.bytes(body)))));
    }
}
