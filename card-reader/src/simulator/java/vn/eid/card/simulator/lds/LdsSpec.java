package vn.eid.card.simulator.lds;

import java.time.Instant;
import java.util.Set;

/**
 * How the files of one card are written.
 *
 * @param portrait wrapping and encoding of DG2
 * @param portraitBytes length of the image that is wanted, zero for as it comes
 * @param dg13 layout of DG13
 * @param sod how the security object is written
 * @param absent numbers of data groups that the card does not have
 * @param defects what is wrong with it
 */
public record LdsSpec(
        PortraitFormat portrait,
        int portraitBytes,
        Dg13Layout dg13,
        Sod sod,
        Set<Integer> absent,
        Set<LdsDefect> defects) {
    /** A healthy Vietnamese card. */
    public static final LdsSpec CCCD = new LdsSpec(
            PortraitFormat.ISO_19794_JPEG,
            0,
            Dg13Layout.USUAL,
            new Sod("SHA-256", Instant.parse("2024-09-10T02:00:00Z"), SodForm.USUAL),
            Set.of(),
            Set.of());

    /**
     * The security object.
     *
     * @param hashDigest digest of the data group hashes
     * @param signingTime when it was signed
     * @param form which of the allowed forms it has
     */
    public record Sod(String hashDigest, Instant signingTime, SodForm form) {
        Sod withHashDigest(String digest) {
            return new Sod(digest, signingTime, form);
        }
    }

    public LdsSpec {
        absent = Set.copyOf(absent);
        defects = Set.copyOf(defects);
    }

    public LdsSpec withPortrait(PortraitFormat format) {
        return new LdsSpec(format, portraitBytes, dg13, sod, absent, defects);
    }

    /** Makes the image exactly that long, which only JPEG can. */
    public LdsSpec withPortraitBytes(int length) {
        return new LdsSpec(portrait, length, dg13, sod, absent, defects);
    }

    public LdsSpec withDg13(Dg13Layout layout) {
        return new LdsSpec(portrait, portraitBytes, layout, sod, absent, defects);
    }

    public LdsSpec withHashDigest(String digest) {
        return new LdsSpec(portrait, portraitBytes, dg13, sod.withHashDigest(digest), absent, defects);
    }

    public LdsSpec withSod(SodForm form) {
        return new LdsSpec(
                portrait, portraitBytes, dg13, new Sod(sod.hashDigest, sod.signingTime, form), absent, defects);
    }

    public LdsSpec without(Integer... groups) {
        return new LdsSpec(portrait, portraitBytes, dg13, sod, Set.of(groups), defects);
    }

    public LdsSpec with(LdsDefect... wrong) {
        return new LdsSpec(portrait, portraitBytes, dg13, sod, absent, Set.of(wrong));
    }

    boolean has(LdsDefect defect) {
        return defects.contains(defect);
    }
}
