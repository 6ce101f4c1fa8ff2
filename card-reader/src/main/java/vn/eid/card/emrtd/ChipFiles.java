package vn.eid.card.emrtd;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.eid.card.FileId;
import vn.eid.card.cccd.CitizenData;
import vn.eid.card.inspection.ActiveAuthentication;
import vn.eid.card.inspection.PassiveAuthentication;
import vn.eid.card.inspection.SecurityObject;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.lds.ComFile;
import vn.eid.card.lds.FaceFile;
import vn.eid.card.lds.SecurityInfos;

/**
 * Everything that a reading does with the bytes of one file, without a card: for whoever wants to know that no bytes can
 * hurt it, and for files that were kept.
 */
public final class ChipFiles {
    private final PassiveAuthentication passiveAuthentication = new PassiveAuthentication();
    private final TrustStore trust;
    private final Instant now;

    /**
     * @param trust authorities for EF.SOD
     * @param now for validity
     */
    public ChipFiles(TrustStore trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /**
     * Parses {@code content} as {@code file} and, where there is a key or a signature inside, uses it once.
     *
     * @param dg1 a readable DG1, which DG13 is compared with
     * @return what was read
     * @throws IOException or an unchecked exception if the content is not readable; a reading runs this on a thread of its
     *     own with a limit of time
     */
    public Object use(FileId file, byte[] content, byte[] dg1) throws IOException {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (file) {
            case CARD_ACCESS -> SecurityInfos.ofCardAccess(content);
            case COM -> ComFile.dataGroups(content);
            case SOD -> passiveAuthentication.inspect(SecurityObject.of(content), trust, now, "VNM");
            case DG1 -> CitizenData.of(content, Optional.empty(), today);
            case DG2 -> FaceFile.portrait(content);
            case DG13 -> CitizenData.of(dg1, Optional.of(content), today);
            case DG14 -> usedKeys(SecurityInfos.ofDg14(content));
            case DG15 -> ActiveAuthentication.ofDg15(content).verify(new byte[8], new byte[64], Optional.empty());
        };
    }

    private static SecurityInfos usedKeys(SecurityInfos infos) throws IOException {
        for (SecurityInfos.ChipKey key : infos.chipKeys()) {
            ChipPublicKey chip = ChipPublicKey.of(key.subjectPublicKeyInfo().toByteArray());
            chip.group()
                    .ifPresent(group -> group.agree(group.keyOf(group.order().shiftRight(1)), chip.value()));
        }
        return infos;
    }
}
