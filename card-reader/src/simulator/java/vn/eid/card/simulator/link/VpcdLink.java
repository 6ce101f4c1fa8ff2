package vn.eid.card.simulator.link;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

/**
 * Holds a card in a reader of vpcd (vsmartcard): connects as its TCP client, answers until stopped, and connects again
 * when the reader goes away. Run it on a thread of its own; {@link #close()} takes the card out and ends {@link #run()}.
 */
public final class VpcdLink implements Runnable, AutoCloseable {
    /** Port of the first slot of vpcd; the second has the next number. */
    public static final int DEFAULT_PORT = 35963;

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;
    private static final int CONNECT_MILLIS = 1000;

    private final InetSocketAddress reader;
    private final ApduCard card;
    private final Latency latency;
    private final Duration retry;
    private final AtomicReference<Socket> current = new AtomicReference<>();
    private final Consumer<State> listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch connected = new CountDownLatch(1);

    /** Where the card is. */
    public enum State {
        /** No reader takes it; the link tries again. */
        OUTSIDE,
        IN_READER
    }

    /**
     * @param reader address of the slot
     * @param card what to hold in it
     * @param latency what each exchange costs
     * @param retry wait before the first and between all attempts to connect
     * @param listener is told when the card goes in and out, on the thread of {@link #run()}
     */
    public VpcdLink(
            InetSocketAddress reader, ApduCard card, Latency latency, Duration retry, Consumer<State> listener) {
        this.reader = reader;
        this.card = card;
        this.latency = latency;
        this.retry = retry;
        this.listener = listener;
    }

    /** A card in a slot of this machine, without latency, retried every 1.3 s. */
    public static VpcdLink local(int port, ApduCard card) {
        return local(port, card, state -> {});
    }

    /** The same, telling where the card is. */
    public static VpcdLink local(int port, ApduCard card, Consumer<State> listener) {
        InetSocketAddress slot = new InetSocketAddress("127.0.0.1", port);
        return new VpcdLink(slot, card, Latency.NONE, Duration.ofMillis(1300), listener);
    }

    /** Waits until the reader first took the card. */
    public boolean awaitConnected(Duration timeout) throws InterruptedException {
        return connected.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            // pcscd looks every 400 ms, and after a lost card needs two looks to power it off: one that follows sooner
            // stays unseen
            while (!stopped.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
                serveOnce();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveOnce() throws InterruptedException {
        try (Socket socket = new Socket()) {
            current.set(socket);
            if (isStopped()) {
                return;
            }
            socket.setTcpNoDelay(true);
            socket.connect(reader, CONNECT_MILLIS);
            connected.countDown();
            listener.accept(State.IN_READER);
            serve(socket);
        } catch (IOException | CardGoneException lost) {
            // the reader is not there, or not any more, or the card was pulled: the caller tries again
        } finally {
            card.reset();
            listener.accept(State.OUTSIDE);
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException, CardGoneException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        while (!isStopped()) {
            byte[] message = received(socket, in);
            if (message.length == 1) {
                control(message[0], out);
            } else {
                byte[] response = card.process(message);
                latency.await(message.length, response.length);
                if (response.length == 0) {
                    // vpcd hands an empty frame to its caller only when its client goes away in the middle
                    throw new CardGoneException();
                }
                send(out, response);
            }
        }
    }

    private void control(byte code, OutputStream out) throws IOException {
        switch (code) {
            case POWER_OFF, POWER_ON, RESET -> card.reset();
            case GET_ATR -> send(out, card.atr());
            default -> throw new IOException("unknown control code");
        }
    }

    /** vpcd sends length and body apart, so a delayed acknowledgement of the first would cost 40 ms for each message. */
    private static byte[] received(Socket socket, DataInputStream in) throws IOException {
        acknowledgeAtOnce(socket);
        int length = in.readUnsignedShort();
        acknowledgeAtOnce(socket);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("reader closed in the middle of a message");
        }
        return body;
    }

    private static void acknowledgeAtOnce(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            // the kernel forgets it after a while, hence before every read
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private static void send(OutputStream out, byte[] body) throws IOException {
        byte[] message = new byte[body.length + 2];
        message[0] = (byte) (body.length >> 8);
        message[1] = (byte) body.length;
        System.arraycopy(body, 0, message, 2, body.length);
        out.write(message);
        out.flush();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void close() {
        stopped.countDown();
        Socket socket = current.get();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // nothing is left to close then
            }
        }
    }
}
