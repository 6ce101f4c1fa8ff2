package vn.eid.card.simulator.chip;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.crypto.SecureChannel;
import vn.eid.card.simulator.crypto.Suite;
import vn.eid.card.simulator.crypto.Tlv;

/** Basic access control, ICAO 9303-11 §4.3. */
final class BasicAccessControl {
    private static final int CHALLENGE = 8;
    private static final int CRYPTOGRAM = 32;
    private static final int KEY_MATERIAL = 16;
    private static final byte[] ZERO_IV = new byte[8];

    private final byte[] encryptionKey;
    private final byte[] macKey;
    private final ChipBehaviour.BacAnswer answer;
    private final SecureRandom random;
    private Optional<byte[]> challenge = Optional.empty();

    BasicAccessControl(Passwords passwords, ChipBehaviour.BacAnswer answer, SecureRandom random) {
        byte[] seed = passwords.bacSeed();
        this.encryptionKey = Suite.TRIPLE_DES.derive(seed, 1);
        this.macKey = Suite.TRIPLE_DES.derive(seed, 2);
        this.answer = answer;
        this.random = random;
    }

    void reset() {
        challenge = Optional.empty();
    }

    Response getChallenge() {
        byte[] fresh = randomBytes(CHALLENGE);
        challenge = Optional.of(fresh);
        return Response.of(fresh);
    }

    /** The answer to the terminal together with the session that begins after it. */
    record Outcome(Response response, SecureChannel channel) {}

    /**
     * EXTERNAL AUTHENTICATE in its mutual form.
     *
     * @throws CardRefusal 6300 when the terminal does not know the machine readable zone
     */
    Outcome mutualAuthenticate(byte[] data) throws CardRefusal {
        byte[] rndIc = challenge.orElseThrow(() -> new CardRefusal(Sw.CONDITIONS_OF_USE));
        challenge = Optional.empty();
        if (data.length != CRYPTOGRAM + 8) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        byte[] cryptogram = Arrays.copyOf(data, CRYPTOGRAM);
        byte[] mac = Arrays.copyOfRange(data, CRYPTOGRAM, data.length);
        if (!MessageDigest.isEqual(mac, mac(cryptogram))) {
            throw new CardRefusal(Sw.AUTHENTICATION_FAILED);
        }
        byte[] s = Suite.TRIPLE_DES.decrypt(encryptionKey, ZERO_IV, cryptogram);
        byte[] rndIfd = Arrays.copyOfRange(s, 0, 8);
        if (!Arrays.equals(rndIc, Arrays.copyOfRange(s, 8, 16))) {
            throw new CardRefusal(Sw.AUTHENTICATION_FAILED);
        }
        byte[] kIfd = Arrays.copyOfRange(s, 16, 32);
        byte[] kIc = randomBytes(KEY_MATERIAL);
        return new Outcome(response(rndIc, rndIfd, kIc), session(rndIc, rndIfd, kIfd, kIc));
    }

    private Response response(byte[] rndIc, byte[] rndIfd, byte[] kIc) {
        byte[] echoed = rndIfd.clone();
        if (answer == ChipBehaviour.BacAnswer.FOREIGN_CHALLENGE) {
            echoed[0] ^= 1;
        }
        byte[] cryptogram = Suite.TRIPLE_DES.encrypt(encryptionKey, ZERO_IV, Tlv.concat(rndIc, echoed, kIc));
        byte[] mac = mac(cryptogram);
        if (answer == ChipBehaviour.BacAnswer.WRONG_MAC) {
            mac[0] ^= 1;
        }
        return Response.of(Tlv.concat(cryptogram, mac));
    }

    private static SecureChannel session(byte[] rndIc, byte[] rndIfd, byte[] kIfd, byte[] kIc) {
        byte[] seed = new byte[KEY_MATERIAL];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (kIfd[i] ^ kIc[i]);
        }
        byte[] counter = Tlv.concat(Arrays.copyOfRange(rndIc, 4, 8), Arrays.copyOfRange(rndIfd, 4, 8));
        return SecureChannel.fromSecret(Suite.TRIPLE_DES, seed, counter);
    }

    private byte[] mac(byte[] cryptogram) {
        return Suite.TRIPLE_DES.mac(macKey, Suite.TRIPLE_DES.pad(cryptogram));
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
