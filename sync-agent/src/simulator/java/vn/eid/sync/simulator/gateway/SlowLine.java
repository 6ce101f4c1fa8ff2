package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A line between counter and gateway with a round trip and a bandwidth, as a TCP relay on the loopback interface. All its
 * connections share the bandwidth, as those of a station do. TCP's own slow start over such a line is not imitated.
 */
public final class SlowLine implements AutoCloseable {
    private static final int PIECE = 16 << 10;

    private final ServerSocket listener;
    private final int target;
    private final Shaper up = new Shaper();
    private final Shaper down = new Shaper();
    private final Object gate = new Object();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Duration oneWay = Duration.ZERO;
    private volatile int pieces;
    private boolean held;

    /**
     * Opens a line.
     *
     * @param target port of the gateway at 127.0.0.1
     * @param roundTrip of the line, also spent once when a connection is made
     * @param bytesPerSecond each way; zero for no limit
     */
    public SlowLine(int target, Duration roundTrip, long bytesPerSecond) throws IOException {
        this.target = target;
        become(roundTrip, bytesPerSecond);
        this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread("line-accept", this::accept);
    }

    /** Is another kind of line from now on, on which nobody has a connection yet. */
    public final void become(Duration roundTrip, long bytesPerSecond) {
        cut();
        oneWay = roundTrip.dividedBy(2);
        up.limit(bytesPerSecond);
        down.limit(bytesPerSecond);
        // A short buffer where the line is slow, as a good router has; a long one where only the distance is.
        pieces = bytesPerSecond > 0 ? 16 : 2048;
    }

    /** Lets no byte through until {@link #release}; connections may be made and wait. */
    public void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    /** Lets through what waited, and everything after it. */
    public void release() {
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    private void awaitRelease() throws InterruptedException {
        synchronized (gate) {
            while (held) {
                gate.wait();
            }
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** One direction's share of time. */
    private static final class Shaper {
        private long bytesPerSecond;
        private long freeAt = System.nanoTime();

        synchronized void limit(long given) {
            bytesPerSecond = given;
        }

        synchronized long sentAt(int bytes) {
            long now = System.nanoTime();
            if (bytesPerSecond == 0) {
                return now;
            }
            freeAt = Math.max(freeAt, now) + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
            return freeAt;
        }
    }

    /** Bytes under way; none ends the connection. */
    private record Piece(byte[] bytes, long arrivesAt) {}

    private void accept() {
        try {
            while (true) {
                Socket near = listener.accept();
                sockets.add(near);
                near.setTcpNoDelay(true);
                thread("line-connect", () -> connect(near));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void connect(Socket near) {
        try {
            awaitRelease();
            sleepUntil(System.nanoTime() + 2 * oneWay.toNanos());
            Socket far = new Socket(InetAddress.getByName("127.0.0.1"), target);
            far.setTcpNoDelay(true);
            sockets.add(far);
            relay(near, far, up);
            relay(far, near, down);
        } catch (IOException unreachable) {
            closeQuietly(near);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Socket from, Socket to, Shaper shaper) {
        BlockingQueue<Piece> line = new ArrayBlockingQueue<>(pieces);
        thread("line-in", () -> read(from, line, shaper));
        thread("line-out", () -> write(line, to, from));
    }

    private void read(Socket from, BlockingQueue<Piece> line, Shaper shaper) {
        byte[] buffer = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitRelease();
                line.put(new Piece(Arrays.copyOf(buffer, read), shaper.sentAt(read) + oneWay.toNanos()));
            }
            line.put(new Piece(new byte[0], System.nanoTime() + oneWay.toNanos()));
        } catch (IOException broken) {
            if (!line.offer(new Piece(new byte[0], System.nanoTime()))) {
                closeQuietly(from);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(BlockingQueue<Piece> line, Socket to, Socket from) {
        try {
            OutputStream out = to.getOutputStream();
            for (Piece piece = line.take(); piece.bytes().length > 0; piece = line.take()) {
                sleepUntil(piece.arrivesAt());
                out.write(piece.bytes());
                out.flush();
            }
        } catch (IOException broken) {
            closeQuietly(from);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(to);
            line.clear();
        }
    }

    private static void sleepUntil(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void closeQuietly(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            sockets.remove(socket);
        }
    }

    /** Breaks every connection, as a line that falls. */
    public void cut() {
        sockets.forEach(this::closeQuietly);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException alreadyClosed) {
            sockets.clear();
        }
        cut();
    }
}
