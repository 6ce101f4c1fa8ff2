package vn.eid.card.cccd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.eid.card.Octets;
import vn.eid.card.lds.Tlv;

/**
 * DG13 of a Vietnamese card: numbered fields, each a SEQUENCE of an INTEGER and its value. Personalisations differ in the
 * wrapper, the string types and the nesting of family names, so fields are found by their number, never by their place, and
 * one bad field does not take the others with it.
 *
 * @param texts texts of each known field in their order; empty fields are absent
 * @param unknown fields 16 and above, and numbers below 1, raw
 * @param partlyUnreadable something in the file could not be read
 */
record Dg13File(SortedMap<Integer, List<String>> texts, Map<Integer, Octets> unknown, boolean partlyUnreadable) {
    static final int ID_NUMBER = 1;
    static final int NAME = 2;
    static final int BIRTH = 3;
    static final int SEX = 4;
    static final int NATIONALITY = 5;
    static final int ETHNICITY = 6;
    static final int RELIGION = 7;
    static final int ORIGIN = 8;
    static final int RESIDENCE = 9;
    static final int FEATURES = 10;
    static final int ISSUED = 11;
    static final int EXPIRY = 12;
    static final int PARENTS = 13;
    static final int SPOUSES = 14;
    static final int FORMER_ID = 15;

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int CONSTRUCTED = 0x20;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FIELDS = 256;

    Dg13File {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        unknown = Map.copyOf(unknown);
    }

    /** First text of a field. */
    Optional<String> text(int field) {
        return all(field).stream().findFirst();
    }

    List<String> all(int field) {
        return texts.getOrDefault(field, List.of());
    }

    static Dg13File of(byte[] dg13) {
        Reader reader = new Reader();
        reader.search(List.of(Tlv.first(dg13).expect(0x6D)), 0);
        return reader.result();
    }

    private static final class Reader {
        private final SortedMap<Integer, List<String>> texts = new TreeMap<>();
        private final Map<Integer, Octets> unknown = new TreeMap<>();
        private boolean damaged;
        private int fields;

        /** Depth first: the wrapper, too, may be a SEQUENCE that begins with an INTEGER, its version. */
        boolean search(List<Tlv> siblings, int depth) {
            boolean found = false;
            for (Tlv node : siblings) {
                if (depth < MAX_DEPTH && isConstructed(node)) {
                    found |= search(childrenOf(node), depth + 1);
                }
            }
            if (found) {
                return true;
            }
            for (Tlv node : siblings) {
                List<Tlv> parts = node.tag() == SEQUENCE ? childrenOf(node) : List.of();
                if (!parts.isEmpty() && parts.get(0).tag() == INTEGER) {
                    field(parts, node);
                    found = true;
                }
            }
            return found;
        }

        private void field(List<Tlv> parts, Tlv node) {
            byte[] number = parts.get(0).value();
            if (number.length != 1 || ++fields > MAX_FIELDS) {
                damaged = true;
                return;
            }
            int field = number[0];
            if (field < ID_NUMBER || field > FORMER_ID) {
                unknown.putIfAbsent(field, Octets.of(node.encoding()));
                return;
            }
            List<String> values = new ArrayList<>();
            collect(parts.subList(1, parts.size()), values, 0);
            if (!values.isEmpty()) {
                // a number used twice: the first that says something counts
                texts.putIfAbsent(field, List.copyOf(values));
            }
        }

        private void collect(List<Tlv> nodes, List<String> values, int depth) {
            for (Tlv node : nodes) {
                if (isConstructed(node)) {
                    if (depth < MAX_DEPTH) {
                        collect(childrenOf(node), values, depth + 1);
                    }
                    continue;
                }
                Optional<String> text = Dg13Strings.decode(node.tag(), node.value());
                damaged |= text.isEmpty();
                text.filter(t -> !t.isEmpty()).ifPresent(values::add);
            }
        }

        private List<Tlv> childrenOf(Tlv node) {
            Tlv.Readable readable = node.readableChildren();
            damaged |= !readable.complete();
            return readable.objects();
        }

        Dg13File result() {
            return new Dg13File(texts, unknown, damaged);
        }

        private static boolean isConstructed(Tlv node) {
            return ((node.tag() > 0xFF ? node.tag() >> 8 : node.tag()) & CONSTRUCTED) != 0;
        }
    }
}
