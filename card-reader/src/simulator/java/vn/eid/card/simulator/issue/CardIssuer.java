package vn.eid.card.simulator.issue;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.card.simulator.chip.ActiveAuthenticationKey;
import vn.eid.card.simulator.chip.ChipAuthenticationKey;
import vn.eid.card.simulator.chip.EcdsaAuthenticationKey;
import vn.eid.card.simulator.chip.Passwords;
import vn.eid.card.simulator.chip.Personalisation;
import vn.eid.card.simulator.chip.RsaAuthenticationKey;
import vn.eid.card.simulator.chip.VirtualCard;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.lds.LdsBuilder;
import vn.eid.card.simulator.lds.LdsDefect;
import vn.eid.card.simulator.lds.MachineReadableZone;
import vn.eid.card.simulator.lds.PortraitFormat;
import vn.eid.card.simulator.lds.PortraitImages;
import vn.eid.card.simulator.lds.PortraitSource;
import vn.eid.card.simulator.pki.DocumentSigner;
import vn.eid.card.simulator.pki.KeyMaker;
import vn.eid.card.simulator.pki.TestCsca;

/** Makes cards. The chip keys of a citizen are always the same, those of the signer come from the authority. */
public final class CardIssuer {
    private final TestCsca authority;
    private final PortraitSource portraits;
    private final SecureRandom chipRandom;

    /**
     * @param authority signs the document signers
     * @param portraits where the portraits come from
     * @param chipRandom source of the chips' challenges, nonces and ephemeral keys
     */
    public CardIssuer(TestCsca authority, PortraitSource portraits, SecureRandom chipRandom) {
        this.authority = authority;
        this.portraits = portraits;
        this.chipRandom = chipRandom;
    }

    public TestCsca authority() {
        return authority;
    }

    /** Makes the card, with a document signer of its own. */
    public IssuedCard issue(CardSpec spec) {
        return issue(
                spec, authority.newSigner(spec.signer().profile(), spec.signer().validity()));
    }

    /** Makes the card with a given document signer. */
    public IssuedCard issue(CardSpec spec, DocumentSigner signer) {
        LdsBuilder.ChipKeys listed = keys(spec, "issued");
        boolean clone = spec.files().defects().contains(LdsDefect.DG14_REPLACED)
                || spec.files().defects().contains(LdsDefect.DG15_REPLACED);
        // a clone holds keys of its own, and its files name them
        LdsBuilder.ChipKeys held = clone ? mixed(spec, listed, keys(spec, "cloned")) : listed;
        LdsBuilder files = new LdsBuilder(spec.files(), spec.citizen(), listed);
        Optional<LdsBuilder> replacement =
                clone ? Optional.of(new LdsBuilder(spec.files(), spec.citizen(), held)) : Optional.empty();
        Map<Integer, byte[]> master = files.masterFiles(signer);
        Map<Integer, byte[]> application = files.applicationFiles(portrait(spec), signer, replacement);
        Personalisation content = new Personalisation(
                new Passwords(
                        new MachineReadableZone(spec.citizen()).information(),
                        spec.citizen().can()),
                master,
                application,
                spec.chip().pace(),
                held.chipAuthentication(),
                held.activeAuthentication());
        VirtualCard card = new VirtualCard(
                content, spec.chip().behaviour(), chipRandom, spec.chip().filter());
        return new IssuedCard(card, spec.citizen(), master, application, signer);
    }

    private byte[] portrait(CardSpec spec) {
        PortraitFormat format = spec.files().portrait();
        return PortraitImages.image(
                format, portraits, spec.citizen().number(), spec.files().portraitBytes());
    }

    private static LdsBuilder.ChipKeys mixed(CardSpec spec, LdsBuilder.ChipKeys genuine, LdsBuilder.ChipKeys own) {
        boolean agreement = spec.files().defects().contains(LdsDefect.DG14_REPLACED);
        boolean signature = spec.files().defects().contains(LdsDefect.DG15_REPLACED);
        return new LdsBuilder.ChipKeys(
                genuine.pace(),
                genuine.unknownProtocols(),
                (agreement ? own : genuine).chipAuthentication(),
                (signature ? own : genuine).activeAuthentication(),
                genuine.activeAuthenticationDigest());
    }

    private LdsBuilder.ChipKeys keys(CardSpec spec, String purpose) {
        SecureRandom random =
                new SeededRandom("chip " + purpose + " " + spec.citizen().number());
        List<ChipAuthenticationKey> agreement = spec.chip().chipAuthentication().stream()
                .map(choice -> new ChipAuthenticationKey(
                        choice.suite(),
                        choice.group(),
                        choice.group().group().newSecret(random),
                        choice.keyId(),
                        choice.form()))
                .toList();
        ActiveAuthenticationKind kind = spec.chip().activeAuthentication();
        return new LdsBuilder.ChipKeys(
                spec.chip().pace(),
                spec.chip().unknownProtocols(),
                agreement,
                signatureKey(kind, new KeyMaker(random)),
                announcedDigest(kind));
    }

    private Optional<ActiveAuthenticationKey> signatureKey(ActiveAuthenticationKind kind, KeyMaker keys) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case ECDSA_NIST_P256 -> ecdsa(keys, "secp256r1", "SHA-256");
            case ECDSA_BRAINPOOL_P256 -> ecdsa(keys, "brainpoolP256r1", "SHA-256");
            case ECDSA_NIST_P384 -> ecdsa(keys, "secp384r1", "SHA-384");
            case ECDSA_BRAINPOOL_P512 -> ecdsa(keys, "brainpoolP512r1", "SHA-512");
            case ECDSA_BRAINPOOL_P256_EXPLICIT ->
                ecdsa(keys.ecExplicit("brainpoolP256r1"), "SHA-256", EcdsaAuthenticationKey.Form.PLAIN);
            case ECDSA_NIST_P256_DER -> ecdsa(keys.ec("secp256r1"), "SHA-256", EcdsaAuthenticationKey.Form.DER);
            case RSA_1024_SHA1 -> rsa(keys, 1024, RsaAuthenticationKey.Digest.SHA_1);
            case RSA_2048_SHA1 -> rsa(keys, 2048, RsaAuthenticationKey.Digest.SHA_1);
            case RSA_2048_SHA256 -> rsa(keys, 2048, RsaAuthenticationKey.Digest.SHA_256);
            case RSA_2048_SHA512 -> rsa(keys, 2048, RsaAuthenticationKey.Digest.SHA_512);
        };
    }

    private Optional<ActiveAuthenticationKey> ecdsa(KeyMaker keys, String curve, String digest) {
        return ecdsa(keys.ec(curve), digest, EcdsaAuthenticationKey.Form.PLAIN);
    }

    private Optional<ActiveAuthenticationKey> ecdsa(KeyPair keys, String digest, EcdsaAuthenticationKey.Form form) {
        return Optional.of(new EcdsaAuthenticationKey(keys, digest, form, chipRandom));
    }

    private Optional<ActiveAuthenticationKey> rsa(KeyMaker keys, int bits, RsaAuthenticationKey.Digest digest) {
        return Optional.of(new RsaAuthenticationKey(keys.rsa(bits), digest, chipRandom));
    }

    private static Optional<String> announcedDigest(ActiveAuthenticationKind kind) {
        return switch (kind) {
            case ECDSA_NIST_P256, ECDSA_BRAINPOOL_P256, ECDSA_BRAINPOOL_P256_EXPLICIT, ECDSA_NIST_P256_DER ->
                Optional.of("SHA-256");
            case ECDSA_NIST_P384 -> Optional.of("SHA-384");
            case ECDSA_BRAINPOOL_P512 -> Optional.of("SHA-512");
            default -> Optional.empty();
        };
    }
}
