package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.simulator.JavaCommand;
import vn.eid.sync.simulator.crash.CrashTrial;

@DisplayName("A counter that is killed")
class CrashTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("loses no acknowledged step, dossier, receipt or audit entry, and opens again every time")
    void killed() throws Exception {
        var outcome = new CrashTrial(folder, new Random(20261120), JavaCommand.ofThisProgram()).run(6, kill -> {});
        var log = folder.resolve("children.log");
        assertThat(outcome.unreadable())
                .as(Files.exists(log) ? Files.readString(log) : "")
                .isZero();
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.duplicates()).isEmpty();
        assertThat(outcome.steps()).isPositive();
    }
}
