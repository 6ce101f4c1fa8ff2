package vn.eid.kiosk.station.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.kiosk.station.search.SearchText.Kind;

@DisplayName("What an officer types into the search")
class SearchTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "001090000017",
                "001 0 90 000017",
                " 001.090.000017 ",
                "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023"
            })
    @DisplayName("is an identity number in any grouping, or the code on a card")
    void number(String typed) {
        assertThat(SearchText.of(typed).kind()).isEqualTo(Kind.ID_NUMBER);
        assertThat(SearchText.of(typed).personalIdNumber()).contains("001090000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "0912 345 678", "+84912345678", "84 912-345-678"})
    @DisplayName("is a phone number as people write it")
    void phone(String typed) {
        assertThat(SearchText.of(typed).phone()).contains("+84912345678");
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn Thử", "NGUYEN VAN THU", "nguyen van thu", "Nguye\u0302\u0303n  Văn, Thử"})
    @DisplayName("is a name, with marks or without")
    void name(String typed) {
        assertThat(SearchText.of(typed).nameWords()).startsWith("nguyen", "van");
    }

    @Test
    @DisplayName("is the number of a dossier, small letters too")
    void dossier() {
        assertThat(SearchText.of("qn04-261120-7k3m9p").dossier().orElseThrow().value())
                .isEqualTo("QN04-261120-7K3M9P");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0010900000", "09123", "+", "***", "0281234567"})
    @DisplayName("is unfinished when it is neither, and then nothing is searched for")
    void unfinished(String typed) {
        assertThat(SearchText.of(typed).kind()).isEqualTo(Kind.UNFINISHED);
    }

    @Test
    @DisplayName("shows nothing of itself in a log")
    void silent() {
        assertThat(SearchText.of("Nguyễn Văn Thử").toString()).isEqualTo("search for NAME");
        assertThat(SearchText.of("   ").kind()).isEqualTo(Kind.NOTHING);
        assertThat(SearchText.of("a".repeat(100_000)).nameWords()).hasSize(1);
    }
}
