package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.DG15File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.jmrtd.lds.iso39794.FaceImageDataBlock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.chip.ChipAuthenticationKey.PublicKeyForm;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.chip.PaceSetting.Mapping;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;
import vn.eid.card.simulator.issue.ActiveAuthenticationKind;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.ChipSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.lds.PortraitFormat;
import vn.eid.card.simulator.pki.KeyMaker;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.TestCsca;

@DisplayName("JMRTD reads the card")
class JmrtdReadsEveryVariantTest {
    private static final byte[] PORTRAIT = new NeutralPortrait().jpeg(0);
    private static final CardIssuer ISSUER =
            new CardIssuer(TestCsca.vietnam(), number -> PORTRAIT, new SeededRandom("variants"));
    private static final CardSpec CCCD = CardSpec.cccd(0);

    private static JmrtdPeer peer(IssuedCard card) throws CardServiceException {
        return JmrtdPeer.shortLength(new InMemoryCardService(card.card()));
    }

    private static IssuedCard afterPace(CardSpec spec, PeerAction action) throws Exception {
        IssuedCard card = ISSUER.issue(spec);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        action.with(peer, card);
        return card;
    }

    private interface PeerAction {
        void with(JmrtdPeer peer, IssuedCard card) throws Exception;
    }

    private static void assertReads(JmrtdPeer peer, IssuedCard card, int fid) throws Exception {
        // a boolean, since a failure would print two portraits
        byte[] read = peer.file(fid);
        byte[] written = card.applicationFiles().get(fid);
        assertThat(Arrays.mismatch(read, written))
                .as("first difference in %04X", fid)
                .isEqualTo(-1);
    }

    static Stream<Arguments> paceSettings() {
        List<StandardGroup> curves = List.of(
                StandardGroup.NIST_P256,
                StandardGroup.BRAINPOOL_P256,
                StandardGroup.BRAINPOOL_P320,
                StandardGroup.NIST_P384,
                StandardGroup.BRAINPOOL_P384,
                StandardGroup.BRAINPOOL_P512,
                StandardGroup.NIST_P521);
        Stream<Arguments> ciphers = Stream.of(Suite.values())
                .map(suite -> arguments(new PaceSetting(Mapping.GENERIC, suite, StandardGroup.BRAINPOOL_P256)));
        Stream<Arguments> groups = Stream.concat(
                        curves.stream(),
                        Stream.of(
                                StandardGroup.MODP_1024_160, StandardGroup.MODP_2048_224, StandardGroup.MODP_2048_256))
                .map(group -> arguments(new PaceSetting(Mapping.GENERIC, Suite.AES_256, group)));
        Stream<Arguments> dhWithDes =
                Stream.of(arguments(new PaceSetting(Mapping.GENERIC, Suite.TRIPLE_DES, StandardGroup.MODP_1024_160)));
        return Stream.of(ciphers, groups, dhWithDes).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("paceSettings")
    void with_every_pace_cipher_and_group(PaceSetting setting) throws Exception {
        afterPace(CCCD.chip(c -> c.withPace(setting)), (peer, card) -> {
            assertReads(peer, card, 0x0101);
            assertReads(peer, card, 0x010D);
        });
    }

    @Test
    void with_protocols_that_nobody_knows_in_card_access() throws Exception {
        CardSpec spec = CCCD.chip(c -> c.withUnknownProtocols("1.2.3.4.5", "0.4.0.127.0.7.2.2.4.9.9"));
        afterPace(spec, (peer, card) -> assertReads(peer, card, 0x010E));
    }

    @Test
    void without_pace_by_basic_access_control_alone() throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.chip(ChipSpec::withPace));
        JmrtdPeer peer = peer(card);
        assertThatThrownBy(() -> peer.paceCan(card.citizen())).isInstanceOf(Exception.class);
        peer.bac(card.citizen());
        assertReads(peer, card, 0x0101);
    }

    @Test
    void without_basic_access_control_by_pace_alone() throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.chip(c -> c.with(c.behaviour().withoutBasicAccessControl())));
        JmrtdPeer denied = peer(card);
        assertThatThrownBy(() -> denied.bac(card.citizen())).isInstanceOf(CardServiceException.class);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        assertReads(peer, card, 0x0101);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 160, 224, 256})
    void with_short_length_only(int limit) throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.chip(c -> c.with(c.behaviour().withShortLength(limit))));
        JmrtdPeer peer = JmrtdPeer.shortLength(new InMemoryCardService(card.card()));
        peer.paceCan(card.citizen());
        if (limit >= 256) {
            assertReads(peer, card, 0x0102);
        } else {
            // JMRTD insists on 223 bytes; a reader that asks for what fits gets it
            assertThatThrownBy(() -> peer.file(0x0102)).isInstanceOf(Exception.class);
        }
    }

    static Stream<ChipSpec.Agreement> agreements() {
        return Stream.of(
                new ChipSpec.Agreement(Suite.TRIPLE_DES, StandardGroup.BRAINPOOL_P256),
                new ChipSpec.Agreement(Suite.AES_128, StandardGroup.NIST_P256),
                new ChipSpec.Agreement(Suite.AES_192, StandardGroup.BRAINPOOL_P384, Optional.of(7)),
                new ChipSpec.Agreement(Suite.AES_256, StandardGroup.BRAINPOOL_P512),
                new ChipSpec.Agreement(Suite.AES_128, StandardGroup.BRAINPOOL_P256).with(PublicKeyForm.NAMED),
                new ChipSpec.Agreement(Suite.TRIPLE_DES, StandardGroup.MODP_1024_160),
                new ChipSpec.Agreement(Suite.AES_128, StandardGroup.MODP_2048_256));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void after_chip_authentication_with_every_cipher(ChipSpec.Agreement agreement) throws Exception {
        afterPace(CCCD.chip(c -> c.withChipAuthentication(agreement)), (peer, card) -> {
            JmrtdReadsTheCardTest.chipAuthentication(peer);
            assertReads(peer, card, 0x0101);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_BRAINPOOL_P256", "ECDSA_NIST_P384", "ECDSA_BRAINPOOL_P512", "ECDSA_NIST_P256_DER"})
    void with_elliptic_curve_active_authentication(ActiveAuthenticationKind kind) throws Exception {
        String digest = switch (kind) {
            case ECDSA_NIST_P384 -> "SHA384";
            case ECDSA_BRAINPOOL_P512 -> "SHA512";
            default -> "SHA256";
        };
        String form = kind == ActiveAuthenticationKind.ECDSA_NIST_P256_DER ? "withECDSA" : "withPLAIN-ECDSA";
        assertActiveAuthentication(kind, digest + form);
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA_1024_SHA1", "RSA_2048_SHA256"})
    void with_rsa_active_authentication(ActiveAuthenticationKind kind) throws Exception {
        Digest digest = switch (kind) {
            case RSA_2048_SHA256 -> new SHA256Digest();
            default -> new SHA1Digest();
        };
        afterPace(CCCD.chip(c -> c.with(kind)), (peer, card) -> {
            PublicKey key = new DG15File(new ByteArrayInputStream(peer.file(0x010F))).getPublicKey();
            byte[] challenge = {8, 7, 6, 5, 4, 3, 2, 1};
            byte[] response =
                    peer.service().doAA(key, "SHA-1", "SHA1withRSA", challenge).getResponse();
            assertThat(verifiesIso9796(key, digest, response, challenge)).isTrue();
            assertThat(verifiesIso9796(key, digest, response, new byte[8])).isFalse();
        });
    }

    private static boolean verifiesIso9796(PublicKey key, Digest digest, byte[] response, byte[] challenge)
            throws Exception {
        boolean implicitTrailer = digest instanceof SHA1Digest;
        ISO9796d2Signer verifier = new ISO9796d2Signer(new RSAEngine(), digest, implicitTrailer);
        verifier.init(false, PublicKeyFactory.createKey(key.getEncoded()));
        verifier.updateWithRecoveredMessage(response);
        verifier.update(challenge, 0, challenge.length);
        return verifier.verifySignature(response);
    }

    private static void assertActiveAuthentication(ActiveAuthenticationKind kind, String algorithm) throws Exception {
        afterPace(CCCD.chip(c -> c.with(kind)), (peer, card) -> {
            PublicKey key = new DG15File(new ByteArrayInputStream(peer.file(0x010F))).getPublicKey();
            byte[] challenge = {8, 7, 6, 5, 4, 3, 2, 1};
            byte[] response =
                    peer.service().doAA(key, "SHA-256", algorithm, challenge).getResponse();
            Signature verifier = Signature.getInstance(algorithm, KeyMaker.provider());
            verifier.initVerify(key);
            verifier.update(challenge);
            assertThat(verifier.verify(response)).isTrue();
            verifier.initVerify(key);
            verifier.update(new byte[8]);
            assertThat(verifier.verify(response)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ISO_19794_JPEG", "ISO_19794_JP2", "ISO_19794_J2K"})
    void with_a_portrait_in_iso_19794_5(PortraitFormat format) throws Exception {
        afterPace(CCCD.files(f -> f.withPortrait(format)), (peer, card) -> {
            DG2File dg2 = new DG2File(new ByteArrayInputStream(peer.file(0x0102)));
            FaceInfo face = (FaceInfo) dg2.getSubRecords().get(0);
            byte[] image = face.getFaceImageInfos().get(0).getImageInputStream().readAllBytes();
            assertThat(image).startsWith(firstBytes(format));
            assertThat(face.getFaceImageInfos().get(0).getHeight()).isEqualTo(531);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ISO_39794_JPEG", "ISO_39794_JP2"})
    void with_a_portrait_in_iso_39794_5(PortraitFormat format) throws Exception {
        afterPace(CCCD.files(f -> f.withPortrait(format)), (peer, card) -> {
            DG2File dg2 = new DG2File(new ByteArrayInputStream(peer.file(0x0102)));
            FaceImageDataBlock face = (FaceImageDataBlock) dg2.getSubRecords().get(0);
            assertThat(face.getRepresentationBlocks()).hasSize(1);
            byte[] image =
                    face.getRepresentationBlocks().get(0).getImageInputStream().readAllBytes();
            assertThat(image).startsWith(firstBytes(format));
            assertThat(face.getRepresentationBlocks().get(0).getWidth()).isEqualTo(413);
        });
    }

    private static byte[] firstBytes(PortraitFormat format) {
        if (format.name().endsWith("JPEG")) {
            return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
        }
        return format.name().endsWith("JP2")
                ? new byte[] {0, 0, 0, 0x0C, 'j', 'P', ' ', ' '}
                : new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};
    }

    @Test
    void with_a_portrait_of_exactly_the_wanted_size() throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.files(f -> f.withPortraitBytes(20_000)));
        int overhead = ISSUER.issue(CCCD).applicationFiles().get(0x0102).length - PORTRAIT.length;
        assertThat(card.applicationFiles().get(0x0102)).hasSizeBetween(20_000, 20_000 + overhead + 4);
        IssuedCard big = ISSUER.issue(CCCD.files(f -> f.withPortraitBytes(60_000)));
        // beyond 32 767 the offset moves into a data object; beyond 65 535 JMRTD cuts it to two bytes
        JmrtdPeer peer = JmrtdPeer.extendedLength(new InMemoryCardService(big.card()), 4096);
        peer.paceCan(big.citizen());
        assertReads(peer, big, 0x0102);
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA_SHA512_BRAINPOOL_P512", "RSA_PSS_SHA384"})
    void with_each_way_to_sign_the_security_object(SignatureProfile profile) throws Exception {
        afterPace(CCCD.signedBy(profile).files(f -> f.withHashDigest("SHA-512")), (peer, card) -> {
            SODFile sod = new SODFile(new ByteArrayInputStream(peer.file(0x011D)));
            PublicKey key = signerKey(card);
            Signature signature = Signature.getInstance(profile.algorithm(), KeyMaker.provider());
            signature.initVerify(key);
            signature.update(sod.getEContent());
            assertThat(signature.verify(sod.getEncryptedDigest())).isTrue();
        });
    }

    private static PublicKey signerKey(IssuedCard card) throws Exception {
        SubjectPublicKeyInfo info = card.signer().certificate().getSubjectPublicKeyInfo();
        return BouncyCastleProvider.getPublicKey(info);
    }

    @Test
    void with_chip_authentication_mapping_whose_proof_is_right() throws Exception {
        PaceSetting setting = new PaceSetting(Mapping.CHIP_AUTHENTICATION, Suite.AES_128, StandardGroup.BRAINPOOL_P256);
        afterPace(CCCD.chip(c -> c.withPace(setting)), (peer, card) -> assertReads(peer, card, 0x0101));
    }
}
