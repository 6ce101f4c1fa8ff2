package vn.eid.kiosk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.menu.MenuPorts;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.queue.QueueException;

/** What stands behind the officer's menu: work goes to a thread that nobody waits for, answers come on the FX thread. */
public final class CounterMenu implements MenuPorts {
    private final StationPreferences preferences;
    private final SecretChanger secrets;
    private final List<Examination> examinations;
    private final Function<Locale, Texts> texts;
    private final Executor worker;
    private final Executor fx;
    private final Map<String, Preferences> latest = new HashMap<>();

    /** Changes the password of an account; blocking. */
    public interface SecretChanger {
        /** Accounts of an edition that have no passwords of their own. */
        SecretChanger NONE = (account, old, fresh) -> SecretChange.NOT_HERE;

        SecretChange change(String account, char[] old, char[] fresh);
    }

    /** @param examinations those that may look while the counter is open */
    public CounterMenu(
            StationPreferences preferences,
            SecretChanger secrets,
            List<Examination> examinations,
            Function<Locale, Texts> texts,
            Executor worker,
            Executor fx) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.examinations = List.copyOf(examinations);
        this.texts = texts;
        this.worker = worker;
        this.fx = fx;
    }

    /** Changes passwords in the accounts of this counter. */
    public static SecretChanger of(StoredAccounts accounts) {
        return (account, old, fresh) -> {
            if (fresh.length < StoredAccounts.SHORTEST_SECRET) {
                return SecretChange.TOO_SHORT;
            }
            try {
                return accounts.changeSecret(account, old, fresh) instanceof SignInResult.Accepted
                        ? SecretChange.CHANGED
                        : SecretChange.REFUSED;
            } catch (QueueException notStored) {
                return SecretChange.NOT_STORED;
            }
        };
    }

    @Override
    public void preferences(String account, Consumer<Optional<Preferences>> answer) {
        worker.execute(() -> {
            var found = preferences.of(account);
            fx.execute(() -> answer.accept(found));
        });
    }

    @Override
    public void keep(String account, Preferences chosen) {
        synchronized (latest) {
            latest.put(account, chosen);
        }
        worker.execute(() -> keepLatest(account));
    }

    /** Whichever thread comes first writes the newest choice; those behind it find nothing left to do. */
    private void keepLatest(String account) {
        synchronized (latest) {
            Optional.ofNullable(latest.remove(account)).ifPresent(it -> preferences.keep(account, it));
        }
    }

    @Override
    public void changeSecret(String account, char[] old, char[] fresh, Consumer<SecretChange> answer) {
        worker.execute(() -> {
            try {
                var outcome = secrets.change(account, old, fresh);
                fx.execute(() -> answer.accept(outcome));
            } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(fresh, '\0');
            }
        });
    }

    @Override
    public void examine(Locale language, Consumer<List<Badge>> answer) {
        worker.execute(() -> {
            var words = texts.apply(language);
            var found = examinations.stream().map(it -> badge(it.look(), words)).toList();
            fx.execute(() -> answer.accept(found));
        });
    }

    private static Badge badge(Examined result, Texts texts) {
        var mark = switch (result.state()) {
            case OK -> Mark.VERIFIED;
            case WARNING -> Mark.ATTENTION;
            case FAILED -> Mark.FAILED;
        };
        var line = half(result.finding(), texts.locale());
        var action = half(result.action(), texts.locale());
        return new Badge(
                mark, texts.of("doctor." + result.name()), action.isEmpty() ? line : line + ". " + sentence(action));
    }

    /** The doctor speaks to technicians in both languages, parted by a stroke; here one is enough. */
    private static String half(String both, Locale language) {
        int stroke = both.indexOf(" / ");
        if (stroke < 0) {
            return both;
        }
        return language.getLanguage().equals("en") ? both.substring(stroke + 3) : both.substring(0, stroke);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
