package vn.eid.card.simulator.lds;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.icao.LDSVersionInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import vn.eid.card.simulator.crypto.Tlv;
import vn.eid.card.simulator.pki.DocumentSigner;
import vn.eid.card.simulator.pki.KeyMaker;

/** EF.SOD and EF.CardSecurity: CMS signed data with every attribute that ICAO 9303-10 §4.6.2 asks for. */
final class SecurityObject {
    private static final String LDS_CONTENT = "2.23.136.1.1.1";
    private static final String LEGACY_CONTENT = "1.3.27.1.1.1";
    private static final String CARD_SECURITY_CONTENT = "0.4.0.127.0.7.3.2.1";

    private final DocumentSigner signer;
    private final LdsSpec.Sod spec;

    SecurityObject(DocumentSigner signer, LdsSpec.Sod spec) {
        this.signer = signer;
        this.spec = spec;
    }

    /**
     * EF.SOD.
     *
     * @param groups data groups by number
     */
    byte[] overDataGroups(SortedMap<Integer, byte[]> groups) {
        String digest = spec.hashDigest();
        DataGroupHash[] hashes =
                groups.entrySet().stream().map(entry -> hash(entry, digest)).toArray(DataGroupHash[]::new);
        try {
            LDSSecurityObject content = spec.form() == SodForm.LDS_VERSION_1
                    ? new LDSSecurityObject(algorithm(digest), hashes, new LDSVersionInfo("0107", "040000"))
                    : new LDSSecurityObject(algorithm(digest), hashes);
            String type = spec.form() == SodForm.LEGACY_CONTENT_TYPE ? LEGACY_CONTENT : LDS_CONTENT;
            return Tlv.of(0x77, signed(content.getEncoded(ASN1Encoding.DER), type));
        } catch (IOException impossible) {
            throw new IllegalStateException("built from our own values", impossible);
        }
    }

    /** EF.CardSecurity over the given security infos. */
    byte[] overSecurityInfos(byte[] securityInfos) {
        return signed(securityInfos, CARD_SECURITY_CONTENT);
    }

    private byte[] signed(byte[] content, String contentType) {
        try {
            ContentSigner contentSigner = new JcaContentSignerBuilder(
                            signer.profile().algorithm())
                    .setProvider(KeyMaker.provider())
                    .build(signer.key());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signerInfo(contentSigner));
            if (spec.form() != SodForm.WITHOUT_CERTIFICATE) {
                generator.addCertificates(new CollectionStore<X509CertificateHolder>(List.of(signer.certificate())));
            }
            CMSProcessableByteArray payload =
                    new CMSProcessableByteArray(new ASN1ObjectIdentifier(contentType), content);
            return generator.generate(payload, true).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException("signer, key and content are our own", impossible);
        }
    }

    private SignerInfoGenerator signerInfo(ContentSigner contentSigner) throws OperatorCreationException {
        SignerInfoGeneratorBuilder builder =
                new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        builder.setSignedAttributeGenerator(
                parameters -> attributes(new DefaultSignedAttributeTableGenerator().getAttributes(parameters)));
        return spec.form() == SodForm.SIGNER_BY_KEY_IDENTIFIER
                ? builder.build(contentSigner, keyIdentifier())
                : builder.build(contentSigner, signer.certificate());
    }

    private byte[] keyIdentifier() {
        return SubjectKeyIdentifier.fromExtensions(signer.certificate().getExtensions())
                .getKeyIdentifier();
    }

    /** Content type and message digest as the library computes them, the signing time as given, nothing else. */
    private AttributeTable attributes(AttributeTable computed) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(computed.get(CMSAttributes.contentType));
        if (spec.form() != SodForm.WITHOUT_SIGNING_TIME) {
            Time time = new Time(Date.from(spec.signingTime()));
            attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(time)));
        }
        attributes.add(computed.get(CMSAttributes.messageDigest));
        return new AttributeTable(attributes);
    }

    private static DataGroupHash hash(Map.Entry<Integer, byte[]> group, String digest) {
        try {
            byte[] hash = MessageDigest.getInstance(digest).digest(group.getValue());
            return new DataGroupHash(group.getKey(), new DEROctetString(hash));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + digest, impossible);
        }
    }

    private static AlgorithmIdentifier algorithm(String digest) {
        ASN1ObjectIdentifier oid = switch (digest) {
            case "SHA-1" -> OIWObjectIdentifiers.idSHA1;
            case "SHA-224" -> NISTObjectIdentifiers.id_sha224;
            case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
            case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
            default -> NISTObjectIdentifiers.id_sha256;
        };
        return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }
}
