package vn.eid.sync.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueFault;

@DisplayName("Keys in a PKCS#12 file")
class Pkcs12KeysTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("are made once, certified, seal, wrap and are rotated without losing what was wrapped")
    void wholeLife() throws Exception {
        var life = new KeyLife(new KeyStoreSettings.Pkcs12(folder.resolve("station.p12"), pin()), folder);
        life.begins();
        life.getsItsCertificate();
        life.seals(1);
        life.wraps();
        life.rotates();
        life.seals(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("station.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("do not open with another PIN, and secrets do not open with another station's keys")
    void wrongPin() throws Exception {
        var settings = new KeyStoreSettings.Pkcs12(folder.resolve("station.p12"), pin());
        new KeyLife(settings, folder).begins();
        var files = new DurableFiles(new LocalDisk());
        var random = new SecureRandom();
        var wrong = new KeyStoreSettings.Pkcs12(settings.file(), "0000".toCharArray());
        KeyLife.fails(QueueFault.WRONG_KEY, () -> StationKeyStore.open(wrong, files, random));

        StationSecrets.open(folder, StationKeyStore.open(settings, files, random), files, random);
        var other = new KeyStoreSettings.Pkcs12(folder.resolve("other.p12"), pin());
        new KeyLife(other, folder).begins();
        var stranger = StationKeyStore.open(other, files, random);
        var before = Files.readAllBytes(folder.resolve("counter.secret"));
        KeyLife.fails(QueueFault.WRONG_KEY, () -> StationSecrets.open(folder, stranger, files, random));
        assertThat(folder.resolve("counter.secret")).hasBinaryContent(before);
    }

    @Test
    @DisplayName("let a second counter join the station: it shares rows and look-ups, but nothing of the machine's own")
    void join() throws Exception {
        var files = new DurableFiles(new LocalDisk());
        var random = new SecureRandom();
        var first = counter("first", files, random);
        var second = counter("second", files, random);
        var one = StationSecrets.open(folder.resolve("first"), first, files, random);
        var passphrase = TransferKey.passphrase(random);
        assertThat(new String(passphrase)).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        var shared = one.share(passphrase, random);
        var home = folder.resolve("second");
        KeyLife.fails(
                QueueFault.WRONG_KEY,
                () -> StationSecrets.join(home, shared, "00000-00000".toCharArray(), second, files, random));
        StationSecrets.join(home, shared, passphrase, second, files, random);
        var other = StationSecrets.open(home, second, files, random);
        assertThat(other.rows()).isEqualTo(one.rows());
        assertThat(other.lookup()).isEqualTo(one.lookup());
        assertThat(other.database()).isNotEqualTo(one.database());
        KeyLife.fails(
                QueueFault.NOT_ALLOWED, () -> StationSecrets.join(home, shared, passphrase, second, files, random));
    }

    private StationKeys counter(String name, DurableFiles files, SecureRandom random) throws Exception {
        var settings = new KeyStoreSettings.Pkcs12(folder.resolve(name).resolve("station.p12"), pin());
        new KeyLife(settings, folder.resolve(name)).begins();
        return StationKeyStore.open(settings, files, random);
    }

    private static char[] pin() {
        return "a long enough PIN".toCharArray();
    }
}
