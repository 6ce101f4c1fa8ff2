package vn.eid.card.simulator.lds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Synthetic citizens by number: the same number always gives the same person. The first three are the worked examples of
 * the product's domain notes: a man, a woman, and an elderly man whose card never expires.
 */
public final class Citizens {
    private static final List<String> PROVINCES = List.of(
            "001 Hà Nội",
            "031 Hải Phòng",
            "038 Thanh Hóa",
            "040 Nghệ An",
            "046 Huế",
            "048 Đà Nẵng",
            "056 Khánh Hòa",
            "066 Đắk Lắk",
            "068 Lâm Đồng",
            "079 Thành phố Hồ Chí Minh",
            "092 Cần Thơ",
            "096 Cà Mau");
    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý");
    private static final List<String> MALE_MIDDLE = List.of("Văn", "Hữu", "Đức", "Quang", "Minh", "Đình", "Công");
    private static final List<String> FEMALE_MIDDLE = List.of("Thị", "Ngọc", "Thu", "Thị Bích", "Diệu", "Như");
    private static final List<String> MALE_GIVEN = List.of(
            "Dũng", "Hùng", "Khải", "Nghĩa", "Phước", "Quyền", "Thắng", "Trưởng", "Tuấn", "Vượng", "Đạt", "Ước");
    private static final List<String> FEMALE_GIVEN = List.of(
            "Ánh", "Diễm", "Hằng", "Hường", "Loan", "Nguyệt", "Oanh", "Phượng", "Quỳnh", "Thủy", "Trinh", "Yến");
    private static final List<String> STREETS =
            List.of("Thôn Mẫu", "Tổ dân phố Mẫu", "Đường Thử Nghiệm", "Ngõ Giả Định", "Ấp Mẫu", "Phố Ví Dụ");
    private static final List<String> COMMUNES =
            List.of("Phường Mẫu", "Xã Thử", "Phường Giả Định", "Xã Ví Dụ", "Đặc khu Thử Nghiệm");

    private Citizens() {}

    /** The citizen with that number, from zero. */
    public static Citizen number(int number) {
        return switch (number) {
            case 0 -> first();
            case 1 -> second();
            case 2 -> third();
            default -> drawn(number);
        };
    }

    private static Citizen first() {
        return new Citizen(
                0,
                "001090000017",
                "Nguyễn Văn Thử",
                LocalDate.of(1990, 2, 15),
                Citizen.Sex.MALE,
                "Phường Mẫu, Hà Nội",
                "Số 1, Phường Mẫu, Hà Nội",
                new Citizen.Family("Nguyễn Văn Cha", "Lê Thị Mẹ", Optional.empty()),
                Optional.of("012345678"),
                new Citizen.CardValidity(LocalDate.of(2023, 3, 20), Optional.of(LocalDate.of(2030, 2, 15))));
    }

    private static Citizen second() {
        return new Citizen(
                1,
                "079300000026",
                "Trần Thị Mẫu",
                LocalDate.of(2000, 7, 8),
                Citizen.Sex.FEMALE,
                "Xã Thử, Thành phố Hồ Chí Minh",
                "Số 2, Đường Thử Nghiệm, Phường Mẫu, Thành phố Hồ Chí Minh",
                new Citizen.Family("Trần Văn Ví", "Phạm Thị Dụ", Optional.of("Đỗ Đức Đạt")),
                Optional.empty(),
                new Citizen.CardValidity(LocalDate.of(2024, 9, 10), Optional.of(LocalDate.of(2040, 7, 8))));
    }

    private static Citizen third() {
        return new Citizen(
                2,
                "046060000035",
                "Lê Đình Nghiêm",
                LocalDate.of(1960, 1, 1),
                Citizen.Sex.MALE,
                "Xã Ví Dụ, Huế",
                "Tổ dân phố Mẫu, Phường Giả Định, Huế",
                new Citizen.Family("Lê Đình Giả", "Hồ Thị Định", Optional.of("Ngô Thị Ước")),
                Optional.of("190000035"),
                new Citizen.CardValidity(LocalDate.of(2021, 5, 10), Optional.empty()));
    }

    private static Citizen drawn(int number) {
        // a fixed multiplier spreads neighbouring seeds, which java.util.Random would otherwise keep alike
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        boolean male = random.nextBoolean();
        LocalDate birth = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(365 * 63));
        LocalDate issued = LocalDate.of(2021, 7, 1).plusDays(random.nextInt(365 * 4));
        String home = pick(PROVINCES, random);
        String province = home.substring(4);
        int century = (birth.getYear() < 2000 ? 0 : 2) + (male ? 0 : 1);
        String id =
                String.format("%s%d%02d%06d", home.substring(0, 3), century, birth.getYear() % 100, number % 1_000_000);
        String surname = pick(SURNAMES, random);
        return new Citizen(
                number,
                id,
                name(surname, male, random),
                birth,
                male ? Citizen.Sex.MALE : Citizen.Sex.FEMALE,
                pick(COMMUNES, random) + ", " + province,
                "Số " + (1 + random.nextInt(300)) + ", " + pick(STREETS, random) + ", " + pick(COMMUNES, random) + ", "
                        + province,
                new Citizen.Family(
                        name(surname, true, random),
                        name(pick(SURNAMES, random), false, random),
                        spouse(male, birth, random)),
                birth.getYear() < 1998
                        ? Optional.of(String.format("%09d", 100_000_000 + random.nextInt(200_000_000)))
                        : Optional.empty(),
                new Citizen.CardValidity(issued, expiry(birth, issued)));
    }

    private static Optional<String> spouse(boolean male, LocalDate birth, Random random) {
        boolean married = birth.getYear() < 2000 && random.nextInt(3) > 0;
        return married ? Optional.of(name(pick(SURNAMES, random), !male, random)) : Optional.empty();
    }

    private static String name(String surname, boolean male, Random random) {
        return surname + " " + pick(male ? MALE_MIDDLE : FEMALE_MIDDLE, random) + " "
                + pick(male ? MALE_GIVEN : FEMALE_GIVEN, random);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The next of the birthdays 14, 25, 40, 60 that is more than two years after the issue (Law 26/2023 Art. 21). */
    static Optional<LocalDate> expiry(LocalDate birth, LocalDate issued) {
        for (int age : new int[] {14, 25, 40, 60}) {
            LocalDate birthday = birth.plusYears(age);
            if (issued.isBefore(birthday.minusYears(2))) {
                return Optional.of(birthday);
            }
        }
        return Optional.empty();
    }
}
