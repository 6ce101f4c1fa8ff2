package vn.eid.card.simulator.issue;

import java.util.function.UnaryOperator;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.card.simulator.lds.LdsSpec;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.Validity;

/**
 * A card to be made.
 *
 * @param citizen whose it is
 * @param chip what the chip can do
 * @param files how its files are written
 * @param signer how its security object is signed
 */
public record CardSpec(Citizen citizen, ChipSpec chip, LdsSpec files, Signer signer) {
    /** Key kind and life of the document signer. */
    public record Signer(SignatureProfile profile, Validity validity) {}

    /** A healthy Vietnamese card of synthetic citizen {@code number}. */
    public static CardSpec cccd(int number) {
        Signer signer = new Signer(SignatureProfile.ECDSA_SHA256_NIST_P256, Validity.years(2021, 2035));
        return new CardSpec(Citizens.number(number), ChipSpec.CCCD, LdsSpec.CCCD, signer);
    }

    /** The same card with another chip. */
    public CardSpec chip(UnaryOperator<ChipSpec> change) {
        return new CardSpec(citizen, change.apply(chip), files, signer);
    }

    /** The same card with other files. */
    public CardSpec files(UnaryOperator<LdsSpec> change) {
        return new CardSpec(citizen, chip, change.apply(files), signer);
    }

    public CardSpec signedBy(SignatureProfile profile) {
        return new CardSpec(citizen, chip, files, new Signer(profile, signer.validity));
    }

    public CardSpec signerValid(Validity validity) {
        return new CardSpec(citizen, chip, files, new Signer(signer.profile, validity));
    }
}
