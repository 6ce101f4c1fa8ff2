package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;

@DisplayName("Drafts")
class FileDraftStoreTest {
    private static final DossierId FIRST = QueueFixture.id(1);
    private static final DossierId SECOND = QueueFixture.id(2);

    @TempDir
    Path folder;

    private FileDraftStore drafts;

    @BeforeEach
    void open() {
        drafts = store(6);
    }

    private FileDraftStore store(int key) {
        return new FileDraftStore(folder, new DurableFiles(new LocalDisk()), QueueFixture.key(key), new SecureRandom());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("come back as they were put, in the order of their first putting, also in another program")
    void comeBack() throws Exception {
        drafts.put(FIRST, "state", bytes("reading"));
        drafts.put(FIRST, "chip", bytes("chip"));
        drafts.put(FIRST, "state", bytes("portrait"));
        var again = store(6);
        assertThat(again.parts(FIRST)).containsExactly("state", "chip");
        assertThat(again.get(FIRST, "state").orElseThrow()).isEqualTo(bytes("portrait"));
        assertThat(again.get(FIRST, "portrait")).isEmpty();
        assertThat(again.list()).containsExactly(FIRST);
    }

    @Test
    @DisplayName("show nothing on the disk")
    void encrypted() throws Exception {
        drafts.put(FIRST, "contact", bytes("0912345678"));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("0912345678");
            }
        }
    }

    @Test
    @DisplayName("do not open with any byte changed, under another key, name or number")
    void tampering() throws Exception {
        drafts.put(FIRST, "chip", bytes("chip"));
        drafts.put(FIRST, "state", bytes("state"));
        var chip = folder.resolve(FIRST + "/0001-chip.part");
        var original = Files.readAllBytes(chip);
        for (int i = 0; i < original.length; i++) {
            var changed = original.clone();
            changed[i] ^= 0x40;
            Files.write(chip, changed);
            fails(() -> drafts.get(FIRST, "chip"));
        }
        Files.copy(folder.resolve(FIRST + "/0002-state.part"), chip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fails(() -> drafts.get(FIRST, "chip"));
        fails(() -> store(7).get(FIRST, "state"));
    }

    private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
    }

    @Test
    @DisplayName("are gone when erased, key first")
    void erased() throws Exception {
        drafts.put(FIRST, "chip", bytes("chip"));
        drafts.put(SECOND, "chip", bytes("chip"));
        drafts.erase(FIRST);
        drafts.erase(FIRST);
        assertThat(drafts.list()).containsExactly(SECOND);
        assertThat(drafts.get(FIRST, "chip")).isEmpty();
        assertThat(folder.resolve(FIRST.value())).doesNotExist();
    }

    @Test
    @DisplayName("without their key are no drafts any more, and are swept away")
    void interruptedErasure() throws Exception {
        drafts.put(FIRST, "chip", bytes("chip"));
        Files.delete(folder.resolve(FIRST + "/key"));
        assertThat(drafts.list()).isEmpty();
        assertThat(drafts.parts(FIRST)).isEmpty();
        assertThat(drafts.eraseBefore(Instant.EPOCH)).containsExactly(FIRST);
        assertThat(folder.resolve(FIRST.value())).doesNotExist();
    }

    @Test
    @DisplayName("expire by the time of their beginning")
    void expiry() throws Exception {
        drafts.put(FIRST, "chip", bytes("chip"));
        drafts.put(SECOND, "chip", bytes("chip"));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        Files.setLastModifiedTime(folder.resolve(FIRST + "/key"), FileTime.from(yesterday));
        assertThat(drafts.list()).containsExactly(FIRST, SECOND);
        assertThat(drafts.eraseBefore(yesterday.plusSeconds(60))).containsExactly(FIRST);
        assertThat(drafts.list()).containsExactly(SECOND);
    }

    @Test
    @DisplayName("have parts with plain names only")
    void names() {
        assertThatThrownBy(() -> drafts.put(FIRST, "../chip", bytes(""))).isInstanceOf(IllegalArgumentException.class);
    }
}
