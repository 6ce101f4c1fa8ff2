package vn.eid.card.cccd;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese names without marks, as the machine readable zone writes them (Đ becomes D). */
public final class PlainNames {
    private static final int NAME_FIELD = 30;

    private PlainNames() {}

    /** Capitals A–Z with single blanks; everything else falls away. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", " ")
                .trim();
    }

    /** Whether a name with marks is the one of the zone, which may have been cut to fit its thirty characters. */
    static boolean same(String marked, String zone) {
        String full = plain(marked).replace(" ", "");
        String cut = plain(zone).replace(" ", "");
        // a name cut by the issuer fills its field up to the last place or nearly so, separators included
        boolean mayBeCut = zone.length() >= NAME_FIELD - 2;
        return full.equals(cut) || mayBeCut && full.startsWith(cut);
    }
}
