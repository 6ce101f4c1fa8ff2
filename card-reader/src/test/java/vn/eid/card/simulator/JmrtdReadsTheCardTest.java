package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.chip.Fid;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.pki.KeyMaker;

@DisplayName("JMRTD, which shares no line with the card, reads it")
class JmrtdReadsTheCardTest {
    private static final int[] READABLE = {Fid.COM, Fid.SOD, 0x0101, 0x0102, 0x010D, 0x010E, 0x010F};

    private final VirtualCardStation station = VirtualCardStation.withDrawnPortraits(new SeededRandom("jmrtd peer"));

    private JmrtdPeer peer(IssuedCard card) throws CardServiceException {
        return JmrtdPeer.shortLength(new InMemoryCardService(card.card()));
    }

    @Test
    void after_pace_with_the_card_access_number() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        assertReadsEveryFile(peer, card);
    }

    @Test
    void after_pace_with_the_machine_readable_zone() throws Exception {
        IssuedCard card = station.card(1);
        JmrtdPeer peer = peer(card);
        peer.paceMrz(card.citizen());
        assertReadsEveryFile(peer, card);
    }

    @Test
    void after_basic_access_control() throws Exception {
        IssuedCard card = station.card(2);
        JmrtdPeer peer = peer(card);
        peer.bac(card.citizen());
        assertReadsEveryFile(peer, card);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2048, 4096, 8000})
    void with_extended_length(int block) throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = JmrtdPeer.extendedLength(new InMemoryCardService(card.card()), block);
        peer.paceCan(card.citizen());
        assertReadsEveryFile(peer, card);
    }

    @Test
    void and_finds_every_hash_and_signature_right() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        SODFile sod = new SODFile(new ByteArrayInputStream(peer.file(Fid.SOD)));
        Map<Integer, byte[]> hashes = sod.getDataGroupHashes();
        assertThat(hashes).containsOnlyKeys(1, 2, 3, 13, 14, 15);
        MessageDigest digest = MessageDigest.getInstance(sod.getDigestAlgorithm());
        for (int group : new int[] {1, 2, 13, 14, 15}) {
            assertThat(digest.digest(peer.file(0x100 + group))).isEqualTo(hashes.get(group));
        }
        Signature signature = Signature.getInstance(sod.getDigestEncryptionAlgorithm(), KeyMaker.provider());
        signature.initVerify(sod.getDocSigningCertificate());
        signature.update(sod.getEContent());
        assertThat(signature.verify(sod.getEncryptedDigest())).isTrue();
        sod.getDocSigningCertificate()
                .verify(
                        new JcaX509CertificateConverter()
                                .getCertificate(station.authority().certificate())
                                .getPublicKey(),
                        KeyMaker.provider());
    }

    @Test
    void and_parses_the_holder_and_the_portrait() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        DG1File dg1 = new DG1File(new ByteArrayInputStream(peer.file(0x0101)));
        assertThat(dg1.getMRZInfo().getDocumentNumber()).isEqualTo("090000017");
        assertThat(dg1.getMRZInfo().getDateOfBirth()).isEqualTo("900215");
        DG2File dg2 = new DG2File(new ByteArrayInputStream(peer.file(0x0102)));
        FaceInfo face = (FaceInfo) dg2.getSubRecords().get(0);
        assertThat(face.getFaceImageInfos().get(0).getWidth()).isEqualTo(413);
    }

    @Test
    void and_does_chip_authentication_after_which_the_new_session_works() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        chipAuthentication(peer);
        assertThat(peer.file(0x0101)).isEqualTo(card.applicationFiles().get(0x0101));
    }

    static void chipAuthentication(JmrtdPeer peer) throws Exception {
        DG14File dg14 = new DG14File(new ByteArrayInputStream(peer.file(0x010E)));
        ChipAuthenticationInfo info = null;
        ChipAuthenticationPublicKeyInfo key = null;
        for (SecurityInfo each : dg14.getSecurityInfos()) {
            info = each instanceof ChipAuthenticationInfo i ? i : info;
            key = each instanceof ChipAuthenticationPublicKeyInfo k ? k : key;
        }
        assertThat(info).isNotNull();
        assertThat(key).isNotNull();
        peer.service()
                .doEACCA(
                        key.getKeyId(),
                        info.getObjectIdentifier(),
                        key.getObjectIdentifier(),
                        key.getSubjectPublicKey());
    }

    @Test
    void and_gets_an_active_authentication_signature_that_verifies() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        PublicKey key = new DG15File(new ByteArrayInputStream(peer.file(0x010F))).getPublicKey();
        byte[] challenge = {1, 2, 3, 4, 5, 6, 7, 8};
        byte[] response = peer.service()
                .doAA(key, "SHA-256", "SHA256withECDSA", challenge)
                .getResponse();
        Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", KeyMaker.provider());
        signature.initVerify(key);
        signature.update(challenge);
        assertThat(signature.verify(response)).isTrue();
    }

    @Test
    void but_not_with_a_wrong_card_access_number() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        assertThatThrownBy(() -> peer.pace(PACEKeySpec.createCANKey("999999")))
                .isInstanceOf(CardServiceException.class)
                .extracting(e -> ((CardServiceException) e).getSW())
                .isEqualTo(0x6300);
    }

    @Test
    void but_not_with_a_wrong_machine_readable_zone() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        assertThatThrownBy(() -> peer.bac(station.card(1).citizen())).isInstanceOf(CardServiceException.class);
        assertThatThrownBy(() -> peer.file(0x0101)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void and_never_the_fingerprints() throws Exception {
        IssuedCard card = station.card(0);
        JmrtdPeer peer = peer(card);
        peer.paceCan(card.citizen());
        assertThatThrownBy(() -> peer.file(PassportService.EF_DG3)).isInstanceOf(CardServiceException.class);
    }

    private static void assertReadsEveryFile(JmrtdPeer peer, IssuedCard card) throws Exception {
        for (int fid : READABLE) {
            assertThat(peer.file(fid))
                    .as("file %04X", fid)
                    .isEqualTo(card.applicationFiles().get(fid));
        }
    }
}
