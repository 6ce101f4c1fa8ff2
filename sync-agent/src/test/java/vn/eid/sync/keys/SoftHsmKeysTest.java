package vn.eid.sync.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.Machine;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueFault;

@DisplayName("Keys in a PKCS#11 token (SoftHSM)")
class SoftHsmKeysTest {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("are made once, certified, seal, wrap and are rotated; the private key never leaves the token")
    void wholeLife() throws Exception {
        var library = LIBRARIES.stream().filter(Files::exists).findFirst();
        var configuration = Optional.ofNullable(System.getenv("SOFTHSM2_CONF"));
        Machine.needs("softhsm2", library.isPresent() && configuration.isPresent());
        newToken(Path.of(configuration.orElseThrow()));
        var settings = new KeyStoreSettings.Pkcs11(library.orElseThrow(), 0, "1234".toCharArray());
        var life = new KeyLife(settings, folder);
        life.begins();
        life.getsItsCertificate();
        life.seals(1);
        life.wraps();
        life.rotates();
        life.seals(2);
        var keys = StationKeyStore.open(settings, new DurableFiles(new LocalDisk()), new SecureRandom());
        assertThat(keys.kind()).isEqualTo(StationKeys.StoreKind.PKCS11);
        assertThat(keys.signingKey().getEncoded()).isNull();
        var gone = new KeyStoreSettings.Pkcs11(library.orElseThrow(), 7, "1234".toCharArray());
        KeyLife.fails(
                QueueFault.SEAL_KEY_MISSING,
                () -> StationKeyStore.open(gone, new DurableFiles(new LocalDisk()), new SecureRandom()));
    }

    private void newToken(Path configuration) throws Exception {
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                configuration,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var init = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "station",
                        "--pin",
                        "1234",
                        "--so-pin",
                        "5678")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("softhsm.log").toFile())
                .start();
        assertThat(init.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(init.exitValue())
                .as(Files.readString(folder.resolve("softhsm.log")))
                .isZero();
    }
}
