package vn.eid.kiosk.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.SecretBox;

@DisplayName("The officers' accounts")
class StoredAccountsTest {
    private static final SecretVerifier.Cost CHEAP = new SecretVerifier.Cost(64, 1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] RIGHT = "đúng mật khẩu".toCharArray();
    private static final char[] WRONG = "sai mật khẩu".toCharArray();

    @TempDir
    Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-20T01:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private StoredAccounts accounts;

    @BeforeEach
    void roster() throws Exception {
        accounts = open();
        accounts.accept(roster(1, "2026-12-20T00:00:00Z", "canbo1", "canbo2"));
    }

    private StoredAccounts open() throws QueueException {
        return StoredAccounts.open(
                folder.resolve("accounts"),
                new DurableFiles(new LocalDisk()),
                new SecretBox(new SecretKeySpec(new byte[32], "AES"), RANDOM),
                new StoredAccounts.Sources(time::get, nanos::get, RANDOM),
                CHEAP);
    }

    private static byte[] roster(int version, String expires, String... names) {
        var verifier = SecretVerifier.of(RIGHT, CHEAP, RANDOM);
        var base64 = Base64.getEncoder();
        var officers = new StringBuilder();
        for (var name : names) {
            officers.append(officers.isEmpty() ? "" : ",")
                    .append(String.format(
                            "{\"account\":\"%s\",\"name\":\"Cán bộ %s\",\"roles\":[\"OFFICER\"],\"first\":"
                                    + "{\"salt\":\"%s\",\"hash\":\"%s\",\"memoryKib\":64,\"passes\":1}}",
                            name,
                            name,
                            base64.encodeToString(verifier.salt()),
                            base64.encodeToString(verifier.hash())));
        }
        return String.format("{\"version\":%d,\"expires\":\"%s\",\"officers\":[%s]}", version, expires, officers)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        time.updateAndGet(now -> now.plus(duration));
    }

    private StoredAccounts founded() throws QueueException {
        folder = folder.resolve("fresh");
        StoredAccounts fresh = open();
        fresh.found(new Officer("chihuy", "Thượng úy Mẫu", java.util.Set.of(Role.SUPERVISOR)), RIGHT);
        return fresh;
    }

    @Test
    @DisplayName("of a new counter begin with one supervisor, until a month is over or the first roster has come")
    void firstSupervisor() throws Exception {
        StoredAccounts fresh = founded();
        assertThat(fresh.signIn("chihuy", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(open().list()).extracting(Officer::account).containsExactly("chihuy");

        pass(StoredAccounts.BEFORE_ROSTER.plusDays(1));

        assertThat(fresh.signIn("chihuy", RIGHT)).isInstanceOf(SignInResult.Expired.class);
    }

    @Test
    @DisplayName("of a new counter are the roster's from its arrival on")
    void rosterAfterTheFirst() throws Exception {
        StoredAccounts fresh = founded();

        fresh.accept(roster(1, "2026-12-20T00:00:00Z", "canbo1"));

        assertThat(fresh.signIn("chihuy", RIGHT)).isInstanceOf(SignInResult.Closed.class);
        assertThat(fresh.list()).extracting(Officer::account).containsExactly("canbo1");
    }

    @Test
    @DisplayName("are founded once and never beside a roster, and not with a short secret")
    void foundedOnce() throws Exception {
        var other = new Officer("khac", "Người khác", java.util.Set.of(Role.SUPERVISOR));
        assertThatThrownBy(() -> accounts.found(other, RIGHT))
                .isInstanceOfSatisfying(
                        QueueException.class, it -> assertThat(it.fault()).isEqualTo(QueueFault.NOT_ALLOWED));
        StoredAccounts fresh = founded();
        assertThatThrownBy(() -> fresh.found(other, RIGHT)).isInstanceOf(QueueException.class);
        assertThatThrownBy(() -> fresh.found(other, "ngan".toCharArray())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("let in with the right secret and nobody with a wrong one")
    void signIn() {
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.signIn("canbo1", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ZERO));
        assertThat(accounts.list()).extracting(Officer::account).containsExactly("canbo1", "canbo2");
    }

    @Test
    @DisplayName("make a guesser wait longer and longer after five wrong tries")
    void growingPause() {
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.signIn("canbo1", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ZERO));
        }
        assertThat(accounts.signIn("canbo1", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ofSeconds(30)));
        assertThat(accounts.signIn("canbo1", RIGHT)).isEqualTo(new SignInResult.TooEarly(Duration.ofSeconds(30)));
        pass(Duration.ofSeconds(30));
        assertThat(accounts.signIn("canbo1", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ofSeconds(60)));
        pass(Duration.ofSeconds(60));
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.signIn("canbo1", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ZERO));
    }

    @Test
    @DisplayName("keep the pause over a restart and a clock that was set forward")
    void pauseSurvives() throws Exception {
        for (int i = 0; i < 5; i++) {
            accounts.signIn("canbo1", WRONG);
        }
        time.updateAndGet(now -> now.plus(Duration.ofDays(1)));
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.TooEarly.class);
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        accounts = open();
        assertThat(accounts.signIn("canbo1", RIGHT)).isEqualTo(new SignInResult.TooEarly(Duration.ofSeconds(30)));
        assertThat(accounts.signIn("canbo2", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    @DisplayName("do not tell a name that does not exist from a wrong secret")
    void strangers() {
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.signIn("nobody", WRONG)).isEqualTo(accounts.signIn("canbo1", WRONG));
        }
        assertThat(accounts.signIn("nobody", WRONG)).isEqualTo(new SignInResult.Wrong(Duration.ofSeconds(30)));
        assertThat(accounts.signIn("nobody", WRONG)).isInstanceOf(SignInResult.TooEarly.class);
    }

    @Test
    @DisplayName("close an officer whom the next roster no longer lists, and keep the secrets of the others")
    void removedOfficer() throws Exception {
        var fresh = "một mật khẩu mới".toCharArray();
        assertThat(accounts.changeSecret("canbo2", RIGHT, fresh)).isInstanceOf(SignInResult.Accepted.class);
        accounts.accept(roster(2, "2027-01-20T00:00:00Z", "canbo2", "canbo3"));
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Closed.class);
        assertThat(accounts.signIn("canbo1", WRONG)).isInstanceOf(SignInResult.Wrong.class);
        assertThat(accounts.signIn("canbo2", fresh)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.signIn("canbo2", RIGHT)).isInstanceOf(SignInResult.Wrong.class);
        assertThat(accounts.signIn("canbo3", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.list()).extracting(Officer::account).containsExactly("canbo2", "canbo3");
    }

    @Test
    @DisplayName("let nobody in after the roster has expired, even when the clock is turned back")
    void expiredRoster() {
        time.set(Instant.parse("2026-12-21T00:00:00Z"));
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Expired.class);
        time.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Expired.class);
    }

    @Test
    @DisplayName("refuse an older, an expired and a broken roster, and keep the one in force")
    void refusedRosters() throws Exception {
        accounts.accept(roster(5, "2027-01-20T00:00:00Z", "canbo1"));
        for (var bad : new byte[][] {
            roster(4, "2027-01-20T00:00:00Z", "canbo9"),
            roster(6, "2026-01-20T00:00:00Z", "canbo9"),
            "{}".getBytes(StandardCharsets.UTF_8),
            "{\"version\":7,\"expires\":\"soon\",\"officers\":[]}".getBytes(StandardCharsets.UTF_8),
            new byte[] {1, 2, 3}
        }) {
            assertThatThrownBy(() -> accounts.accept(bad)).isInstanceOf(RosterException.class);
        }
        assertThat(accounts.signIn("canbo1", RIGHT)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.rosterExpires()).isEqualTo(Instant.parse("2027-01-20T00:00:00Z"));
    }

    @Test
    @DisplayName("show nothing on the disk and do not open with any byte changed")
    void tampering() throws Exception {
        var file = folder.resolve("accounts");
        var original = Files.readAllBytes(file);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).doesNotContain("canbo1");
        for (int i = 0; i < original.length; i += 11) {
            var changed = original.clone();
            changed[i] ^= 4;
            Files.write(file, changed);
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
        }
    }

    @Test
    @DisplayName("hash secrets with Argon2id as RFC 9106 recommends, each with its own salt")
    void verifiers() {
        var one = SecretVerifier.of(RIGHT, CHEAP, RANDOM);
        var other = SecretVerifier.of(RIGHT, CHEAP, RANDOM);
        assertThat(one.fits(RIGHT)).isTrue();
        assertThat(one.fits(WRONG)).isFalse();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).isEqualTo("verifier ****");
        assertThat(SecretVerifier.Cost.USUAL).isEqualTo(new SecretVerifier.Cost(65_536, 3));
        assertThatThrownBy(() -> new SecretVerifier.Cost(4, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("take no short secret")
    void shortSecret() {
        assertThatThrownBy(() -> accounts.changeSecret("canbo1", RIGHT, "1234567".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
