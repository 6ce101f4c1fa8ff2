package vn.eid.card.simulator.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.simulator.crypto.Tlv;

/** DG13, in which Vietnam keeps what the machine readable zone has no room for: numbered fields, mostly UTF-8. */
final class Dg13 {
    private static final int UTF8 = 0x0C;
    private static final int PRINTABLE = 0x13;
    private static final int BMP = 0x1E;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final byte[] VERSION = {1};
    /** 1.0.10646.1.0.8: ISO/IEC 10646, UTF-8. */
    private static final byte[] UTF8_OID = HexFormat.of().parseHex("28D316010008");

    private static final Set<Integer> SPARSE_FIELDS = Set.of(1, 2, 3, 4, 12);

    private final Citizen citizen;
    private final Dg13Layout layout;

    Dg13(Citizen citizen, Dg13Layout layout) {
        this.citizen = citizen;
        this.layout = layout;
    }

    byte[] encoded() {
        List<byte[]> fields = fields();
        if (layout == Dg13Layout.REVERSED) {
            Collections.reverse(fields);
        }
        int container = layout == Dg13Layout.SEQUENCE_CONTAINER ? SEQUENCE : SET;
        byte[] all = tlv(container, fields.toArray(byte[][]::new));
        byte[] content = layout == Dg13Layout.BARE_SET
                ? tlv(SEQUENCE, all)
                : tlv(SEQUENCE, tlv(INTEGER, VERSION), tlv(0x06, UTF8_OID), all);
        return tlv(0x6D, content);
    }

    private List<byte[]> fields() {
        List<byte[]> fields = new ArrayList<>();
        add(fields, 1, text(PRINTABLE, citizen.personalId()));
        add(fields, 2, name());
        add(fields, 3, text(PRINTABLE, layout == Dg13Layout.YEAR_ONLY ? birthYear() : date(citizen.printedBirth())));
        add(fields, 4, text(UTF8, citizen.sex().printed()));
        add(fields, 5, text(UTF8, "Việt Nam"));
        add(fields, 6, text(UTF8, "Kinh"));
        add(fields, 7, text(UTF8, "Không"));
        add(fields, 8, text(UTF8, citizen.origin()));
        add(fields, 9, text(UTF8, citizen.residence()));
        add(fields, 10, text(UTF8, "Nốt ruồi C:1cm dưới mắt trái"));
        add(fields, 11, text(PRINTABLE, date(citizen.printedIssue())));
        add(fields, 12, text(UTF8, date(citizen.printedExpiry())));
        add(fields, 13, parents());
        add(fields, 14, spouse());
        citizen.formerId().ifPresent(former -> add(fields, 15, text(PRINTABLE, former)));
        add(fields, 16, text(PRINTABLE, String.format("%016X", 0x5C0FFEE000000000L + citizen.number())));
        addOddities(fields);
        return fields;
    }

    private void addOddities(List<byte[]> fields) {
        if (layout == Dg13Layout.DUPLICATED_FIELD) {
            add(fields, 2, text(UTF8, "Tên Thứ Hai"));
        }
        if (layout == Dg13Layout.UNKNOWN_FIELDS) {
            add(fields, 17, text(UTF8, "điều chưa biết"));
            add(fields, 40, tlv(0x04, VERSION));
        }
    }

    private byte[] name() {
        // an announced length of 127 bytes in a field that has none of them
        return layout == Dg13Layout.BROKEN_FIELD ? new byte[] {UTF8, 0x7F} : text(UTF8, citizen.fullName());
    }

    private void add(List<byte[]> fields, int number, byte[] value) {
        if (layout != Dg13Layout.SPARSE || SPARSE_FIELDS.contains(number)) {
            fields.add(tlv(SEQUENCE, tlv(INTEGER, new byte[] {(byte) number}), value));
        }
    }

    private byte[] parents() {
        byte[] father = text(UTF8, citizen.family().father());
        byte[] mother = text(UTF8, citizen.family().mother());
        return switch (layout) {
            case PARENTS_NESTED -> tlv(SEQUENCE, father, mother);
            case PARENTS_FLAT -> Tlv.concat(father, mother);
            default -> Tlv.concat(tlv(SEQUENCE, father), tlv(SEQUENCE, mother));
        };
    }

    private byte[] spouse() {
        Optional<String> spouse = citizen.family().spouse();
        return spouse.map(name -> tlv(SEQUENCE, text(UTF8, name))).orElse(new byte[0]);
    }

    private String birthYear() {
        return String.valueOf(citizen.birth().getYear());
    }

    private String date(String printed) {
        boolean compact = layout == Dg13Layout.COMPACT_DATES && printed.length() == 10 && printed.charAt(2) == '/';
        return compact ? printed.substring(6) + printed.substring(3, 5) + printed.substring(0, 2) : printed;
    }

    private byte[] text(int tag, String text) {
        return switch (layout) {
            case BMP_STRINGS -> tlv(BMP, text.getBytes(StandardCharsets.UTF_16BE));
            case PRINTABLE_STRINGS ->
                tlv(PRINTABLE, MachineReadableZone.withoutMarks(text).getBytes(StandardCharsets.US_ASCII));
            default -> tlv(tag, text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] tlv(int tag, byte[]... parts) {
        byte[] content = Tlv.concat(parts);
        if (layout == Dg13Layout.LONG_LENGTHS && content.length < 0x100) {
            return Tlv.concat(Tlv.tagBytes(tag), new byte[] {(byte) 0x82, 0, (byte) content.length}, content);
        }
        return Tlv.of(tag, content);
    }
}
