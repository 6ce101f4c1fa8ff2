package vn.eid.kiosk.officer;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/**
 * The accounts of one counter, on its disk and without a network. A failure is on record before the secret is looked at,
 * so that killing the program gives nobody a free try. Thread-safe.
 */
public final class StoredAccounts implements OfficerAccounts {
    /** Characters that a secret has at least. */
    public static final int SHORTEST_SECRET = 8;

    /** How long the first account works without a roster of the ministry. */
    public static final Duration BEFORE_ROSTER = Duration.ofDays(30);

    private static final int REMEMBERED_STRANGERS = 1000;

    private final AccountFile file;
    private final Pauses pauses;
    private final InstantSource time;
    private final SecureRandom random;
    private final SecretVerifier.Cost cost;
    private final SecretVerifier nobody;
    private final Map<String, Integer> strangers = new HashMap<>();
    private AccountFile.Content content;

    /**
     * Clocks and chance.
     *
     * @param time of the day, may be set by people
     * @param nanoTime only runs forward, as {@code System::nanoTime}
     * @param random for salts
     */
    public record Sources(InstantSource time, LongSupplier nanoTime, SecureRandom random) {}

    private StoredAccounts(AccountFile file, Sources sources, SecretVerifier.Cost cost) throws QueueException {
        this.file = file;
        this.pauses = new Pauses(sources.nanoTime());
        this.time = sources.time();
        this.random = sources.random();
        this.cost = cost;
        this.nobody = SecretVerifier.of(new char[] {'-'}, cost, random);
        this.content = file.read();
    }

    /**
     * Opens the accounts of a counter.
     *
     * @param box encrypts the file
     * @param cost of new verifiers
     * @throws QueueException {@code TAMPERED} when the file was altered
     */
    public static StoredAccounts open(
            Path path, DurableFiles files, SecretBox box, Sources sources, SecretVerifier.Cost cost)
            throws QueueException {
        return new StoredAccounts(new AccountFile(path, files, box), sources, cost);
    }

    @Override
    public synchronized SignInResult signIn(String name, char[] secret) {
        var account = content.accounts().get(name);
        if (account == null) {
            return stranger(name, secret);
        }
        var pause = pauses.left(name, account.failures());
        if (!pause.isZero()) {
            return new SignInResult.TooEarly(pause);
        }
        try {
            return tried(account, secret);
        } catch (QueueException e) {
            // A try that cannot be put on record is a try that is not allowed.
            return new SignInResult.TooEarly(Pauses.LONGEST);
        }
    }

    private SignInResult tried(Account account, char[] secret) throws QueueException {
        var name = account.officer().account();
        var failed = account.withFailures(Math.min(account.failures() + 1, 1000));
        save(content.with(failed).seen(time.instant()));
        if (!account.verifier().fits(secret)) {
            pauses.begin(name);
            return new SignInResult.Wrong(Pauses.after(failed.failures()));
        }
        save(content.with(account.withFailures(0)));
        if (account.closed()) {
            return new SignInResult.Closed();
        }
        return rosterExpired() ? new SignInResult.Expired() : new SignInResult.Accepted(account.officer());
    }

    /** A name that does not exist behaves in every way, time included, like one whose secret is wrong. */
    private SignInResult stranger(String name, char[] secret) {
        int failures = strangers.getOrDefault(name, 0);
        var pause = pauses.left(name, failures);
        if (failures > 0 && !pause.isZero()) {
            return new SignInResult.TooEarly(pause);
        }
        nobody.fits(secret);
        if (strangers.size() >= REMEMBERED_STRANGERS) {
            strangers.clear();
        }
        strangers.put(name, failures + 1);
        pauses.begin(name);
        return new SignInResult.Wrong(Pauses.after(failures + 1));
    }

    private boolean rosterExpired() {
        var now = time.instant();
        var latest = now.isAfter(content.latestSeen()) ? now : content.latestSeen();
        return latest.isAfter(content.rosterExpires());
    }

    @Override
    public synchronized List<Officer> list() {
        return content.accounts().values().stream()
                .filter(account -> !account.closed())
                .map(Account::officer)
                .sorted(Comparator.comparing(Officer::account))
                .toList();
    }

    /** When the roster in force ends; shown to officers a while before. */
    public synchronized Instant rosterExpires() {
        return content.rosterExpires();
    }

    /**
     * Takes over a roster.
     *
     * @param verified content whose signature by the ministry has been verified
     * @throws RosterException when it is older than the one in force, expired or malformed; nothing changes then
     */
    public synchronized void accept(byte[] verified) throws RosterException, QueueException {
        var roster = Roster.parse(verified);
        if (roster.version() < content.rosterVersion()) {
            throw new RosterException("older than the one in force", null);
        }
        if (roster.expires().isBefore(time.instant())) {
            throw new RosterException("expired", null);
        }
        var accounts = new LinkedHashMap<String, Account>();
        content.accounts().forEach((name, account) -> accounts.put(name, account.close()));
        for (var entry : roster.entries()) {
            var name = entry.officer().account();
            var known = accounts.get(name);
            if (known != null) {
                accounts.put(name, known.withRoster(entry.officer()));
            } else {
                entry.first().ifPresent(first -> accounts.put(name, new Account(entry.officer(), first, 0, false)));
            }
        }
        save(new AccountFile.Content(roster.version(), roster.expires(), content.latestSeen(), accounts));
    }

    /**
     * Makes the first account of a counter that has none and has not had a roster yet. It lasts {@link #BEFORE_ROSTER}: the
     * first roster decides whether it stays.
     *
     * @throws QueueException {@code NOT_ALLOWED} when there was ever an account or a roster here
     */
    public synchronized void found(Officer first, char[] secret) throws QueueException {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " characters");
        }
        if (content.rosterVersion() > 0 || !content.accounts().isEmpty()) {
            throw QueueException.notAllowed("this counter has accounts already");
        }
        var account = new Account(first, SecretVerifier.of(secret, cost, random), 0, false);
        var now = time.instant();
        save(new AccountFile.Content(0, now.plus(BEFORE_ROSTER), now, Map.of(first.account(), account)));
    }

    /**
     * Changes a secret; the old one is tried like at signing in, with the same pauses.
     *
     * @return {@code Accepted} when changed
     */
    public synchronized SignInResult changeSecret(String name, char[] old, char[] fresh) throws QueueException {
        if (fresh.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " characters");
        }
        var result = signIn(name, old);
        if (result instanceof SignInResult.Accepted) {
            var account = content.accounts().get(name);
            save(content.with(account.withVerifier(SecretVerifier.of(fresh, cost, random))));
        }
        return result;
    }

    private void save(AccountFile.Content changed) throws QueueException {
        file.write(changed);
        content = changed;
    }
}
