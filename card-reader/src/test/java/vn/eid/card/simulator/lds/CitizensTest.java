package vn.eid.card.simulator.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The synthetic citizens")
class CitizensTest {
    @Test
    void begin_with_the_three_worked_machine_readable_zones() {
        assertThat(zone(0))
                .isEqualTo("IDVNM0900000177001090000017<<8" + "9002155M3002153VNM<<<<<<<<<<<2"
                        + "NGUYEN<<VAN<THU<<<<<<<<<<<<<<<");
        assertThat(zone(1))
                .isEqualTo("IDVNM3000000263079300000026<<3" + "0007087F4007085VNM<<<<<<<<<<<6"
                        + "TRAN<<THI<MAU<<<<<<<<<<<<<<<<<");
        assertThat(zone(2))
                .isEqualTo("IDVNM0600000352046060000035<<0" + "6001010M9912315VNM<<<<<<<<<<<0"
                        + "LE<<DINH<NGHIEM<<<<<<<<<<<<<<<");
    }

    @Test
    void have_the_worked_secret_of_basic_access_control() {
        assertThat(new MachineReadableZone(Citizens.number(0)).information()).isEqualTo("090000017790021553002153");
    }

    @Test
    void are_the_same_in_every_run() {
        for (int i = 0; i < 50; i++) {
            assertThat(Citizens.number(i)).isEqualTo(Citizens.number(i));
        }
    }

    @Test
    void have_numbers_that_agree_with_birth_and_sex() {
        for (int i = 0; i < 500; i++) {
            Citizen citizen = Citizens.number(i);
            assertThat(citizen.personalId()).matches("\\d{12}");
            int century = citizen.personalId().charAt(3) - '0';
            assertThat(century % 2 == 1).isEqualTo(citizen.sex() == Citizen.Sex.FEMALE);
            assertThat(century / 2).isEqualTo(citizen.birth().getYear() / 100 - 19);
            assertThat(citizen.personalId().substring(4, 6))
                    .isEqualTo(String.format("%02d", citizen.birth().getYear() % 100));
        }
    }

    @Test
    void all_differ() {
        Set<String> numbers = IntStream.range(0, 1000)
                .mapToObj(i -> Citizens.number(i).personalId())
                .collect(Collectors.toSet());
        assertThat(numbers).hasSize(1000);
    }

    @Test
    void keep_the_marks_of_their_names_in_composed_form_and_lose_them_in_the_zone() {
        for (int i = 0; i < 200; i++) {
            Citizen citizen = Citizens.number(i);
            assertThat(Normalizer.isNormalized(citizen.fullName(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(zone(i)).hasSize(90).matches("[A-Z0-9<]{90}");
        }
        assertThat(MachineReadableZone.withoutMarks("Đỗ Đức Đạt đây")).isEqualTo("Do Duc Dat day");
    }

    @Test
    void of_whom_some_have_cards_that_never_expire() {
        long endless = IntStream.range(0, 300)
                .filter(i -> Citizens.number(i).validity().expiry().isEmpty())
                .count();
        assertThat(endless).isBetween(30L, 150L);
        assertThat(Citizens.number(2).printedExpiry()).isEqualTo("Không thời hạn");
    }

    private static String zone(int number) {
        return new MachineReadableZone(Citizens.number(number)).text();
    }
}
