package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.dossier.DossierId;

/** {@code /v1/uploads}: tus 1.0.0 by tus-java-server, with the contract's idempotency key around it. */
final class UploadEndpoint extends HttpServlet {
    static final String PATH = "/v1/uploads";

    private static final Logger LOG = LoggerFactory.getLogger(UploadEndpoint.class);
    private static final long serialVersionUID = 1;
    private static final Pattern KEY = Pattern.compile("([A-Z0-9]{2,8}-\\d{6}-[0-9A-Z]{6}):([0-9a-f]{64})");
    private static final long LARGEST = 256L << 20;

    private final transient Path folder;
    private final transient TusFileUploadService tus;
    private final transient MinistryStore store;
    private final transient ReceivedFiles received;
    private final transient ObjectMapper json = new ObjectMapper();

    UploadEndpoint(Path folder, MinistryStore store, ReceivedFiles received) {
        this.folder = folder;
        this.store = store;
        this.received = received;
        this.tus = new TusFileUploadService()
                .withUploadUri(PATH)
                .withStoragePath(folder.toAbsolutePath().toString())
                .withMaxUploadSize(LARGEST)
                .withUploadExpirationPeriod(Duration.ofDays(7).toMillis());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> station = StationIdentity.of(request);
        if (station.isEmpty()) {
            Problems.send(response, 403, "station-certificate-required", "Cần chứng thư của đơn vị");
            return;
        }
        try {
            switch (FaultFilter.method(request)) {
                case "POST" -> create(request, response, station.get());
                case "PATCH" -> append(request, response, station.get());
                default -> tus.process(request, response, station.get());
            }
        } catch (TusException refused) {
            Problems.send(response, refused.getStatus(), "tus", "Lỗi giao thức tus");
        } catch (SQLException broken) {
            throw new IOException("the ministry's store", broken);
        }
    }

    private void create(HttpServletRequest request, HttpServletResponse response, String station)
            throws IOException, SQLException, TusException {
        String key = String.valueOf(request.getHeader("Idempotency-Key"));
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            Problems.send(response, 400, "idempotency-key-malformed", "Idempotency-Key không đúng");
            return;
        }
        Optional<MinistryDossier> known = store.find(new DossierId(parts.group(1)));
        if (known.isPresent()) {
            if (!known.get().sha256().equals(parts.group(2))
                    || !known.get().owner().equals(station)) {
                Problems.send(response, 409, "dossier-exists-differently", "Số hồ sơ đã có với nội dung khác");
                return;
            }
            begunEarlier(response, PATH + "/received", known.get().size());
            return;
        }
        Optional<UploadInfo> begun = begun(key, station);
        if (begun.isPresent()) {
            begunEarlier(
                    response, store.uploadOf(key).orElseThrow(), begun.get().getOffset());
            return;
        }
        tus.process(request, response, station);
        String location = response.getHeader("Location");
        if (response.getStatus() == 201 && location != null) {
            store.begun(key, location);
        }
    }

    private Optional<UploadInfo> begun(String key, String station) throws SQLException, IOException, TusException {
        Optional<String> uri = store.uploadOf(key);
        return uri.isEmpty() ? Optional.empty() : Optional.ofNullable(tus.getUploadInfo(uri.get(), station));
    }

    private static void begunEarlier(HttpServletResponse response, String location, long offset) {
        response.setStatus(201);
        response.setHeader("Tus-Resumable", "1.0.0");
        response.setHeader("Location", location);
        response.setHeader("Upload-Offset", Long.toString(offset));
    }

    private void append(HttpServletRequest request, HttpServletResponse response, String station)
            throws IOException, SQLException, TusException {
        String uri = request.getRequestURI();
        tus.process(request, response, station);
        if (response.getStatus() / 100 != 2) {
            return;
        }
        UploadInfo info = tus.getUploadInfo(uri, station);
        if (info != null && !info.isUploadInProgress()) {
            complete(request, response, station, info);
        }
    }

    private void complete(HttpServletRequest request, HttpServletResponse response, String station, UploadInfo info)
            throws IOException, SQLException, TusException {
        String uri = request.getRequestURI();
        Map<String, String> metadata = info.getMetadata();
        DossierId id = new DossierId(metadata.getOrDefault("dossier", ""));
        String expected = metadata.getOrDefault("sha256", "");
        // Where tus-java-server's disk storage keeps the bytes, synced after each chunk.
        Path data = folder.resolve("uploads").resolve(info.getId().toString()).resolve("data");
        Optional<MinistryDossier> accepted = received.take(data, id, expected, station);
        store.forgetUpload(id + ":" + expected);
        tus.deleteUpload(uri, station);
        if (accepted.isEmpty()) {
            LOG.warn("Dossier {} arrived with another digest", id);
            response.setStatus(460);
            return;
        }
        ObjectNode receipt = ApiEndpoint.acknowledgement(accepted.get());
        if (request.getAttribute(FaultFilter.WRONG_DIGEST) != null) {
            receipt.put("sha256", "0".repeat(64));
        }
        response.setHeader(
                "Ministry-Receipt",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.writeValueAsString(receipt).getBytes(StandardCharsets.UTF_8)));
    }
}
