package vn.eid.kiosk.station.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.station.selfservice.Stage;

class ActivationCaseTest {
    @Test
    @DisplayName("who has activated level 1 need not activate again; who has not goes through the steps")
    void levelOne() {
        assertThat(ActivationCase.of(Optional.of(Stage.APPROVED), true)).isEqualTo(ActivationCase.NO_NEW_ACTIVATION);
        assertThat(ActivationCase.of(Optional.of(Stage.APPROVED), false)).isEqualTo(ActivationCase.ACTIVATE);
        assertThat(ActivationCase.of(Optional.empty(), false))
                .as("enrolled elsewhere")
                .isEqualTo(ActivationCase.ACTIVATE);
    }

    @Test
    @DisplayName("nobody activates before the approval, and nobody twice")
    void notYet() {
        for (Stage stage : Stage.values()) {
            var expected = switch (stage) {
                case APPROVED -> ActivationCase.ACTIVATE;
                case ACTIVATED -> ActivationCase.ALREADY_ACTIVE;
                default -> ActivationCase.NOT_YET_APPROVED;
            };
            assertThat(ActivationCase.of(Optional.of(stage), false))
                    .as(stage.name())
                    .isEqualTo(expected);
        }
    }
}
