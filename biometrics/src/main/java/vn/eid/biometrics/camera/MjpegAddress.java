package vn.eid.biometrics.camera;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.eid.biometrics.CameraException;

/**
 * Where a network camera sends motion JPEG. The login stands in the address as technicians write it, {@code
 * http://user:password@host/video}, and is taken out of it at once.
 *
 * @param uri http or https, without the login
 * @param login user and password
 */
public record MjpegAddress(URI uri, Optional<PasswordAuthentication> login) {

    /** @throws CameraException {@link vn.eid.biometrics.CameraFault#NO_CAMERA} when the text is no such address */
    public static MjpegAddress parse(String text) throws CameraException {
        try {
            URI full = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(full.getScheme()) || "https".equalsIgnoreCase(full.getScheme());
            if (!web || full.getHost() == null) {
                throw CameraFaults.noCamera("not an http or https address");
            }
            URI bare = new URI(
                    full.getScheme(), null, full.getHost(), full.getPort(), full.getPath(), full.getQuery(), null);
            return new MjpegAddress(
                    bare, Optional.ofNullable(full.getRawUserInfo()).map(MjpegAddress::login));
        } catch (URISyntaxException malformed) {
            // The text may hold a password, and the exception holds the text: neither goes further.
            throw CameraFaults.noCamera("a malformed address");
        }
    }

    /** Whether a configured camera is an address at all. */
    public static boolean looksLike(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private static PasswordAuthentication login(String userInfo) {
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return new PasswordAuthentication(plain(user), plain(password).toCharArray());
    }

    private static String plain(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
