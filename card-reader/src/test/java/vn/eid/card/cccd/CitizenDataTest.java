package vn.eid.card.cccd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipIdentity;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

@DisplayName("DG1 and DG13 together tell who the citizen is")
class CitizenDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String ZONE =
            "IDVNM0900000177001090000017<<8" + "9002155M3002153VNM<<<<<<<<<<<2" + "NGUYEN<<VAN<THU<<<<<<<<<<<<<<<";

    private final List<byte[]> fields = new ArrayList<>();

    private static byte[] dg1(String zone) {
        return Tlv.encode(0x61, Tlv.encode(0x5F1F, zone.getBytes(StandardCharsets.US_ASCII)));
    }

    private CitizenDataTest text(int field, String value) {
        return raw(field, Tlv.encode(0x0C, value.getBytes(StandardCharsets.UTF_8)));
    }

    private CitizenDataTest raw(int field, byte[]... values) {
        fields.add(Tlv.encode(0x30, Tlv.concat(Tlv.encode(2, new byte[] {(byte) field}), Tlv.concat(values))));
        return this;
    }

    private static byte[] utf8(String value) {
        return Tlv.encode(0x0C, value.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] dg13() {
        byte[] set = Tlv.encode(0x31, Tlv.concat(fields.toArray(byte[][]::new)));
        byte[] oid = HexFormat.of().parseHex("060628D316010008");
        return Tlv.encode(0x6D, Tlv.encode(0x30, Tlv.concat(Tlv.encode(2, new byte[] {1}), oid, set)));
    }

    private CitizenData read() {
        return CitizenData.of(dg1(ZONE), Optional.of(dg13()), TODAY);
    }

    @Test
    void every_text_keeps_the_group_that_it_came_from() {
        ChipIdentity identity = text(1, "001090000017")
                .text(2, "Nguyễn Văn Thử")
                .text(5, "Việt Nam")
                .text(6, "Kinh")
                .text(7, "Không")
                .text(9, "Số 1, Phường Mẫu, Hà Nội")
                .text(11, "20/03/2023")
                .text(12, "15/02/2030")
                .read()
                .identity();
        assertThat(identity.personalIdNumber().source()).isEqualTo(FileId.DG1);
        assertThat(identity.fullName().source()).isEqualTo(FileId.DG13);
        assertThat(identity.ethnicity().orElseThrow().value()).isEqualTo("Kinh");
        assertThat(identity.issued().flatMap(PartialDate::full)).contains(LocalDate.of(2023, 3, 20));
        assertThat(identity.expiry()).isEqualTo(new CardExpiry.Until(LocalDate.of(2030, 2, 15)));
        assertThat(identity.features()).isEmpty();
    }

    @Test
    void what_agrees_gives_no_finding() {
        assertThat(text(1, "001090000017")
                        .text(2, "Nguyễn Văn Thử")
                        .text(3, "15/02/1990")
                        .text(4, "Nam")
                        .text(12, "15/02/2030")
                        .read()
                        .findings())
                .isEmpty();
    }

    @Test
    void every_disagreement_is_a_finding() {
        assertThat(text(1, "001090000018")
                        .text(2, "Trần Văn Thử")
                        .text(3, "16/02/1990")
                        .text(4, "Nữ")
                        .text(12, "Không thời hạn")
                        .read()
                        .findings())
                .containsExactlyInAnyOrder(
                        Finding.ID_NUMBER_DIFFERS_BETWEEN_GROUPS,
                        Finding.NAME_DIFFERS_BETWEEN_GROUPS,
                        Finding.BIRTH_DIFFERS_BETWEEN_GROUPS,
                        Finding.SEX_DIFFERS_BETWEEN_GROUPS,
                        Finding.EXPIRY_DIFFERS_BETWEEN_GROUPS);
    }

    @Test
    void without_dg13_the_zone_alone_speaks() {
        CitizenData data = CitizenData.of(dg1(ZONE), Optional.empty(), TODAY);
        assertThat(data.findings()).containsExactly(Finding.DG13_MISSING);
        assertThat(data.identity().fullName().value()).isEqualTo("NGUYEN VAN THU");
        assertThat(data.identity().nationality().orElseThrow().value()).isEqualTo("VNM");
        assertThat(data.identity().sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void the_century_of_birth_comes_from_the_identity_number() {
        String young = "IDVNM3000000263079300000026<<30007087F4007085VNM<<<<<<<<<<<6TRAN<<THI<MAU<<<<<<<<<<<<<<<<<";
        CitizenData data = CitizenData.of(dg1(young), Optional.empty(), TODAY);
        assertThat(data.identity().birth().full()).contains(LocalDate.of(2000, 7, 8));
        assertThat(data.identity().birth()).hasToString("date ****");
    }

    @Test
    void an_expired_card_is_told() {
        assertThat(CitizenData.of(dg1(ZONE), Optional.empty(), LocalDate.of(2030, 2, 16))
                        .findings())
                .contains(Finding.CARD_EXPIRED);
        assertThat(CitizenData.of(dg1(ZONE), Optional.empty(), LocalDate.of(2030, 2, 15))
                        .findings())
                .doesNotContain(Finding.CARD_EXPIRED);
    }

    @Test
    void parents_stand_as_siblings_or_nested() {
        raw(13, Tlv.encode(0x30, utf8("Nguyễn Văn Cha")), Tlv.encode(0x30, utf8("Lê Thị Mẹ")));
        ChipIdentity siblings = read().identity();
        fields.clear();
        raw(13, Tlv.encode(0x30, Tlv.concat(utf8("Nguyễn Văn Cha"), utf8("Lê Thị Mẹ"))));
        assertThat(read().identity().mother()).isEqualTo(siblings.mother());
        assertThat(siblings.father().orElseThrow().value()).isEqualTo("Nguyễn Văn Cha");
    }

    @Test
    void empty_unknown_and_repeated_fields_do_no_harm() {
        ChipIdentity identity = text(2, "Nguyễn Văn Thử")
                .raw(14)
                .text(2, "Somebody Else")
                .text(16, "0123456789ABCDEF")
                .text(40, "?")
                .read()
                .identity();
        assertThat(identity.spouses()).isEmpty();
        assertThat(identity.fullName().value()).isEqualTo("Nguyễn Văn Thử");
        assertThat(identity.unknownFields()).containsOnlyKeys(16, 40);
    }

    @Test
    void decomposed_marks_are_composed_and_control_characters_dropped() {
        assertThat(text(2, "Nguye\u0302\u0303n Va\u0306n\u0007 Thu\u031B\u0309")
                        .read()
                        .identity()
                        .fullName()
                        .value())
                .isEqualTo("Nguyễn Văn Thử");
    }

    @Test
    void a_field_that_runs_over_its_container_leaves_the_fields_before_it() {
        text(2, "Nguyễn Văn Thử").text(9, "Hà Nội");
        byte[] dg13 = dg13();
        int cut = fields.get(1).length;
        byte[] damaged = dg13.clone();
        damaged[dg13.length - cut + 1] = 0x7F;
        CitizenData data = CitizenData.of(dg1(ZONE), Optional.of(damaged), TODAY);
        assertThat(data.identity().fullName().source()).isEqualTo(FileId.DG13);
        assertThat(data.identity().residence()).isEmpty();
        assertThat(data.findings()).contains(Finding.DG13_PARTLY_UNREADABLE);
    }

    @Test
    void the_example_without_version_and_object_identifier_is_read() {
        byte[] dg13 = HexFormat.of()
                .parseHex("6D1F301D311B3011020102 0C0C4E475559454E2056414E2041 3006 020104 0C014D".replace(" ", ""));
        CitizenData data = CitizenData.of(dg1(ZONE), Optional.of(dg13), TODAY);
        assertThat(data.identity().fullName().value()).isEqualTo("NGUYEN VAN A");
    }

    @Test
    void a_long_name_cut_in_the_zone_is_the_same_name() {
        assertThat(PlainNames.same("Công Tằng Tôn Nữ Hoàng Thị Phương Thảo", "CONG TANG TON NU HOANG THI PHU"))
                .isTrue();
        assertThat(PlainNames.same("Nguyễn Văn Thử", "NGUYEN VAN")).isFalse();
        assertThat(PlainNames.same("Đỗ Đình Đức", "DO DINH DUC")).isTrue();
    }

    @Test
    void typed_number_and_qr_are_compared_with_the_chip() {
        CitizenData data = CitizenData.of(dg1(ZONE), Optional.empty(), TODAY);
        String qr = "001090000017||Nguyễn Văn Thử|15021990|Nam|Hà Nội|20032023";
        assertThat(data.findingsAgainst("001090000017", qr)).isEmpty();
        assertThat(data.findingsAgainst("", "")).isEmpty();
        assertThat(data.findingsAgainst("001090000018", qr.replace("15021990", "16021990")))
                .containsExactlyInAnyOrder(Finding.ID_NUMBER_DIFFERS_FROM_TYPED, Finding.QR_DIFFERS_FROM_CHIP);
    }

    @Test
    void wrong_check_digits_are_a_finding() {
        assertThat(CitizenData.of(dg1(ZONE.replace("9002155", "9002156")), Optional.empty(), TODAY)
                        .findings())
                .contains(Finding.MRZ_CHECK_DIGIT_WRONG);
    }

    @Test
    void a_dg1_without_a_zone_of_three_lines_is_malformed() {
        assertThatThrownBy(() -> CitizenData.of(dg1("P<UTO"), Optional.empty(), TODAY))
                .isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> CitizenData.of(new byte[0], Optional.empty(), TODAY))
                .isInstanceOf(MalformedFileException.class);
    }
}
