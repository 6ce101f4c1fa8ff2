package vn.eid.card.simulator.lds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.eid.card.simulator.chip.ChipAuthenticationKey;
import vn.eid.card.simulator.chip.ChipAuthenticationKey.PublicKeyForm;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.crypto.DhGroup;
import vn.eid.card.simulator.crypto.Group;

/** Collects the security infos of EF.CardAccess, EF.CardSecurity or DG14 (ICAO 9303-11 §9.2). */
final class SecurityInfos {
    private static final ASN1ObjectIdentifier TERMINAL_AUTHENTICATION = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.2");
    private static final ASN1ObjectIdentifier ACTIVE_AUTHENTICATION = new ASN1ObjectIdentifier("2.23.136.1.1.5");
    private static final ASN1ObjectIdentifier STANDARDISED_PARAMETERS = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.2");
    private static final int PACE_VERSION = 2;

    private final ASN1EncodableVector infos = new ASN1EncodableVector();

    SecurityInfos terminalAuthentication() {
        return add(TERMINAL_AUTHENTICATION, new ASN1Integer(1));
    }

    SecurityInfos pace(PaceSetting setting) {
        return add(
                setting.oid(),
                new ASN1Integer(PACE_VERSION),
                new ASN1Integer(setting.group().parameterId()));
    }

    SecurityInfos chipAuthentication(ChipAuthenticationKey key) {
        return key.keyId().isEmpty()
                ? add(key.oid(), new ASN1Integer(1))
                : add(key.oid(), new ASN1Integer(1), new ASN1Integer(key.keyId().get()));
    }

    SecurityInfos chipAuthenticationPublicKey(ChipAuthenticationKey key) {
        SubjectPublicKeyInfo publicKey = publicKeyInfo(key);
        return key.keyId().isEmpty()
                ? add(key.publicKeyOid(), publicKey)
                : add(key.publicKeyOid(), publicKey, new ASN1Integer(key.keyId().get()));
    }

    /** Tells a reader which digest an elliptic curve active authentication key uses (§6.1.4). */
    SecurityInfos activeAuthentication(String signatureAlgorithm) {
        return add(ACTIVE_AUTHENTICATION, new ASN1Integer(1), new ASN1ObjectIdentifier(signatureAlgorithm));
    }

    /** A protocol that no reader knows. */
    SecurityInfos unknown(String oid) {
        return add(new ASN1ObjectIdentifier(oid), new ASN1Integer(7), new DERSequence(new ASN1Integer(1)));
    }

    private SecurityInfos add(ASN1Encodable... parts) {
        infos.add(new DERSequence(parts));
        return this;
    }

    /** DER of the set. */
    byte[] encoded() {
        try {
            return new DERSet(infos).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException("built from our own values", impossible);
        }
    }

    private static SubjectPublicKeyInfo publicKeyInfo(ChipAuthenticationKey key) {
        Group group = key.group().group();
        byte[] publicKey = group.publicKey(key.secret());
        if (key.form() == PublicKeyForm.STANDARDISED) {
            ASN1Integer number = new ASN1Integer(key.group().parameterId());
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(STANDARDISED_PARAMETERS, number), publicKey);
        }
        return group instanceof DhGroup dh
                ? dhKey(dh, publicKey)
                : new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve(key)), publicKey);
    }

    private static ASN1Encodable curve(ChipAuthenticationKey key) {
        String name = key.group().curveName();
        if (key.form() == PublicKeyForm.NAMED) {
            return ECNamedCurveTable.getOID(name);
        }
        // most chips spell the curve out, and a real DG14 has the length that this gives
        X9ECParameters p = ECNamedCurveTable.getByName(name);
        return new X9ECParameters(p.getCurve(), new X9ECPoint(p.getG(), false), p.getN(), p.getH());
    }

    private static SubjectPublicKeyInfo dhKey(DhGroup group, byte[] publicKey) {
        DHParameter parameters = new DHParameter(group.prime(), group.generator(), 0);
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement, parameters),
                    new ASN1Integer(new BigInteger(1, publicKey)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("built from our own values", impossible);
        }
    }

    /** Object identifiers of plain ECDSA signatures, BSI TR-03111 §5.2.1. */
    static String plainEcdsa(String digest) {
        int arc = switch (digest) {
            case "SHA-1" -> 1;
            case "SHA-224" -> 2;
            case "SHA-256" -> 3;
            case "SHA-384" -> 4;
            default -> 5;
        };
        return "0.4.0.127.0.7.1.1.4.1." + arc;
    }
}
