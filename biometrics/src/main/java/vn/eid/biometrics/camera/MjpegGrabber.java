package vn.eid.biometrics.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;

/**
 * The motion JPEG stream of a network camera. Our own reader, because the driver of webcam-capture trusts the sender's
 * content length and never tells a refused login from a dead address. Every read has a time limit.
 */
final class MjpegGrabber implements FrameGrabber {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(3);

    private final HttpURLConnection connection;
    private final MultipartReader parts;
    private final ImageDecoder decoder;
    private final MjpegAddress address;

    private MjpegGrabber(
            HttpURLConnection connection, MultipartReader parts, ImageDecoder decoder, MjpegAddress address) {
        this.connection = connection;
        this.parts = parts;
        this.decoder = decoder;
        this.address = address;
    }

    static FrameGrabber open(MjpegAddress address, ImageDecoder decoder) throws CameraException {
        HttpURLConnection connection;
        int status;
        try {
            connection = (HttpURLConnection) address.uri().toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) READ.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setAuthenticator(new Once(address));
            status = connection.getResponseCode();
        } catch (IOException dead) {
            throw CameraFaults.deviceLost(address + " does not answer", dead);
        }
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN) {
            connection.disconnect();
            throw CameraFaults.loginRefused(address + " answered " + status);
        }
        return new MjpegGrabber(connection, stream(connection, status, address), decoder, address);
    }

    private static MultipartReader stream(HttpURLConnection connection, int status, MjpegAddress address)
            throws CameraException {
        String type =
                Optional.ofNullable(connection.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        try {
            if (status == HttpURLConnection.HTTP_OK && type.startsWith("multipart/")) {
                InputStream in = connection.getInputStream();
                return new MultipartReader(in, ImageLimits.CAMERA.bytes());
            }
        } catch (IOException dead) {
            throw CameraFaults.deviceLost(address + " closed", dead);
        }
        connection.disconnect();
        throw CameraFaults.noFrames(address + " answered " + status + " and no motion JPEG");
    }

    @Override
    public Optional<Frame> grab() throws CameraException {
        byte[] picture;
        try {
            picture = parts.next();
        } catch (IOException broken) {
            throw CameraFaults.deviceLost(address + ": stream broken", broken);
        }
        try {
            return Optional.of(decoder.decode(picture));
        } catch (CameraException damaged) {
            // One damaged picture in a stream is no reason to stop; a stream of them ends as "no frames".
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /** Hands out the login once: a second question means that it was wrong. */
    private static final class Once extends Authenticator {
        private final MjpegAddress address;
        private boolean asked;

        Once(MjpegAddress address) {
            this.address = address;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            boolean again = asked || getRequestorType() != RequestorType.SERVER;
            asked = true;
            return again ? null : address.login().orElse(null);
        }
    }
}
