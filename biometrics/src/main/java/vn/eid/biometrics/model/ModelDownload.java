package vn.eid.biometrics.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;

/**
 * Fetches model files from an address. Never more bytes than the manifest allows, and nothing is kept that is not exactly
 * the file of the allow-list; the address therefore need not be trusted.
 */
public final class ModelDownload {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient client;

    public ModelDownload(HttpClient client) {
        this.client = client;
    }

    /**
     * Fetches one model and installs it.
     *
     * @param base address of a folder, http or https; the file name is appended
     * @throws CameraException {@link CameraFault#MODEL_DOWNLOAD_FAILED} when it cannot be had, {@link
     *     CameraFault#MODEL_REFUSED} when it is another file
     */
    public void install(URI base, ModelEntry entry, ModelFolder into) throws CameraException {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw failed(entry, "the address is neither http nor https", null);
        }
        String folder = base.toString().endsWith("/") ? base.toString() : base + "/";
        into.install(entry, fetch(URI.create(folder).resolve(entry.file()), entry));
    }

    private byte[] fetch(URI address, ModelEntry entry) throws CameraException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).GET().build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw failed(entry, "status " + answer.statusCode(), null);
                }
                return body.readNBytes(Math.toIntExact(entry.bytes() + 1));
            }
        } catch (IOException e) {
            throw failed(entry, "no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(entry, "interrupted", e);
        }
    }

    private static CameraException failed(ModelEntry entry, String why, Exception cause) {
        return new CameraException(CameraFault.MODEL_DOWNLOAD_FAILED, entry.file() + ": " + why, cause);
    }
}
