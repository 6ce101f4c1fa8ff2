package vn.eid.card.lds;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** EF.COM: the list of data groups that the chip claims to have (ICAO 9303-10 §4.6.1). Unsigned, so never relied upon. */
public final class ComFile {
    private ComFile() {}

    private static final int[] TAG_OF_GROUP = {
        0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };

    /** Numbers of the data groups listed, 1..16; unknown tags are passed over. */
    public static SortedSet<Integer> dataGroups(byte[] com) {
        byte[] tags = Tlv.first(com).expect(0x60).required(0x5C).value();
        SortedSet<Integer> groups = new TreeSet<>();
        for (byte tag : tags) {
            for (int i = 0; i < TAG_OF_GROUP.length; i++) {
                if (TAG_OF_GROUP[i] == (tag & 0xFF)) {
                    groups.add(i + 1);
                }
            }
        }
        return Collections.unmodifiableSortedSet(groups);
    }
}
