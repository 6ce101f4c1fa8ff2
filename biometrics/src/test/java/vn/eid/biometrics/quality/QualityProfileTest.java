package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.Assessment.Verdict;
import vn.eid.biometrics.QualityComponent;

@DisplayName("The threshold profile")
class QualityProfileTest {
    private final QualityProfile profile = QualityProfile.builtIn();

    @Test
    @DisplayName("vn-cccd limits every component that can be measured, and says why")
    void complete() {
        assertThat(profile.name()).isEqualTo("vn-cccd");
        var measured = EnumSet.allOf(QualityComponent.class);
        measured.remove(QualityComponent.EXPRESSION_NEUTRALITY);
        measured.remove(QualityComponent.NO_HEAD_COVERINGS);
        assertThat(profile.gates().keySet()).isEqualTo(measured);
        assertThat(profile.gates().values())
                .allSatisfy(gate -> assertThat(gate.because()).isNotBlank());
    }

    @Test
    @DisplayName("asks for 90 pixels between the eyes, as ISO/IEC 39794-5 does")
    void interEyeDistance() {
        Gate gate = profile.gates().get(QualityComponent.INTER_EYE_DISTANCE);
        assertThat(gate.verdict(90)).isEqualTo(Verdict.PASS);
        assertThat(gate.verdict(89.9)).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("only advises about the background")
    void background() {
        assertThat(profile.gates().get(QualityComponent.BACKGROUND_UNIFORMITY).verdict(500))
                .isEqualTo(Verdict.ADVISE);
    }

    @Test
    @DisplayName("wants the face near the middle of a camera picture, and only whole in a finished portrait")
    void centring() {
        // 1280 wide, eyes 110 apart: 35 % of the width is 448, less half the eye distance is 393 pixels.
        Gate wide = profile.gate(QualityComponent.LEFTWARD_CROP, 1280, 720, 110).orElseThrow();
        assertThat(wide.verdict(393.5 / 110)).isEqualTo(Verdict.PASS);
        assertThat(wide.verdict(392.5 / 110)).isEqualTo(Verdict.FAIL);
        Gate upright =
                profile.gate(QualityComponent.LEFTWARD_CROP, 440, 660, 110).orElseThrow();
        assertThat(upright.verdict(1.5)).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("lets a head fill a finished portrait more than a camera picture")
    void headSize() {
        assertThat(profile.gate(QualityComponent.HEAD_SIZE, 440, 660, 110)
                        .orElseThrow()
                        .verdict(0.44))
                .isEqualTo(Verdict.PASS);
        assertThat(profile.gate(QualityComponent.HEAD_SIZE, 1280, 720, 110)
                        .orElseThrow()
                        .verdict(0.44))
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"name\":\"x\",\"centring\":0.1,\"gates\":[{\"component\":\"BEAUTY\",\"min\":1}],\"finished\":[]}",
                "{\"name\":\"x\",\"centring\":0.1,\"gates\":[{\"component\":\"SHARPNESS\",\"min\":2,\"max\":1}],\"finished\":[]}",
                "{\"name\":\"x\",\"centring\":0.1,\"gates\":[],\"finished\":[],\"extra\":1}",
                "{\"name\":\"x\",\"centring\":0.1,\"gates\":[{\"min\":1}],\"finished\":[]}"
            })
    @DisplayName("is refused when it is not one")
    void refused(String text) {
        assertThatThrownBy(() -> QualityProfile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("is refused when it is endless")
    void endless() {
        byte[] spaces = " ".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> QualityProfile.read(new ByteArrayInputStream(spaces)))
                .isInstanceOf(IOException.class);
    }
}
