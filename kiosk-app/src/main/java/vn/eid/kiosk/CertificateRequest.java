package vn.eid.kiosk;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** A certificate request as people send it. */
final class CertificateRequest {
    private CertificateRequest() {}

    /** PEM. */
    static String pem(PKCS10CertificationRequest request) {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
            return "-----BEGIN CERTIFICATE REQUEST-----\n" + lines.encodeToString(request.getEncoded())
                    + "\n-----END CERTIFICATE REQUEST-----\n";
        } catch (IOException impossible) {
            throw new IllegalStateException("a request has always an encoding", impossible);
        }
    }
}
