package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A version")
class VersionTest {
    @Test
    @DisplayName("of a snapshot sorts before its release in dpkg")
    void snapshotsComeFirst() {
        assertThat(new Version("1.2.3-SNAPSHOT").debian()).isEqualTo("1.2.3~dev");
        assertThat(new Version("1.2.3").debian()).isEqualTo("1.2.3");
    }

    @Test
    @DisplayName("is digits and dots for jpackage and MSI")
    void numeric() {
        assertThat(new Version("1.2.3-SNAPSHOT").numeric()).isEqualTo("1.2.3");
    }

    @Test
    @DisplayName("that is none is refused")
    void refused() {
        assertThatThrownBy(() -> new Version("latest")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Version("1.0; rm -r /")).isInstanceOf(IllegalArgumentException.class);
    }
}
