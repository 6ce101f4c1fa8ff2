package vn.eid.card.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipPortrait.Format;
import vn.eid.card.Octets;
import vn.eid.card.lds.SecurityInfos.PaceInfo;

@Timeout(30)
@DisplayName("Hostile bytes are read within bounds")
class ParsersTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    @Nested
    @DisplayName("BER-TLV")
    class TlvObjects {
        @Test
        void of_one_and_two_byte_tags_and_of_long_lengths_are_read() {
            Tlv outer = Tlv.single(hex("7F61 8104 0402AABB".replace("8104", "8104")));
            assertThat(outer.tag()).isEqualTo(0x7F61);
            assertThat(outer.required(0x04).value()).containsExactly(0xAA, 0xBB);
            assertThat(outer.child(0x05)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "61",
                    "6181",
                    "6180",
                    "6185 0000000001",
                    "6102 00",
                    "6184 7FFFFFF0",
                    "6184 FFFFFFFF",
                    "5F",
                    "5F81 81"
                })
        void that_claim_more_than_there_is_are_refused(String text) {
            assertThatThrownBy(() -> Tlv.first(hex(text))).isInstanceOf(MalformedFileException.class);
        }

        @Test
        void tell_their_claim_without_being_believed() {
            assertThat(Tlv.claimedTotal(hex("6184 7FFFFFF0"))).isEqualTo(OptionalLong.of(0x7FFFFFF0L + 6));
            assertThat(Tlv.claimedTotal(hex("6184 FFFFFFFF"))).isEqualTo(OptionalLong.of(0xFFFFFFFFL + 6));
            assertThat(Tlv.claimedTotal(hex("61"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0,3C00", "127,3C7F", "128,3C8180", "255,3C81FF", "256,3C820100", "65536,3C83010000"})
        void are_written_with_the_shortest_length(int length, String head) {
            byte[] encoded = Tlv.encode(0x3C, new byte[length]);
            assertThat(HexFormat.of().withUpperCase().formatHex(encoded)).startsWith(head);
            assertThat(Tlv.single(encoded).length()).isEqualTo(length);
        }

        @Test
        void of_which_the_last_is_damaged_leave_the_others_readable() {
            Tlv.Readable readable = Tlv.readable(hex("0401AA 0402BBCC 047F"));
            assertThat(readable.complete()).isFalse();
            assertThat(readable.objects()).hasSize(2);
        }

        @Test
        void in_great_numbers_are_refused() {
            byte[] many = new byte[2 * 5000];
            for (int i = 0; i < many.length; i += 2) {
                many[i] = 4;
            }
            assertThatThrownBy(() -> Tlv.sequence(many)).isInstanceOf(MalformedFileException.class);
        }
    }

    @Nested
    @DisplayName("ASN.1 for other libraries")
    class Guard {
        @Test
        void nested_without_end_is_refused() {
            byte[] nested = {4, 0};
            for (int i = 0; i < 30; i++) {
                nested = Tlv.encode(0x30, nested);
            }
            byte[] deep = nested;
            assertThatThrownBy(() -> Asn1Guard.checked(deep)).isInstanceOf(MalformedFileException.class);
        }

        @Test
        void with_too_many_elements_is_refused() {
            byte[] many = new byte[2 * 20_001];
            Arrays.fill(many, (byte) 0);
            for (int i = 0; i < many.length; i += 2) {
                many[i] = 5;
            }
            assertThatThrownBy(() -> Asn1Guard.checked(many)).isInstanceOf(MalformedFileException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"3080 0000", "30847FFFFFFF", "3003 0402AA", "1F8181818181 00"})
        void of_forbidden_form_is_refused(String text) {
            assertThatThrownBy(() -> Asn1Guard.checked(hex(text))).isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void object_identifiers_go_both_ways() {
        for (String oid : List.of("0.4.0.127.0.7.2.2.4.2.2", "2.23.136.1.1.1", "1.2.840.113549.1.7.2", "2.999.3")) {
            assertThat(Oid.dotted(Oid.content(oid))).isEqualTo(oid);
        }
        assertThat(Oid.content("0.4.0.127.0.7.2.2.4.2.2")).isEqualTo(hex("04007F00070202040202"));
        assertThatThrownBy(() -> Oid.dotted(hex("8181"))).isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> Oid.dotted(hex("FFFFFFFFFFFFFFFFFFFF7F"))).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void the_access_file_of_vietnamese_cards_offers_pace_on_brainpool() {
        SecurityInfos infos = SecurityInfos.ofCardAccess(
                hex("3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F00070202"
                        + "04020202010202010D"));
        assertThat(infos.pace()).hasSize(1);
        PaceInfo pace = infos.pace().get(0);
        assertThat(pace.oid()).isEqualTo("0.4.0.127.0.7.2.2.4.2.2");
        assertThat(pace.parameterId()).isEqualTo(OptionalInt.of(13));
        assertThat(infos.chipAuthentication()).hasSize(1);
        assertThat(infos.all()).hasSize(3);
    }

    @Test
    void com_lists_data_groups_and_passes_over_unknown_tags() {
        assertThat(ComFile.dataGroups(hex("6016 5F010430313037 5F3606303430303030 5C04 61756DAA")))
                .containsExactly(1, 2, 13);
        assertThat(ComFile.dataGroups(hex("6014 5F0104 30313036 5F3606 303430303030 5C02 6175")))
                .containsExactly(1, 2);
    }

    @Nested
    @DisplayName("Images")
    class Images {
        private byte[] jpeg(int width, int height) {
            return Tlv.concat(
                    hex("FFD8 FFE0 0004 0000 FFC4 0003 00 FFFF C0 0011 08"),
                    new byte[] {(byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width},
                    new byte[80]);
        }

        private byte[] codestream(long width, long height) {
            return Tlv.concat(hex("FF4F FF51 0029 0000"), u32(width), u32(height), u32(0), u32(0), new byte[80]);
        }

        private byte[] jp2(byte[] codestream) {
            return Tlv.concat(
                    hex("0000000C 6A502020 0D0A870A 00000014 66747970 6A703220 00000000 6A703220 00000000 6A703263"),
                    codestream);
        }

        private byte[] u32(long value) {
            return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        }

        @Test
        void tell_their_own_size_whatever_their_envelope_says() {
            assertThat(ImageHeader.of(jpeg(413, 531))).isEqualTo(new ImageHeader(Format.JPEG, 413, 531));
            assertThat(ImageHeader.of(codestream(413, 531)))
                    .isEqualTo(new ImageHeader(Format.JPEG2000_CODESTREAM, 413, 531));
            assertThat(ImageHeader.of(jp2(codestream(480, 640)))).isEqualTo(new ImageHeader(Format.JPEG2000, 480, 640));
        }

        @Test
        void that_are_bombs_are_refused_before_anybody_decodes_them() {
            for (byte[] bomb : List.of(
                    jpeg(30_000, 30_000), jp2(codestream(30_000, 30_000)), codestream(0xFFFFFFFFL, 1), jpeg(0, 10))) {
                assertThatThrownBy(() -> ImageHeader.of(bomb)).isInstanceOf(MalformedFileException.class);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "FFD8FF",
                    "FFD8FFFFFFFF",
                    "FFD8 FFE0 0000",
                    "FFD8 FFD9",
                    "89504E47",
                    "FF4FFF51",
                    "0000000C6A5020200D0A870A0000000000000000"
                })
        void that_are_cut_off_or_none_are_refused(String text) {
            assertThatThrownBy(() -> ImageHeader.of(hex(text))).isInstanceOf(MalformedFileException.class);
        }

        private byte[] dg2(int tag, byte[] block) {
            byte[] template = Tlv.encode(0x7F60, Tlv.encode(tag, block));
            return Tlv.encode(0x75, Tlv.encode(0x7F61, Tlv.concat(hex("020101"), template)));
        }

        private byte[] faceRecord(int points, byte[] image) {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.writeBytes(hex("46414300 30313000 00000000 0001"));
            record.writeBytes(u32(32 + 8L * points + image.length));
            record.write(points >> 8);
            record.write(points);
            record.writeBytes(new byte[14 + 8 * points]);
            record.writeBytes(new byte[12]);
            record.writeBytes(image);
            return record.toByteArray();
        }

        @Test
        void of_19794_5_are_found_behind_their_feature_points() {
            ChipPortrait portrait = FaceFile.portrait(dg2(0x5F2E, faceRecord(3, jpeg(413, 531))));
            assertThat(portrait.image()).isEqualTo(Octets.of(jpeg(413, 531)));
        }

        @Test
        void of_19794_5_with_absurd_numbers_of_feature_points_are_refused() {
            byte[] record = faceRecord(0, jpeg(413, 531));
            record[18] = (byte) 0xFF;
            record[19] = (byte) 0xFF;
            assertThatThrownBy(() -> FaceFile.portrait(dg2(0x5F2E, record))).isInstanceOf(MalformedFileException.class);
        }

        @Test
        void of_39794_5_are_found_wherever_the_profile_puts_them() {
            byte[] block = Tlv.encode(
                    0xA1,
                    Tlv.concat(Tlv.encode(0x80, new byte[2]), Tlv.encode(0xA1, Tlv.encode(0x82, jpeg(413, 531)))));
            assertThat(FaceFile.portrait(dg2(0x7F2E, block)).format()).isEqualTo(Format.JPEG);
        }

        @Test
        void of_39794_5_nested_without_end_are_refused() {
            byte[] nested = {(byte) 0x80, 0};
            for (int i = 0; i < 40; i++) {
                nested = Tlv.encode(0xA1, nested);
            }
            byte[] deep = nested;
            assertThatThrownBy(() -> FaceFile.portrait(dg2(0x7F2E, deep))).isInstanceOf(MalformedFileException.class);
        }
    }

    @Nested
    @DisplayName("A parser on a thread of its own")
    class Bounded {
        @Test
        void that_throws_or_never_comes_back_is_unreadable() throws Exception {
            ExecutorService threads = Executors.newCachedThreadPool();
            CountDownLatch never = new CountDownLatch(1);
            try {
                BoundedParser parser = new BoundedParser(threads, Duration.ofMillis(200));
                assertThat(parser.parse(() -> 42)).contains(42);
                assertThat(parser.parse(() -> {
                            throw new StackOverflowError();
                        }))
                        .isEmpty();
                assertThat(parser.parse(() -> {
                            never.await();
                            return 1;
                        }))
                        .isEmpty();
                assertThat(parser.parse(() -> 43)).contains(43);
            } finally {
                never.countDown();
                threads.shutdownNow();
            }
        }
    }
}
