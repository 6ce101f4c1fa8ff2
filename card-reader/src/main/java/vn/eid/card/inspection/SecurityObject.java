package vn.eid.card.inspection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.Octets;
import vn.eid.card.lds.Asn1Guard;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Oid;
import vn.eid.card.lds.Tlv;

/**
 * EF.SOD: the signed hashes of the data groups (ICAO 9303-10 §4.6.2). Reading it proves nothing; {@link
 * PassiveAuthentication} does.
 */
public final class SecurityObject {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int LAST_GROUP = 16;
    /** The third is what the first Dutch generation used, the second what the standard's first edition said. */
    private static final Set<String> CONTENT_TYPES = Set.of("2.23.136.1.1.1", "1.3.27.1.1.1", "1.2.528.1.1006.1.20.1");

    private final CMSSignedData cms;
    private final String digestOid;
    private final SortedMap<Integer, Octets> hashes;

    private SecurityObject(CMSSignedData cms, String digestOid, SortedMap<Integer, Octets> hashes) {
        this.cms = cms;
        this.digestOid = digestOid;
        this.hashes = hashes;
    }

    /**
     * Reads the file. Bounded in depth and size, but the CMS library is not ours: call it on a thread that may be given up.
     *
     * @throws MalformedFileException if the structure is another one; the library may throw other unchecked exceptions
     */
    public static SecurityObject of(byte[] sod) {
        byte[] content = Asn1Guard.checked(Tlv.first(sod).expect(0x77).value());
        try {
            CMSSignedData cms = new CMSSignedData(content);
            if (cms.getSignedContent() == null
                    || !CONTENT_TYPES.contains(cms.getSignedContentTypeOID())
                    || !(cms.getSignedContent().getContent() instanceof byte[] signed)) {
                throw new MalformedFileException("no LDS security object inside the signed data");
            }
            List<Tlv> parts = Tlv.first(signed).expect(SEQUENCE).children();
            if (parts.size() < 3) {
                throw new MalformedFileException("LDS security object is too short");
            }
            String digest = Oid.dotted(parts.get(1).required(OBJECT_IDENTIFIER).value());
            return new SecurityObject(cms, digest, hashes(parts.get(2).expect(SEQUENCE)));
        } catch (CMSException otherStructure) {
            throw new MalformedFileException("EF.SOD is no signed data", otherStructure);
        }
    }

    private static SortedMap<Integer, Octets> hashes(Tlv list) {
        SortedMap<Integer, Octets> hashes = new TreeMap<>();
        for (Tlv entry : list.children()) {
            byte[] number = entry.expect(SEQUENCE).required(INTEGER).value();
            Octets hash = Octets.of(entry.required(OCTET_STRING).value());
            boolean proper = number.length == 1 && number[0] >= 1 && number[0] <= LAST_GROUP;
            if (!proper || hashes.put((int) number[0], hash) != null) {
                throw new MalformedFileException("data group number out of range or used twice");
            }
        }
        return Collections.unmodifiableSortedMap(hashes);
    }

    /** Numbers of the data groups that are under the signature. */
    public Set<Integer> dataGroups() {
        return hashes.keySet();
    }

    /** Compares the raw bytes of a data group with its signed hash. */
    public CheckResult compare(int dataGroup, byte[] raw) {
        Octets expected = hashes.get(dataGroup);
        if (expected == null) {
            return CheckResult.failed(CheckReason.NOT_LISTED);
        }
        Optional<String> algorithm = DigestNames.of(digestOid);
        if (algorithm.isEmpty()) {
            return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
        }
        return expected.equals(Octets.of(digest(algorithm.get(), raw)))
                ? CheckResult.SUCCESSFUL
                : CheckResult.failed(CheckReason.HASH_DIFFERS);
    }

    CMSSignedData cms() {
        return cms;
    }

    private static byte[] digest(String algorithm, byte[] raw) {
        try {
            return MessageDigest.getInstance(algorithm).digest(raw);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}
