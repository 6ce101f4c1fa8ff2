package vn.eid.card.simulator.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.simulator.crypto.EcGroup;
import vn.eid.card.simulator.crypto.Suite;

@DisplayName("PACE with chip authentication mapping")
class MappingProofTest {
    private static final EcGroup GROUP = EcGroup.named("brainpoolP256r1");
    private static final BigInteger STATIC =
            new BigInteger("86C88A4579CE48135878E6348A734B5D47CE5BC1E54C0E8978687B49FDE2E2C2", 16);
    private static final BigInteger MAPPING =
            new BigInteger("9E56A6B59C95D06ECE5CD10F983BB2F4F1943528E577F23881D89D8C3BBEE0AA", 16);

    @Test
    @DisplayName("gives the chip authentication data of ICAO 9303-11 appendix I")
    void appendix_i() {
        assertThat(HexFormat.of().withUpperCase().formatHex(GROUP.publicKey(STATIC)))
                .isEqualTo("041872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
                        + "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F");
        byte[] shared = HexFormat.of().parseHex("67950559D0C06B4D4B86972D14460837461087F8419FDBC36AAF6CEAAC462832");
        byte[] proof = new MappingProof(GROUP.order(), STATIC, MAPPING).encrypted(Suite.AES_128, shared);
        assertThat(HexFormat.of().withUpperCase().formatHex(proof))
                .isEqualTo("1EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9"
                        + "B5F28AA8DE2F4F92");
    }
}
