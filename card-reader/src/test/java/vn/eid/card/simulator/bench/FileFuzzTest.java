package vn.eid.card.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@DisplayName("Changed files never hurt the reader")
class FileFuzzTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 4000);

    @Test
    void no_changed_file_hangs_a_parser_or_makes_it_greedy() throws Exception {
        FileFuzz.Result result = new FileFuzz(Long.getLong("fuzz.seed", 20261120L)).run(FILES, done -> {});
        assertThat(result.files()).isEqualTo(FILES);
        assertThat(result.clean()).as(result.toString()).isTrue();
        assertThat(result.readable()).as("some changes do no harm").isNotEmpty();
        assertThat(result.failures()).as("most do").containsKey("MalformedFileException");
    }

    @Test
    void the_same_seed_makes_the_same_changes() {
        byte[] file = new byte[500];
        FileMutations first =
                new FileMutations(RandomGeneratorFactory.of("L64X128MixRandom").create(7));
        FileMutations second =
                new FileMutations(RandomGeneratorFactory.of("L64X128MixRandom").create(7));
        for (int i = 0; i < 500; i++) {
            assertThat(first.mutated(file)).isEqualTo(second.mutated(file));
        }
        assertThat(file).as("the original stays as it is").containsOnly(0);
    }
}
