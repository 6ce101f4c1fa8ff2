package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.simulator.chip.ChipBehaviour;
import vn.eid.card.simulator.chip.Fid;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.chip.Passwords;
import vn.eid.card.simulator.chip.Personalisation;
import vn.eid.card.simulator.chip.VirtualCard;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;

@DisplayName("The chip answers the worked examples of ICAO 9303-11 byte for byte")
class WorkedExamplesTest {
    private static final String SELECT_APPLICATION = "00A4040C07A0000002471001";

    private static VirtualCard card(String mrzInformation, List<PaceSetting> pace, ScriptedRandom random) {
        byte[] common = bytes("60145F0104303130365F36063034303030305C026175");
        Personalisation content = new Personalisation(
                new Passwords(mrzInformation, "000000"),
                Map.of(),
                Map.of(Fid.COM, common),
                pace,
                List.of(),
                Optional.empty());
        return new VirtualCard(content, ChipBehaviour.CCCD, random);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    private static String exchange(VirtualCard card, String command) {
        return HexFormat.of().formatHex(card.process(bytes(command))).toUpperCase(Locale.ROOT);
    }

    private static String hex(String spaced) {
        return spaced.replaceAll("\\s", "");
    }

    @Test
    @DisplayName("appendix D.3 and D.4: basic access control, then EF.COM under 3DES secure messaging")
    void appendix_d() {
        ScriptedRandom random = new ScriptedRandom("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B");
        VirtualCard card = card("L898902C<369080619406236", List.of(), random);

        assertThat(exchange(card, SELECT_APPLICATION)).isEqualTo("9000");
        assertThat(exchange(card, "0084000008")).isEqualTo("4608F919887022129000");
        assertThat(exchange(
                        card,
                        "0082000028 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                                + "5F1448EEA8AD90A7 28"))
                .isEqualTo(hex(
                        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F" + "2F2D235D074D7449 9000"));

        assertThat(exchange(card, "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualTo("990290008E08FA855A5D4C50A8ED9000");
        assertThat(exchange(card, "0CB000000D9701048E08ED6705417E96BA5500"))
                .isEqualTo("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        assertThat(exchange(card, "0CB000040D9701128E082EA28A70F3C7B53500"))
                .isEqualTo("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    }

    @Test
    @DisplayName("appendix G.1: PACE, generic mapping over brainpoolP256r1 with AES-128")
    void appendix_g1() {
        ScriptedRandom random = new ScriptedRandom(
                "3F00C4D39D153F2B2A214A078D899B22",
                "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
                "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        VirtualCard card = card("T22000129364081251010318", List.of(PaceSetting.CCCD), random);

        assertThat(exchange(card, "0022C1A40F800A04007F00070202040202830101")).isEqualTo("9000");
        assertThat(exchange(card, "10860000027C0000")).isEqualTo("7C12801095A3A016522EE98D01E76CB6B98B42C39000");
        assertThat(exchange(
                        card,
                        "10860000457C438141 04"
                                + "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                                + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D 00"))
                .isEqualTo(hex("7C438241 04"
                        + "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                        + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54 9000"));
        assertThat(exchange(
                        card,
                        "10860000457C438341 04"
                                + "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                                + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462 00"))
                .isEqualTo(hex("7C438441 04"
                        + "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                        + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094 9000"));
        assertThat(exchange(card, "008600000C7C0A8508C2B0BD78D94BA86600")).isEqualTo("7C0A86083ABB9674BCE93C089000");
    }

    @Test
    @DisplayName("appendix G.2: PACE, generic mapping over the 1024-bit MODP group with AES-128")
    void appendix_g2() {
        PaceSetting setting = new PaceSetting(PaceSetting.Mapping.GENERIC, Suite.AES_128, StandardGroup.MODP_1024_160);
        ScriptedRandom random = new ScriptedRandom(
                "FA5B7E3E49753A0DB9178B7B9BD898C8",
                "66DDAFEAC1609CB5B963BB0CB3FF8B3E047F336C",
                "A5B780126B7C980E9FCEA1D4539DA1D27C342DFA");
        VirtualCard card = card("T22000129364081251010318", List.of(setting), random);

        assertThat(exchange(card, "0022C1A40F800A04007F00070202040102830101")).isEqualTo("9000");
        assertThat(exchange(card, "10860000027C0000")).isEqualTo("7C128010854D8DF5827FA6852D1A4FA701CDDDCA9000");
        assertThat(exchange(
                        card,
                        "10860000867C8183818180"
                                + "23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E"
                                + "B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A4"
                                + "4D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D"
                                + "CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C 00"))
                .isEqualTo(hex("7C8183828180"
                        + "78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6"
                        + "23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882"
                        + "A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24"
                        + "49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6 9000"));
        assertThat(exchange(
                        card,
                        "10860000867C8183838180"
                                + "907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD91155"
                                + "1B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08F"
                                + "A8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236"
                                + "B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4 00"))
                .isEqualTo(hex("7C8183848180"
                        + "075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B"
                        + "D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC"
                        + "71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064"
                        + "386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1 9000"));
        assertThat(exchange(card, "008600000C7C0A8508B46DD9BD4D98381F00")).isEqualTo("7C0A8608917F37B5C0E6D8D19000");
    }

    @Test
    @DisplayName("appendix I.1: nonce and mapping of PACE with chip authentication mapping")
    void appendix_i() {
        PaceSetting setting =
                new PaceSetting(PaceSetting.Mapping.CHIP_AUTHENTICATION, Suite.AES_128, StandardGroup.BRAINPOOL_P256);
        ScriptedRandom random = new ScriptedRandom(
                "658B860BC94DF6F044FCE6D5C82CF8E5", "9E56A6B59C95D06ECE5CD10F983BB2F4F1943528E577F23881D89D8C3BBEE0AA");
        VirtualCard card = card("C11T002JM496081222310314", List.of(setting), random);

        assertThat(exchange(card, "0022C1A40F800A04007F00070202040602830101")).isEqualTo("9000");
        assertThat(exchange(card, "10860000027C0000")).isEqualTo("7C128010CB60E8E0D85B76A9BD304747C2AD42E29000");
        assertThat(exchange(
                        card,
                        "10860000457C438141 04"
                                + "7F1D410ADB7DDB3B84BF1030800981A9105D7457B4A3ADE002384F3086C67EDE"
                                + "1AB889104A27DB6D842B019020FBF3CEACB0DC627F7BDCAC29969E19D0E553C1 00"))
                .isEqualTo(hex("7C438241 04"
                        + "A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
                        + "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23 9000"));
    }
}
