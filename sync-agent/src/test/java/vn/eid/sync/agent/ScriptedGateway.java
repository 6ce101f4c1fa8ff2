package vn.eid.sync.agent;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.gateway.Acknowledgement;
import vn.eid.sync.gateway.ClockReading;
import vn.eid.sync.gateway.EventPage;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.gateway.UploadItem;
import vn.eid.sync.gateway.UploadProgress;

/** A gateway whose answers a test sets beforehand. */
final class ScriptedGateway implements MinistryGateway {
    final Deque<GatewayException> uploadFailures = new ArrayDeque<>();
    final Deque<Object> eventAnswers = new ArrayDeque<>();
    final List<DossierId> uploads = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    Runnable duringUpload = () -> {};
    Optional<ClockReading> reading = Optional.empty();

    @Override
    public Acknowledgement upload(UploadItem item, UploadProgress progress) throws GatewayException {
        uploads.add(item.id());
        duringUpload.run();
        if (!uploadFailures.isEmpty()) {
            throw uploadFailures.removeFirst();
        }
        progress.confirmed(item.size(), item.size());
        return new Acknowledgement(
                item.id(), item.sha256(), "TN-1", Instant.parse("2026-11-20T02:00:00Z"), Optional.empty());
    }

    @Override
    public Optional<Acknowledgement> acknowledgement(UploadItem item) {
        return Optional.empty();
    }

    @Override
    public EventPage events(Optional<String> after, Duration wait) throws GatewayException {
        waits.add(wait);
        Object next = eventAnswers.isEmpty()
                ? new EventPage(List.of(), after.orElse("0"), false)
                : eventAnswers.removeFirst();
        if (next instanceof GatewayException failure) {
            throw failure;
        }
        return (EventPage) next;
    }

    @Override
    public ClockReading ping() {
        return reading.orElseThrow();
    }

    @Override
    public List<X509Certificate> ministryCertificates() {
        return List.of();
    }

    @Override
    public CodeRequest requestCode(String phone) {
        return new CodeRequest("1", Duration.ZERO, Duration.ZERO);
    }

    @Override
    public CodeResult checkCode(String requestId, String code) {
        return CodeResult.EXPIRED;
    }

    @Override
    public DuplicateCheck checkDuplicate(String personalIdNumber, String phone) {
        return new DuplicateCheck(CitizenState.NONE, false);
    }

    @Override
    public AccountStatus accountStatus(String personalIdNumber) {
        return new AccountStatus(AccountLevel.NONE, false, false);
    }

    @Override
    public List<X509Certificate> renewStationCertificate(byte[] certificateRequest) {
        return List.of();
    }

    @Override
    public Optional<ClockReading> clock() {
        return reading;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
