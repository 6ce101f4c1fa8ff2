package vn.eid.sync.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.RuleResult;

/**
 * Compares four digits with a number of which only a keyed hash is kept: every mobile number that ends in them is hashed
 * anew, some forty thousand. Nothing weaker than the whole number's hash has to be stored.
 */
final class JdbcStatusLookup implements StatusLookup {
    private static final int MIDDLE = 1000;

    private final Database database;
    private final DossierTable table;
    private final LookupHash lookup;
    private final List<String> prefixes = prefixes();

    JdbcStatusLookup(Database database, QueueSettings settings) {
        this.database = database;
        this.table = new DossierTable(settings.rows());
        this.lookup = settings.lookup();
    }

    /** {@code +84} and the two digits of every operator's range. */
    private static List<String> prefixes() {
        var found = new ArrayList<String>();
        for (int range = 0; range < 100; range++) {
            var digits = String.format("%02d", range);
            if (ContactRules.phone("0" + digits + "0000000") instanceof RuleResult.Accepted) {
                found.add("+84" + digits);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<QueuedDossier> find(String personalIdNumber, String lastFour) throws QueueException {
        if (!lastFour.matches("[0-9]{4}")) {
            return List.of();
        }
        Set<String> possible = lookup.ofPhones(endingIn(lastFour));
        return database.read(connection -> table
                .select(
                        connection,
                        "where lookup_hash = ? order by lookup_hash desc, sealed_at desc fetch first 500 rows only",
                        lookup.ofIdNumber(personalIdNumber))
                .stream()
                .filter(row -> possible.contains(row.phoneHash()))
                .map(DossierRow::dossier)
                .toList());
    }

    private List<String> endingIn(String lastFour) {
        var phones = new ArrayList<String>(prefixes.size() * MIDDLE);
        for (String prefix : prefixes) {
            for (int middle = 0; middle < MIDDLE; middle++) {
                var digits = Integer.toString(MIDDLE + middle).substring(1);
                phones.add(prefix + digits + lastFour);
            }
        }
        return phones;
    }
}
