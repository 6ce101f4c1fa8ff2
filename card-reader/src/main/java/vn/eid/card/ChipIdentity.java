package vn.eid.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The citizen as the chip describes them; every text keeps the data group that it came from. What DG13 lacks is empty,
 * what it has and we do not know stays raw.
 *
 * @param personalIdNumber số định danh cá nhân, twelve digits, from DG1's optional data (equal to DG13 field 1, else a
 *     finding)
 * @param fullName with marks from DG13, or DG1's name in capitals without marks
 * @param birth birth date
 * @param sex from DG1
 * @param nationality text of DG13, or the three-letter code of DG1
 * @param ethnicity dân tộc
 * @param religion tôn giáo
 * @param placeOfOrigin quê quán, or nơi đăng ký khai sinh on cards since 2024
 * @param residence nơi thường trú or cư trú
 * @param features đặc điểm nhận dạng
 * @param issued ngày cấp
 * @param expiry có giá trị đến
 * @param father cha
 * @param mother mẹ
 * @param spouses vợ, chồng
 * @param formerIdNumber số CMND or CCCD cũ
 * @param unknownFields DG13 fields with numbers that have no agreed meaning, raw
 */
public record ChipIdentity(
        ChipField personalIdNumber,
        ChipField fullName,
        PartialDate birth,
        Sex sex,
        Optional<ChipField> nationality,
        Optional<ChipField> ethnicity,
        Optional<ChipField> religion,
        Optional<ChipField> placeOfOrigin,
        Optional<ChipField> residence,
        Optional<ChipField> features,
        Optional<PartialDate> issued,
        CardExpiry expiry,
        Optional<ChipField> father,
        Optional<ChipField> mother,
        List<ChipField> spouses,
        Optional<ChipField> formerIdNumber,
        Map<Integer, Octets> unknownFields) {
    public ChipIdentity {
        spouses = List.copyOf(spouses);
        unknownFields = Map.copyOf(unknownFields);
    }

    @Override
    public String toString() {
        return "identity ****";
    }
}
