package vn.eid.kiosk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupWork;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/** The step that lets the first person sign in, before the ministry's roster has arrived. */
record SetupPeople(SetupDesk desk, SecretVerifier.Cost cost) implements SetupWork {
    private static final Set<Role> FIRST = Set.of(Role.SUPERVISOR, Role.OFFICER);

    @Override
    public SetupResult look() {
        return SetupDesk.guarded(SetupStep.SUPERVISOR, SetupFinding.ACCOUNTS_REFUSED, () -> {
            KioskConfig config = desk.config();
            if (!desk.files().exists(accountsFile(config))) {
                return SetupResult.of(SetupStep.SUPERVISOR, SetupFinding.NOT_YET);
            }
            return found(accounts(config));
        });
    }

    private static SetupResult found(StoredAccounts accounts) {
        int number = accounts.list().size();
        return number == 0
                ? SetupResult.of(SetupStep.SUPERVISOR, SetupFinding.NOT_YET)
                : SetupResult.of(SetupStep.SUPERVISOR, SetupFinding.ACCOUNTS_READY, Integer.toString(number));
    }

    /** The first account is made once; afterwards the ministry's roster says who may sign in. */
    @Override
    public SetupResult apply(SetupAnswers answers) {
        return SetupDesk.guarded(SetupStep.SUPERVISOR, SetupFinding.ACCOUNTS_REFUSED, () -> {
            if (look().state().good()) {
                return look();
            }
            String account = SetupDesk.needed(
                    SetupStep.SUPERVISOR, "supervisor.account", answers.get(SetupKey.SUPERVISOR_ACCOUNT));
            String name =
                    SetupDesk.needed(SetupStep.SUPERVISOR, "supervisor.name", answers.get(SetupKey.SUPERVISOR_NAME));
            if (!account.matches("[a-z0-9._-]{3,40}")) {
                return SetupResult.of(
                        SetupStep.SUPERVISOR, SetupFinding.ANSWER_WRONG, "supervisor.account", "a-z 0-9 . _ -");
            }
            char[] secret = secret(answers);
            try {
                if (secret.length < StoredAccounts.SHORTEST_SECRET) {
                    return SetupResult.of(
                            SetupStep.SUPERVISOR,
                            SetupFinding.SECRET_TOO_SHORT,
                            Integer.toString(StoredAccounts.SHORTEST_SECRET));
                }
                var accounts = accounts(desk.config());
                accounts.found(new Officer(account, name, FIRST), secret);
                return found(accounts);
            } finally {
                Arrays.fill(secret, ' ');
            }
        });
    }

    private static char[] secret(SetupAnswers answers) throws SetupDesk.Stopped {
        var typed = answers.get(SetupKey.SUPERVISOR_SECRET);
        if (typed.isPresent()) {
            return typed.get().toCharArray();
        }
        String file = SetupDesk.needed(
                SetupStep.SUPERVISOR, "supervisor.secret.file", answers.get(SetupKey.SUPERVISOR_SECRET_FILE));
        return new String(SetupDesk.bytes(SetupStep.SUPERVISOR, Path.of(file)), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .toCharArray();
    }

    private static Path accountsFile(KioskConfig config) {
        return config.store().folder().resolve("accounts");
    }

    private StoredAccounts accounts(KioskConfig config) throws QueueException {
        var files = desk.files();
        var keys = StationKeyStore.open(ConfiguredStore.keys(config), files, desk.random());
        var secrets = StationSecrets.open(config.store().folder().resolve("keys"), keys, files, desk.random());
        return StoredAccounts.open(
                accountsFile(config),
                files,
                new SecretBox(secrets.accounts(), desk.random()),
                new StoredAccounts.Sources(desk.clock(), System::nanoTime, desk.random()),
                cost);
    }
}
