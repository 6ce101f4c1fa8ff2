package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A piece of a sealed file")
class FilePieceTest {
    private final byte[] content = new byte[100_000];

    @TempDir
    Path folder;

    private FileChannel file;

    @BeforeEach
    void open() throws IOException {
        new Random(1).nextBytes(content);
        file = FileChannel.open(Files.write(folder.resolve("file"), content));
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void has_the_bytes_and_the_digest_of_its_stretch_as_often_as_asked() throws Exception {
        byte[] stretch = Arrays.copyOfRange(content, 777, 77_777);
        FilePiece piece = new FilePiece(file, 777, 77_000);

        assertThat(piece.stream().readAllBytes()).isEqualTo(stretch);
        assertThat(piece.stream().readAllBytes()).isEqualTo(stretch);
        assertThat(piece.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(stretch));
        try (InputStream in = piece.stream()) {
            assertThat(in.read()).isEqualTo(stretch[0] & 0xFF);
        }
    }

    @Test
    void of_a_file_cut_short_or_closed_is_unreadable() throws Exception {
        FilePiece beyond = new FilePiece(file, 99_000, 2000);
        assertThatThrownBy(beyond::sha256).isInstanceOf(FilePiece.Unreadable.class);
        file.close();
        assertThatThrownBy(new FilePiece(file, 0, 10)::sha256).isInstanceOf(FilePiece.Unreadable.class);
    }

    @Test
    void its_fault_is_told_from_the_lines_even_when_it_broke_a_request() {
        var broken = new CompletionException(new IOException(new FilePiece.Unreadable("the disk", null)));

        assertThat(Faults.ofTransport(broken).fault()).isEqualTo(GatewayFault.FILE_UNREADABLE);
    }
}
