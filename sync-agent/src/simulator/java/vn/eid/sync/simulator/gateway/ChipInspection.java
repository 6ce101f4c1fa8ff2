package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Passive Authentication done again by the ministry (ICAO 9303-11 §5.1) over the raw files in a dossier; shares no code
 * with the counter's.
 */
final class ChipInspection {
    private static final int SOD_TAG = 0x77;
    private static final int DG1_TAG = 0x61;

    private final List<X509Certificate> issuers;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    ChipInspection(List<X509Certificate> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    /** What was proven; every remark names a check. */
    record Verdict(boolean genuine, List<String> remarks) {}

    Verdict inspect(JsonNode chip, String idNumber) {
        List<String> remarks = new ArrayList<>();
        try {
            Map<String, byte[]> files = files(chip.path("files"));
            byte[] sod = files.remove("SOD");
            if (sod == null || !files.containsKey("DG1")) {
                return new Verdict(false, List.of("EF.SOD hoặc DG1 thiếu"));
            }
            CMSSignedData signed = new CMSSignedData(value(sod, SOD_TAG));
            boolean genuine = signature(signed, remarks)
                    & hashes(
                            LDSSecurityObject.getInstance(ASN1Primitive.fromByteArray(
                                    (byte[]) signed.getSignedContent().getContent())),
                            files,
                            remarks)
                    & identity(files.get("DG1"), idNumber, remarks);
            return new Verdict(genuine, remarks);
        } catch (java.io.IOException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException
                | IndexOutOfBoundsException unreadable) {
            remarks.add("EF.SOD không đọc được");
            return new Verdict(false, remarks);
        }
    }

    private static Map<String, byte[]> files(JsonNode node) {
        Map<String, byte[]> files = new TreeMap<>();
        node.properties()
                .forEach(entry -> files.put(
                        entry.getKey().replace("EF.", ""),
                        Base64.getDecoder()
                                .decode(entry.getValue().path("base64").asText())));
        return files;
    }

    private boolean signature(CMSSignedData signed, List<String> remarks)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder = signed.getCertificates().getMatches(null).stream()
                .filter(each -> signer.getSID().match(each))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document signer"));
        X509Certificate documentSigner =
                new JcaX509CertificateConverter().setProvider(provider).getCertificate(holder);
        // By key, not by certificate: a document stays genuine after its signer's certificate has expired.
        boolean valid = signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(documentSigner.getPublicKey()));
        remarks.add(valid ? "chữ ký EF.SOD đúng" : "chữ ký EF.SOD sai");
        if (issuers.isEmpty()) {
            remarks.add("chưa có CSCA để xác minh nguồn gốc");
            return valid;
        }
        boolean trusted = issuers.stream().anyMatch(issuer -> issued(issuer, documentSigner));
        remarks.add(trusted ? "nguồn gốc chip đã xác minh" : "chip không do CSCA đã biết cấp");
        return valid && trusted;
    }

    private boolean issued(X509Certificate issuer, X509Certificate documentSigner) {
        try {
            documentSigner.verify(issuer.getPublicKey(), provider);
            issuer.checkValidity(new Date(documentSigner.getNotBefore().getTime()));
            return documentSigner.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    private static boolean hashes(LDSSecurityObject lds, Map<String, byte[]> files, List<String> remarks)
            throws GeneralSecurityException {
        String algorithm = lds.getDigestAlgorithmIdentifier().getAlgorithm().getId();
        Map<String, byte[]> listed = new TreeMap<>();
        for (DataGroupHash hash : lds.getDatagroupHash()) {
            listed.put(
                    "DG" + hash.getDataGroupNumber(),
                    hash.getDataGroupHashValue().getOctets());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().matches("DG\\d{1,2}")) {
                continue;
            }
            byte[] digest = MessageDigest.getInstance(algorithm, new BouncyCastleProvider())
                    .digest(file.getValue());
            if (!MessageDigest.isEqual(digest, listed.get(file.getKey()))) {
                remarks.add("mã băm " + file.getKey() + " sai");
                return false;
            }
        }
        remarks.add("mã băm các nhóm dữ liệu đúng");
        return true;
    }

    /** The number that the dossier claims must be the one in the MRZ (TD1, optional data of the upper line). */
    private static boolean identity(byte[] dg1, String idNumber, List<String> remarks) {
        String mrz = new String(value(value(dg1, DG1_TAG), 0x5F1F), StandardCharsets.US_ASCII);
        boolean same = mrz.length() == 90 && idNumber.length() == 12 && mrz.startsWith(idNumber, 15);
        remarks.add(same ? "số định danh khớp chip" : "số định danh không khớp chip");
        return same;
    }

    /** The value of one TLV whose tag must be the given one; nothing may follow it but padding. */
    private static byte[] value(byte[] tlv, int tag) {
        int at = 0;
        int read = tlv[at++] & 0xFF;
        if ((read & 0x1F) == 0x1F) {
            read = read << 8 | tlv[at++] & 0xFF;
        }
        if (read != tag) {
            throw new IllegalArgumentException("tag");
        }
        int length = tlv[at++] & 0xFF;
        if (length > 0x7F) {
            int octets = length & 0x7F;
            if (octets < 1 || octets > 3) {
                throw new IllegalArgumentException("length");
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | tlv[at++] & 0xFF;
            }
        }
        return java.util.Arrays.copyOfRange(tlv, at, Math.addExact(at, checked(length, tlv.length - at)));
    }

    private static int checked(int length, int available) {
        if (length > available) {
            throw new IllegalArgumentException("length");
        }
        return length;
    }
}
