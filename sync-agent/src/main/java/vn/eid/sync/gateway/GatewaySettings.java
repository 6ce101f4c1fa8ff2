package vn.eid.sync.gateway;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the gateway is and how to treat it.
 *
 * @param address base of the contract, e.g. {@code https://gateway.example.vn/}; always https
 * @param proxy of the station's network
 * @param connectTimeout for the connection and its TLS handshake
 * @param answerTimeout from the end of a request to the end of its answer, long polls not counted
 * @param chunkSize bytes of one PATCH at most, 64 KiB to 16 MiB: what a cut costs at most; slow lines get smaller ones
 * @param bytesPerSecond limit of the upload line, empty for none
 */
public record GatewaySettings(
        URI address,
        Optional<InetSocketAddress> proxy,
        Duration connectTimeout,
        Duration answerTimeout,
        int chunkSize,
        Optional<Long> bytesPerSecond) {
    /** 8 MiB: a usual dossier in one request where the line is good. */
    public static final int DEFAULT_CHUNK = 8 << 20;

    /** Slowest line that an upload is given time for, bytes a second. */
    static final long SLOWEST_LINE = 4096;

    public GatewaySettings {
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("the gateway's address must be https://host[:port]/");
        }
        if (chunkSize < 64 << 10 || chunkSize > 16 << 20) {
            throw new IllegalArgumentException("chunk size 64 KiB..16 MiB");
        }
        if (bytesPerSecond.isPresent() && bytesPerSecond.get() < SLOWEST_LINE) {
            throw new IllegalArgumentException("bandwidth limit at least 4096 bytes per second");
        }
        address = address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    /** Defaults for an address. */
    public static GatewaySettings of(URI address) {
        return new GatewaySettings(
                address,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                DEFAULT_CHUNK,
                Optional.empty());
    }

    /** The same with another chunk size. */
    public GatewaySettings withChunkSize(int bytes) {
        return new GatewaySettings(address, proxy, connectTimeout, answerTimeout, bytes, bytesPerSecond);
    }

    /** The same with another time for answers. */
    public GatewaySettings withAnswerTimeout(Duration timeout) {
        return new GatewaySettings(address, proxy, connectTimeout, timeout, chunkSize, bytesPerSecond);
    }

    /** The same with a limited line. */
    public GatewaySettings withBytesPerSecond(long limit) {
        return new GatewaySettings(address, proxy, connectTimeout, answerTimeout, chunkSize, Optional.of(limit));
    }

    /** The same through a proxy. */
    public GatewaySettings withProxy(InetSocketAddress throughProxy) {
        return new GatewaySettings(
                address, Optional.of(throughProxy), connectTimeout, answerTimeout, chunkSize, bytesPerSecond);
    }
}
