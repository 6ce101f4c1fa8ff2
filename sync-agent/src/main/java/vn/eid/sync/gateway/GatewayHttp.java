package vn.eid.sync.gateway;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One request, one bounded answer, one fault; measures the clock on the way. */
final class GatewayHttp {
    /** Longest answer accepted; a page of events is far below it. */
    static final int ANSWER_LIMIT = 4 << 20;

    private static final Duration PROMPT = Duration.ofSeconds(2);

    private final GatewaySettings settings;
    private final InstantSource clock;
    private final HttpClient client;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<ClockReading>> reading = new AtomicReference<>(Optional.empty());
    private volatile boolean closed;

    GatewayHttp(GatewaySettings settings, GatewayTls tls, Executor io, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .sslContext(tls.context())
                .sslParameters(tls.parameters())
                .executor(io);
        settings.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(resolvable(proxy))));
        this.client = builder.build();
    }

    private static InetSocketAddress resolvable(InetSocketAddress proxy) {
        return InetSocketAddress.createUnresolved(proxy.getHostString(), proxy.getPort());
    }

    URI resolve(String path) {
        return settings.address().resolve(path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(resolve(path)).header("Accept", "application/json, application/problem+json");
    }

    /** Whatever the answer is. */
    Answer send(HttpRequest.Builder request, Duration within) throws GatewayException {
        if (closed) {
            throw Faults.stopped();
        }
        Instant sent = clock.instant();
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request.timeout(within).build(), info -> new BoundedBody(ANSWER_LIMIT));
        underWay.add(call);
        try {
            // The client's own limit ends with the headers; this one also bounds a body that trickles.
            HttpResponse<byte[]> response = call.get(within.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
            Instant received = clock.instant();
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body(), received);
            measureClock(answer, sent);
            return answer;
        } catch (ExecutionException failed) {
            throw Faults.ofTransport(failed.getCause());
        } catch (TimeoutException | java.util.concurrent.CancellationException ended) {
            call.cancel(true);
            throw Faults.ofTransport(ended);
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw Faults.ofTransport(interrupted);
        } finally {
            underWay.remove(call);
        }
    }

    /** An answer of the 200 family, or the fault that it stands for. */
    Answer sendExpectingSuccess(HttpRequest.Builder request) throws GatewayException {
        Answer answer = send(request, settings.answerTimeout());
        if (answer.status() / 100 != 2) {
            throw Faults.ofStatus(answer);
        }
        return answer;
    }

    GatewaySettings settings() {
        return settings;
    }

    Optional<ClockReading> clockReading() {
        return reading.get();
    }

    void close() {
        closed = true;
        underWay.forEach(call -> call.cancel(true));
    }

    /** The middle of a prompt exchange is when the server looked at its clock; of a long one, its end is. */
    private void measureClock(Answer answer, Instant sent) {
        Optional<Instant> server = answer.headers().firstValue("Server-Time").flatMap(GatewayHttp::parse);
        if (server.isEmpty()) {
            return;
        }
        Duration took = Duration.between(sent, answer.receivedAt());
        boolean prompt = took.compareTo(PROMPT) < 0 && !took.isNegative();
        Duration half = prompt ? took.dividedBy(2) : Duration.ofSeconds(1);
        Instant here = prompt ? sent.plus(half) : answer.receivedAt();
        reading.set(Optional.of(new ClockReading(Duration.between(server.get(), here), half, answer.receivedAt())));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
