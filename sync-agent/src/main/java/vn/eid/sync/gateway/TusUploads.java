package vn.eid.sync.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Resumable uploads after tus 1.0.0: core protocol, creation, and checksum where the server has it. Works against any
 * server of that protocol.
 *
 * <p>The requests are made with the JDK's client and not with tus-java-client: that library closes the connection after
 * each PATCH and asks {@code Expect: 100-continue} before it, which is four round trips for each chunk where one does
 * (README, decision "uploads").
 */
final class TusUploads {
    private static final String VERSION = "1.0.0";

    private final GatewayHttp http;
    private final URI creation;
    private final UploadUrlStore begun;
    private final Optional<Bandwidth> limit;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private volatile Optional<Boolean> checksums = Optional.empty();

    /** @param nanoTime a clock that never jumps, for the bandwidth limit and the pace */
    TusUploads(GatewayHttp http, URI creation, UploadUrlStore begun, LongSupplier nanoTime) {
        this.http = http;
        this.creation = creation;
        this.begun = begun;
        this.limit = http.settings().bytesPerSecond().map(bytes -> new Bandwidth(bytes, nanoTime));
        this.nanoTime = nanoTime;
        this.pace = new Pace(http.settings().chunkSize(), GatewaySettings.SLOWEST_LINE);
    }

    /** Where an upload stands on the server. */
    private record Position(URI upload, long offset) {}

    /**
     * Sends what the server does not have yet.
     *
     * @return the answer to the last request, which may carry the acknowledgement; empty if the server had everything
     */
    Optional<Answer> complete(UploadItem item, UploadProgress progress) throws GatewayException {
        learnExtensions();
        Position position = resume(item).orElse(null);
        if (position == null) {
            position = create(item);
        }
        Optional<Answer> last = Optional.empty();
        try (FileChannel file = open(item)) {
            while (position.offset() < item.size()) {
                int length = (int) Math.min(pace.next(), item.size() - position.offset());
                Answer answer = paced(item, position, new FilePiece(file, position.offset(), length));
                position = new Position(position.upload(), offsetAfter(answer, position.offset(), length));
                progress.confirmed(position.offset(), length);
                last = Optional.of(answer);
            }
        } catch (IOException unreadable) {
            throw Faults.fileUnreadable("cannot be read", unreadable);
        }
        return last;
    }

    /** The upload has been acknowledged, or is of no use: its place need not be remembered. */
    void forget(UploadItem item) {
        begun.forget(item);
    }

    private Optional<Position> resume(UploadItem item) throws GatewayException {
        Optional<URI> known = begun.find(item).filter(this::isOfThisGateway);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = http.send(tus(known.get()).method("HEAD", BodyPublishers.noBody()), timeForAnswer());
        if (answer.status() == 404 || answer.status() == 410) {
            begun.forget(item);
            return Optional.empty();
        }
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        OptionalLong offset = answer.headers().firstValueAsLong("Upload-Offset");
        if (offset.isEmpty()) {
            // A server that still holds the lock of a cut connection may say yes and nothing else; what it has is not
            // lost.
            throw Faults.notUnderstood("no offset of an upload begun", null);
        }
        if (offset.getAsLong() < 0 || offset.getAsLong() > item.size()) {
            throw discard(item, "impossible offset");
        }
        return Optional.of(new Position(known.get(), offset.getAsLong()));
    }

    private Position create(UploadItem item) throws GatewayException {
        HttpRequest.Builder request = tus(creation)
                .header("Idempotency-Key", item.idempotencyKey())
                .header("Upload-Length", Long.toString(item.size()))
                .header("Upload-Metadata", "dossier " + base64(item.id().value()) + ",sha256 " + base64(item.sha256()))
                .POST(BodyPublishers.noBody());
        Answer answer = http.send(request, timeForAnswer());
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        URI upload = answer.headers()
                .firstValue("Location")
                .map(creation::resolve)
                .filter(this::isOfThisGateway)
                .orElse(null);
        if (upload == null) {
            throw Faults.notUnderstood("no place for the upload, or one on another host", null);
        }
        begun.remember(item, upload);
        // A gateway that knows the key already answers with the upload begun earlier and how far it is.
        long offset = answer.headers().firstValueAsLong("Upload-Offset").orElse(0);
        return new Position(upload, Math.max(0, Math.min(offset, item.size())));
    }

    private Answer paced(UploadItem item, Position position, FilePiece piece) throws GatewayException, IOException {
        long begun = nanoTime.getAsLong();
        try {
            Answer answer = patch(item, position, piece);
            pace.took(piece.length(), nanoTime.getAsLong() - begun);
            return answer;
        } catch (GatewayException failed) {
            if (failed.fault() == GatewayFault.UNREACHABLE || failed.fault() == GatewayFault.TIMED_OUT) {
                pace.broke();
            }
            throw failed;
        }
    }

    private Answer patch(UploadItem item, Position position, FilePiece piece) throws GatewayException, IOException {
        HttpRequest.Builder request = tus(position.upload())
                .header("Upload-Offset", Long.toString(position.offset()))
                .header("Content-Type", "application/offset+octet-stream");
        if (checksums.orElse(false)) {
            request.header("Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(piece.sha256()));
        }
        Answer answer =
                http.send(request.method("PATCH", body(piece)), timeForAnswer().plus(pace.timeFor(piece.length())));
        switch (answer.status()) {
            case 404, 410:
                throw discard(item, "expired on the server");
            case 409:
                // We asked where it stands and believed the answer; a server that disagrees with itself after a crash
                // keeps an upload that nothing completes (tus-java-server issue 34).
                throw discard(item, "the server's offset is unusable");
            default:
        }
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        return answer;
    }

    /** A server may keep a part of a chunk only; it may not keep what it never got. */
    private static long offsetAfter(Answer answer, long before, int length) throws GatewayException {
        long after = answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
        if (after <= before || after > before + length) {
            throw Faults.notUnderstood("offset after a chunk", null);
        }
        return after;
    }

    private GatewayException discard(UploadItem item, String why) {
        begun.forget(item);
        return Faults.uploadLost(why);
    }

    /** Asked once a process; a server without the extension still gets every byte, guarded by TLS and the digest. */
    private void learnExtensions() throws GatewayException {
        if (checksums.isPresent()) {
            return;
        }
        Answer answer = http.send(tus(creation).method("OPTIONS", BodyPublishers.noBody()), timeForAnswer());
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        List<String> extensions = split(answer, "Tus-Extension");
        if (!extensions.contains("creation")) {
            throw Faults.notUnderstood("the server does not create uploads", null);
        }
        checksums = Optional.of(extensions.contains("checksum")
                && split(answer, "Tus-Checksum-Algorithm").contains("sha256"));
    }

    private static List<String> split(Answer answer, String header) {
        return List.of(answer.headers().firstValue(header).orElse("").strip().split("\\s*,\\s*"));
    }

    private BodyPublisher body(FilePiece piece) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(
                        () -> limit.map(it -> it.slowed(piece.stream())).orElseGet(piece::stream)),
                piece.length());
    }

    private HttpRequest.Builder tus(URI target) {
        return HttpRequest.newBuilder(target).header("Tus-Resumable", VERSION);
    }

    private Duration timeForAnswer() {
        return http.settings().answerTimeout();
    }

    /** A dossier never follows a redirection to somewhere else. */
    private boolean isOfThisGateway(URI place) {
        return creation.getScheme().equals(place.getScheme())
                && creation.getHost().equalsIgnoreCase(String.valueOf(place.getHost()))
                && creation.getPort() == place.getPort();
    }

    private static FileChannel open(UploadItem item) throws GatewayException, IOException {
        FileChannel file = FileChannel.open(item.file(), StandardOpenOption.READ);
        if (file.size() != item.size()) {
            file.close();
            throw Faults.fileUnreadable("size differs from the sealed one", null);
        }
        return file;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
