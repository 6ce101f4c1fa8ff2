package vn.eid.card.emrtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.eid.card.AccessKey;
import vn.eid.card.lds.Oid;
import vn.eid.card.lds.Tlv;

@DisplayName("The worked examples of ICAO 9303-11 come out byte for byte")
class WorkedExamplesTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static String hexOf(String text) {
        return hex(hex(text));
    }

    /** Appendix D: document L898902C<, born 690806, valid until 940623. */
    @Nested
    @DisplayName("Appendix D: basic access control and secure messaging with 3DES")
    class AppendixD {
        private final AccessKey.Mrz key = new AccessKey.Mrz("L898902C<", "690806", "940623");

        @Test
        void the_seed_and_the_document_keys_are_derived() {
            byte[] seed = KeyDerivation.bacSeed(key);
            assertThat(hex(seed)).isEqualTo("239AB9CB282DAF66231DC5A4DF6BFBAE");
            assertThat(hex(KeyDerivation.derive(seed, KeyDerivation.ENCRYPTION, CipherSuite.TRIPLE_DES)))
                    .isEqualTo("AB94FDECF2674FDFB9B391F85D7F76F2");
            assertThat(hex(KeyDerivation.derive(seed, KeyDerivation.MAC, CipherSuite.TRIPLE_DES)))
                    .isEqualTo("7962D9ECE03D1ACD4C76089DCE131543");
        }

        @Test
        void authentication_and_the_reading_of_ef_com_send_exactly_these_commands() throws Exception {
            ScriptedLink chip = new ScriptedLink()
                    .expect("00 84 00 00 08", "4608F91988702212 9000")
                    .expect(
                            "00 82 00 00 28"
                                    + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                                    + "5F1448EEA8AD90A7 28",
                            "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                                    + "2F2D235D074D7449 9000")
                    .expect(
                            "0CA4020C15 8709016375432908C044F6 8E08BF8B92D635FF24F8 00",
                            "99029000 8E08FA855A5D4C50A8ED 9000")
                    .expect(
                            "0CB000000D 970104 8E08ED6705417E96BA55 00",
                            "8709019FF0EC34F9922651 99029000 8E08AD55CC17140B2DED 9000")
                    .expect(
                            "0CB000040D 970112 8E082EA28A70F3C7B535 00",
                            "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A 99029000 8E08C8B2787EAEA07D74 9000");
            ApduChannel channel = new ApduChannel(chip, ApduObserver.NONE);
            channel.refuseExtendedLength();
            Deque<byte[]> randoms =
                    new ArrayDeque<>(List.of(hex("781723860C06C226"), hex("0B795240CB7049B01C19B33E32804F0B")));

            Bac.Result result = new Bac(channel, count -> randoms.remove()).run(key);
            assertThat(result.outcome()).isEqualTo(Bac.Outcome.OPENED);
            assertThat(channel.send(FileCommands.select(0x011E)).isOk()).isTrue();
            assertThat(hex(channel.send(FileCommands.read(0, 4)).data())).isEqualTo("60145F01");
            assertThat(hex(channel.send(FileCommands.read(4, 0x12)).data()))
                    .isEqualTo("04303130365F36063034303030305C026175");
            chip.assertFinished();
        }
    }

    /** Appendix G: document T22000129, born 640812, valid until 101031. */
    @Nested
    @DisplayName("Appendix G: PACE with generic mapping and AES-128")
    class AppendixG {
        private final AccessKey.Mrz key = new AccessKey.Mrz("T22000129", "640812", "101031");

        @Test
        void the_password_key_comes_from_the_zone() {
            byte[] password = KeyDerivation.pacePassword(key);
            assertThat(hex(password)).isEqualTo("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD");
            assertThat(hex(KeyDerivation.derive(password, KeyDerivation.PASSWORD, CipherSuite.AES_128)))
                    .isEqualTo("89DED1B26624EC1E634C1989302849DD");
        }

        @Test
        void a_card_access_number_is_its_own_password() {
            assertThat(KeyDerivation.pacePassword(new AccessKey.Can("000017")))
                    .isEqualTo("000017".getBytes(StandardCharsets.US_ASCII));
        }

        @Test
        @DisplayName("G.1: ECDH on brainpoolP256r1")
        void elliptic_curve() throws Exception {
            String mapTerminal = "04 7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                    + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D";
            String mapChip = "04 824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                    + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";
            String ownTerminal = "04 2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                    + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462";
            String ownChip = "04 9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                    + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094";
            ScriptedLink chip = new ScriptedLink()
                    .expect("0022C1A40F 800A04007F00070202040202 830101", "9000")
                    .expect("10860000 02 7C00 00", "7C12 8010 95A3A016522EE98D01E76CB6B98B42C3 9000")
                    .expect("10860000 45 7C43 8141" + mapTerminal + "00", "7C43 8241" + mapChip + "9000")
                    .expect("10860000 45 7C43 8341" + ownTerminal + "00", "7C43 8441" + ownChip + "9000")
                    .expect("00860000 0C 7C0A 8508 C2B0BD78D94BA866 00", "7C0A 8608 3ABB9674BCE93C08 9000");
            Deque<BigInteger> secrets = secrets(
                    "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
                    "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
            assertOpens(chip, new PaceOffer(Oid.dotted(hex("04007F00070202040202")), 13, false), secrets);
        }

        @Test
        @DisplayName("G.2: DH modulo the 1024-bit prime")
        void prime_group() throws Exception {
            ScriptedLink chip = new ScriptedLink()
                    .expect("0022C1A40F 800A04007F00070202040102 830101", "9000")
                    .expect("10860000 02 7C00 00", "7C12 8010 854D8DF5827FA6852D1A4FA701CDDDCA 9000")
                    .expect(dynamic(0x10, 0x81, DhExample.MAP_TERMINAL), answer(0x82, DhExample.MAP_CHIP))
                    .expect(dynamic(0x10, 0x83, DhExample.OWN_TERMINAL), answer(0x84, DhExample.OWN_CHIP))
                    .expect(dynamic(0, 0x85, "B46DD9BD4D98381F"), answer(0x86, "917F37B5C0E6D8D1"));
            Deque<BigInteger> secrets = secrets(DhExample.MAP_SECRET, DhExample.OWN_SECRET);
            assertOpens(chip, new PaceOffer(Oid.dotted(hex("04007F00070202040102")), 0, false), secrets);
        }

        @Test
        void the_mapped_generator_and_the_shared_secret_of_the_prime_group_are_right() {
            KeyAgreement group = StandardGroups.of(0).orElseThrow();
            KeyAgreement mapped = group.mapped(
                    hex("FA5B7E3E49753A0DB9178B7B9BD898C8"),
                    group.keyOf(new BigInteger(DhExample.MAP_SECRET, 16)),
                    hex(DhExample.MAP_CHIP));
            assertThat(mapped)
                    .isInstanceOfSatisfying(
                            DhAgreement.class,
                            dh -> assertThat(dh.g()).isEqualTo(new BigInteger(hexOf(DhExample.MAPPED), 16)));
            byte[] secret =
                    mapped.agree(mapped.keyOf(new BigInteger(DhExample.OWN_SECRET, 16)), hex(DhExample.OWN_CHIP));
            assertThat(hex(secret)).isEqualTo(hexOf(DhExample.SHARED));
            assertThat(hex(KeyDerivation.derive(secret, KeyDerivation.ENCRYPTION, CipherSuite.AES_128)))
                    .isEqualTo("2F7F46ADCC9E7E521B45D192FAFA9126");
            assertThat(hex(KeyDerivation.derive(secret, KeyDerivation.MAC, CipherSuite.AES_128)))
                    .isEqualTo("805A1D27D45A5116F73C54469462B7D8");
        }

        private void assertOpens(ScriptedLink chip, PaceOffer offer, Deque<BigInteger> secrets) throws Exception {
            ApduChannel channel = new ApduChannel(chip, ApduObserver.NONE);
            PaceOutcome outcome = new Pace(channel, group -> group.keyOf(secrets.remove())).run(offer, key);
            assertThat(outcome).isInstanceOf(PaceOutcome.Opened.class);
            assertThat(channel.isSecured()).isTrue();
            chip.assertFinished();
        }

        private static Deque<BigInteger> secrets(String mapping, String own) {
            return new ArrayDeque<>(List.of(new BigInteger(mapping, 16), new BigInteger(own, 16)));
        }

        private static String dynamic(int cla, int tag, String value) {
            byte[] data = Tlv.encode(0x7C, Tlv.encode(tag, hex(value)));
            return String.format("%02X860000%02X%s00", cla, data.length, hex(data));
        }

        private static String answer(int tag, String value) {
            return hex(Tlv.encode(0x7C, Tlv.encode(tag, hex(value)))) + "9000";
        }
    }

    /** Values of appendix G.2. */
    private static final class DhExample {
        static final String MAP_SECRET = "5265030F751F4AD18B08AC565FC7AC952E41618D";
        static final String OWN_SECRET = "89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA";
        static final String MAP_TERMINAL = """
                23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E
                B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A4
                4D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D
                CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C
                """;
        static final String MAP_CHIP = """
                78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6
                23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882
                A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24
                49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6
                """;
        static final String MAPPED = """
                7C9CBFE98F9FBDDA8D143506FA7D9306F4CB17E3C71707AFF5E1C1A123702496
                84D64EE37AF44B8DBD9D45BF6023919CBAA027AB97ACC771666C8E98FF483301
                BFA4872DEDE9034EDFACB70814166B7F360676829B826BEA57291B5AD69FBC84
                EF1E779032A305803F74341793E869742D401325B37EE8565FFCDEE618342DC5
                """;
        static final String OWN_TERMINAL = """
                907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD91155
                1B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08F
                A8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236
                B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4
                """;
        static final String OWN_CHIP = """
                075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B
                D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC
                71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064
                386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1
                """;
        static final String SHARED = """
                6BABC7B3A72BCD7EA385E4C62DB2625BD8613B24149E146A629311C4CA6698E3
                8B834B6A9E9CD7184BA8834AFF5043D436950C4C1E7832367C10CB8C314D40E5
                990B0DF7013E64B4549E2270923D06F08CFF6BD3E977DDE6ABE4C31D55C0FA2E
                465E553E77BDF75E3193D3834FC26E8EB1EE2FA1E4FC97C18C3F6CFFFE2607FD
                """;

        private DhExample() {}
    }
}
