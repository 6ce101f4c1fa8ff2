package vn.eid.card.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/**
 * What an administrator's file brings, in any of the forms in which authorities are handed out: a certificate or a
 * revocation list (DER or PEM), a CMS master list (ICAO 9303-12 §9), an LDIF file of the public key directory. Certificates
 * are never given to the platform's parser, which refuses explicit curve parameters and with them a quarter of the world's
 * authorities.
 *
 * @param authorities certificates of authorities
 * @param revocationLists revocation lists
 * @param masterLists signature of each master list found
 * @param rejected number of entries that are something else or cannot be read
 */
record TrustFile(
        List<X509CertificateHolder> authorities,
        List<X509CRLHolder> revocationLists,
        List<MasterList.Signature> masterLists,
        int rejected) {
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final Pattern LDIF_VALUE = Pattern.compile("(?m)^([A-Za-z0-9.;-]+):: ?([A-Za-z0-9+/=]+)$");
    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_IDENTIFIER = 0x06;

    TrustFile {
        authorities = List.copyOf(authorities);
        revocationLists = List.copyOf(revocationLists);
        masterLists = List.copyOf(masterLists);
    }

    static TrustFile of(byte[] content) {
        Reader reader = new Reader();
        if (content.length > 0 && content[0] == SEQUENCE) {
            reader.der(content);
            return reader.result();
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            reader.all(PEM.matcher(text));
        } else {
            // a line that begins with a blank continues the one before it (RFC 2849)
            reader.all(LDIF_VALUE.matcher(text.replace("\r", "").replace("\n ", "")));
        }
        return reader.result();
    }

    private static final class Reader {
        private final List<X509CertificateHolder> authorities = new ArrayList<>();
        private final List<X509CRLHolder> revocationLists = new ArrayList<>();
        private final List<MasterList.Signature> masterLists = new ArrayList<>();
        private int rejected;

        void all(Matcher values) {
            while (values.find()) {
                try {
                    der(Base64.getMimeDecoder().decode(values.group(2)));
                } catch (IllegalArgumentException noBase64) {
                    rejected++;
                }
            }
        }

        void der(byte[] content) {
            try {
                Tlv outer = Tlv.first(content).expect(SEQUENCE);
                List<Tlv> parts = outer.children();
                if (!parts.isEmpty() && parts.get(0).tag() == OBJECT_IDENTIFIER) {
                    masterList(outer.encoding());
                } else if (isCertificate(parts)) {
                    certificate(outer.encoding());
                } else {
                    revocationLists.add(new X509CRLHolder(outer.encoding()));
                }
            } catch (MalformedFileException | IOException other) {
                rejected++;
            }
        }

        /** The signed part of a certificate begins with its version in [0]; only the first version leaves it out. */
        private static boolean isCertificate(List<Tlv> parts) {
            List<Tlv> signed = parts.isEmpty()
                    ? List.of()
                    : parts.get(0).readableChildren().objects();
            return signed.size() >= 6
                    && (signed.get(0).tag() == 0xA0
                            || signed.get(0).length() > 1
                            || signed.get(3).tag() == SEQUENCE);
        }

        private void certificate(byte[] der) throws IOException {
            X509CertificateHolder certificate = new X509CertificateHolder(der);
            if (!Authorities.isAuthority(certificate)) {
                // a document signer is not to be trusted by itself: its authority vouches for it
                rejected++;
            } else {
                authorities.add(certificate);
            }
        }

        private void masterList(byte[] cms) throws IOException {
            MasterList list = MasterList.of(cms);
            for (byte[] der : list.certificates()) {
                try {
                    certificate(der);
                } catch (IOException unreadable) {
                    rejected++;
                }
            }
            masterLists.add(list.signature());
        }

        TrustFile result() {
            return new TrustFile(authorities, revocationLists, masterLists, rejected);
        }
    }
}
