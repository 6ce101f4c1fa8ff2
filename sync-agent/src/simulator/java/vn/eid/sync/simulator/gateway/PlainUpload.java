package vn.eid.sync.simulator.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code PUT /plain/name}: a plain upload to the disk, for the peer that the agent's speed is measured against. */
final class PlainUpload extends HttpServlet {
    static final String PATH = "/plain";

    private static final long serialVersionUID = 1;

    private final transient Path folder;

    PlainUpload(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo()).substring(1);
        if (StationIdentity.of(request).isEmpty() || !name.matches("[A-Za-z0-9-]{1,60}")) {
            Problems.send(response, 403, "refused", "Từ chối");
            return;
        }
        try (FileChannel file = FileChannel.open(
                folder.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            request.getInputStream().transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
        response.setStatus(204);
    }
}
