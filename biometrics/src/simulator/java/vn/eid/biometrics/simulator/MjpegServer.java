package vn.eid.biometrics.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import vn.eid.biometrics.camera.Monotonic;

/**
 * A network camera on the loopback interface: real HTTP, {@code multipart/x-mixed-replace}, an optional login, and the
 * faults of real ones: it can stall, be cut off and come back on the same port.
 */
public final class MjpegServer implements AutoCloseable {
    private static final String BOUNDARY = "picture";

    private final LongFunction<byte[]> pictures;
    private final Executor executor;
    private final Monotonic watch;
    private final Duration pace;
    private final List<Socket> viewers = new CopyOnWriteArrayList<>();
    private volatile Optional<String> login = Optional.empty();
    private volatile boolean stalled;
    private volatile boolean lengths = true;
    private volatile ServerSocket server = new ServerSocket();
    private volatile int port;

    /**
     * @param pictures JPEG files by the watch's nanoseconds
     * @param executor one thread for the server and one for each viewer
     * @param pace between two pictures
     */
    public MjpegServer(LongFunction<byte[]> pictures, Executor executor, Monotonic watch, Duration pace)
            throws IOException {
        this.pictures = pictures;
        this.executor = executor;
        this.watch = watch;
        this.pace = pace;
    }

    /** Asks for a login from now on. */
    public MjpegServer requiring(String user, String password) {
        login = Optional.of(
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Listens on this port instead of any free one. */
    public MjpegServer on(int wanted) {
        port = wanted;
        return this;
    }

    /** Leaves out the content lengths, as some cameras do. */
    public MjpegServer withoutLengths() {
        lengths = false;
        return this;
    }

    /** Starts, or starts again on the same port after {@link #cut()}. */
    public MjpegServer start() throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = fresh;
        port = fresh.getLocalPort();
        executor.execute(() -> accept(fresh));
        return this;
    }

    /** The address without a login. */
    public String address() {
        return "http://127.0.0.1:" + port + "/video";
    }

    /** The address with a login in it. */
    public String addressFor(String user, String password) {
        return "http://" + user + ":" + password + "@127.0.0.1:" + port + "/video";
    }

    /** Connected, but no picture comes. */
    public void stall(boolean on) {
        stalled = on;
    }

    /** The cable is pulled: viewers are cut off and nobody answers. */
    public void cut() throws IOException {
        server.close();
        for (Socket viewer : viewers) {
            viewer.close();
        }
        viewers.clear();
    }

    public int viewers() {
        return viewers.size();
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void accept(ServerSocket on) {
        try {
            while (!on.isClosed()) {
                Socket viewer = on.accept();
                viewers.add(viewer);
                executor.execute(() -> serve(viewer));
            }
        } catch (IOException closed) {
            // cut() closes the socket under us: that is how this thread ends.
        }
    }

    private void serve(Socket viewer) {
        try (viewer) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(viewer.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = viewer.getOutputStream();
            if (!welcome(in)) {
                out.write(text("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"camera\"\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
                return;
            }
            out.write(text("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=" + BOUNDARY
                    + "\r\nConnection: close\r\n\r\n"));
            while (!viewer.isClosed()) {
                if (!stalled) {
                    send(out, pictures.apply(watch.nanos()));
                }
                watch.sleep(pace);
            }
        } catch (IOException gone) {
            // The viewer went away or was cut off.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            viewers.remove(viewer);
        }
    }

    private void send(OutputStream out, byte[] jpeg) throws IOException {
        String length = lengths ? "Content-Length: " + jpeg.length + "\r\n" : "";
        out.write(text("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\n" + length + "\r\n"));
        out.write(jpeg);
        out.write(text("\r\n"));
        out.flush();
    }

    private boolean welcome(BufferedReader in) throws IOException {
        boolean known = login.isEmpty();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            known |= login.isPresent()
                    && line.regionMatches(true, 0, "Authorization: Basic ", 0, 21)
                    && line.substring(21).strip().equals(login.get());
        }
        return known;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
