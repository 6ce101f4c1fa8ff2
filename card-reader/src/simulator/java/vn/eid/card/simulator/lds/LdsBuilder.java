package vn.eid.card.simulator.lds;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.eid.card.simulator.chip.ActiveAuthenticationKey;
import vn.eid.card.simulator.chip.ChipAuthenticationKey;
import vn.eid.card.simulator.chip.Fid;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.crypto.Tlv;
import vn.eid.card.simulator.pki.DocumentSigner;

/** Writes all files of one card: data groups first, then the security object over them. */
public final class LdsBuilder {
    private static final int[] GROUP_TAGS = {
        0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };
    private static final String UNKNOWN_PROTOCOL = "1.3.6.1.4.1.99999.7.7";

    private final LdsSpec spec;
    private final Citizen citizen;
    private final ChipKeys keys;

    /**
     * What of the chip stands in the files.
     *
     * @param pace PACE settings
     * @param unknownProtocols object identifiers of further protocols that EF.CardAccess and DG14 name
     * @param chipAuthentication keys for chip authentication
     * @param activeAuthentication key of DG15
     * @param activeAuthenticationDigest digest to announce in DG14, for elliptic curve keys only
     */
    public record ChipKeys(
            List<PaceSetting> pace,
            List<String> unknownProtocols,
            List<ChipAuthenticationKey> chipAuthentication,
            Optional<ActiveAuthenticationKey> activeAuthentication,
            Optional<String> activeAuthenticationDigest) {}

    public LdsBuilder(LdsSpec spec, Citizen citizen, ChipKeys keys) {
        this.spec = spec;
        this.citizen = citizen;
        this.keys = keys;
    }

    /** Files outside the application: EF.CardAccess and, where PACE needs it, EF.CardSecurity. */
    public Map<Integer, byte[]> masterFiles(DocumentSigner signer) {
        Map<Integer, byte[]> files = new HashMap<>();
        if (!keys.pace().isEmpty()) {
            files.put(Fid.CARD_ACCESS, cardAccess());
        }
        boolean mapping =
                keys.pace().stream().anyMatch(setting -> setting.mapping() == PaceSetting.Mapping.CHIP_AUTHENTICATION);
        if (mapping) {
            SecurityInfos infos = paceInfos(new SecurityInfos().terminalAuthentication());
            keys.chipAuthentication()
                    .forEach(key -> infos.chipAuthentication(key).chipAuthenticationPublicKey(key));
            byte[] security = new SecurityObject(signer, spec.sod()).overSecurityInfos(infos.encoded());
            files.put(Fid.CARD_SECURITY, security);
        }
        return files;
    }

    /**
     * Files of the travel document application.
     *
     * @param portrait encoded image in the encoding of the specification
     * @param signer who signs the security object
     * @param replacement DG14 and DG15 of a clone, needed for the defects that exchange them
     */
    public Map<Integer, byte[]> applicationFiles(
            byte[] portrait, DocumentSigner signer, Optional<LdsBuilder> replacement) {
        SortedMap<Integer, byte[]> groups = groups(portrait);
        spec.absent().forEach(groups::remove);
        SortedMap<Integer, byte[]> listed = new TreeMap<>(groups);
        if (spec.has(LdsDefect.DG14_NOT_LISTED)) {
            listed.remove(14);
        }
        if (spec.has(LdsDefect.DG15_NOT_LISTED)) {
            listed.remove(15);
        }
        byte[] sod = new SecurityObject(signer, spec.sod()).overDataGroups(listed);
        if (spec.has(LdsDefect.SIGNATURE_ALTERED)) {
            sod[sod.length - 1] ^= 1;
        }
        alter(groups, replacement);
        Map<Integer, byte[]> files = new HashMap<>();
        groups.forEach((number, content) -> files.put(Fid.dataGroup(number), content));
        files.put(Fid.SOD, sod);
        files.put(Fid.COM, common(listed));
        return files;
    }

    private void alter(SortedMap<Integer, byte[]> groups, Optional<LdsBuilder> replacement) {
        if (spec.has(LdsDefect.DG1_ALTERED)) {
            flipLast(groups.get(1));
        }
        if (spec.has(LdsDefect.DG2_ALTERED)) {
            flipLast(groups.get(2));
        }
        if (spec.has(LdsDefect.DG13_ALTERED)) {
            flipLast(groups.get(13));
        }
        if (spec.has(LdsDefect.DG14_REPLACED)) {
            replacement.ifPresent(other -> groups.put(14, other.dataGroup14()));
        }
        if (spec.has(LdsDefect.DG15_REPLACED)) {
            replacement.flatMap(LdsBuilder::dataGroup15).ifPresent(other -> groups.put(15, other));
        }
        if (spec.has(LdsDefect.DG15_WITHHELD)) {
            groups.remove(15);
        }
    }

    private static void flipLast(byte[] content) {
        content[content.length - 1] ^= 1;
    }

    private SortedMap<Integer, byte[]> groups(byte[] portrait) {
        SortedMap<Integer, byte[]> groups = new TreeMap<>();
        groups.put(1, dataGroup1());
        groups.put(2, dataGroup2(portrait));
        // fingerprints exist on the card, nobody here may read them: a template without instance
        groups.put(3, Tlv.of(0x63, Tlv.of(0x7F61, Tlv.of(0x02, new byte[] {0}))));
        groups.put(13, new Dg13(citizen, spec.dg13()).encoded());
        groups.put(14, dataGroup14());
        dataGroup15().ifPresent(content -> groups.put(15, content));
        return groups;
    }

    private byte[] dataGroup1() {
        String text = new MachineReadableZone(citizen).text();
        String lines = spec.has(LdsDefect.FOREIGN_STATE) ? "IDUTO" + text.substring(5) : text;
        return Tlv.of(0x61, Tlv.of(0x5F1F, lines.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] dataGroup2(byte[] portrait) {
        boolean jpeg = spec.portrait().image() == PortraitFormat.Image.JPEG;
        return spec.portrait().container() == PortraitFormat.Container.ISO_19794_5
                ? FaceRecord.iso19794(portrait, jpeg, citizen.sex())
                : FaceRecord.iso39794(portrait, jpeg);
    }

    private byte[] dataGroup14() {
        SecurityInfos infos = paceInfos(new SecurityInfos().terminalAuthentication());
        keys.chipAuthentication().forEach(key -> infos.chipAuthentication(key).chipAuthenticationPublicKey(key));
        keys.activeAuthenticationDigest()
                .ifPresent(digest -> infos.activeAuthentication(SecurityInfos.plainEcdsa(digest)));
        return Tlv.of(0x6E, infos.encoded());
    }

    private Optional<byte[]> dataGroup15() {
        return keys.activeAuthentication().map(key -> Tlv.of(0x6F, key.publicKeyInfo()));
    }

    private byte[] cardAccess() {
        SecurityInfos infos = paceInfos(new SecurityInfos().terminalAuthentication());
        keys.chipAuthentication().forEach(infos::chipAuthentication);
        if (spec.has(LdsDefect.CARD_ACCESS_DIFFERS)) {
            infos.unknown(UNKNOWN_PROTOCOL);
        }
        return infos.encoded();
    }

    private SecurityInfos paceInfos(SecurityInfos infos) {
        keys.pace().forEach(infos::pace);
        keys.unknownProtocols().forEach(infos::unknown);
        return infos;
    }

    private byte[] common(SortedMap<Integer, byte[]> groups) {
        List<Integer> numbers = groups.keySet().stream()
                .filter(number -> !spec.has(LdsDefect.COM_INCOMPLETE) || number != 13)
                .toList();
        byte[] tags = new byte[numbers.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (byte) GROUP_TAGS[numbers.get(i) - 1];
        }
        return Tlv.of(
                0x60,
                Tlv.of(0x5F01, "0107".getBytes(StandardCharsets.US_ASCII)),
                Tlv.of(0x5F36, "040000".getBytes(StandardCharsets.US_ASCII)),
                Tlv.of(0x5C, tags));
    }
}
