package vn.eid.kiosk.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.officer.RosterException;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.station.CounterStore;

/**
 * The stored accounts of a training counter, the same as in production, with a roster of its own: three accounts with one
 * well-known secret, which the training desk shows. Nothing here is anybody's.
 */
final class TrainingAccounts {
    static final String SECRET = "tap-huan";
    static final Officer SUPERVISOR = new Officer("chihuy", "Thiếu tá Chỉ Huy", Set.of(Role.OFFICER, Role.SUPERVISOR));
    private static final List<Officer> OFFICERS = List.of(
            new Officer("canbo", "Thiếu úy Tập Huấn", Set.of(Role.OFFICER)),
            SUPERVISOR,
            new Officer("kythuat", "Kỹ thuật viên", Set.of(Role.TECHNICIAN)));
    private static final Duration VALID = Duration.ofDays(3650);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingAccounts() {}

    /** Opens the accounts of a store, and at its first start lets the three in. */
    static StoredAccounts of(CounterStore store, Path folder, Clock clock, SecureRandom random) throws QueueException {
        var accounts = StoredAccounts.open(
                folder.resolve("accounts"),
                new DurableFiles(new LocalDisk()),
                new SecretBox(store.secrets().accounts(), random),
                new StoredAccounts.Sources(clock, System::nanoTime, random),
                SecretVerifier.Cost.USUAL);
        if (accounts.list().isEmpty()) {
            try {
                accounts.accept(roster(clock, random));
            } catch (RosterException e) {
                throw new IllegalStateException("the training roster is in order", e);
            }
        }
        return accounts;
    }

    private static byte[] roster(Clock clock, SecureRandom random) {
        var first = SecretVerifier.of(SECRET.toCharArray(), SecretVerifier.Cost.USUAL, random);
        var root = JSON.createObjectNode()
                .put("version", 1)
                .put("expires", clock.instant().plus(VALID).toString());
        var officers = root.putArray("officers");
        for (Officer officer : OFFICERS) {
            var entry = officers.addObject().put("account", officer.account()).put("name", officer.displayName());
            var roles = entry.putArray("roles");
            officer.roles().stream().sorted().forEach(role -> roles.add(role.name()));
            entry.putObject("first")
                    .put("salt", Base64.getEncoder().encodeToString(first.salt()))
                    .put("hash", Base64.getEncoder().encodeToString(first.hash()))
                    .put("memoryKib", first.cost().memoryKib())
                    .put("passes", first.cost().passes());
        }
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree without cycles is always written", e);
        }
    }
}
