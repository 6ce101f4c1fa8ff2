package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Memory of an agent with nothing to do")
class IdleMemoryTest {
    private final AtomicInteger collections = new AtomicInteger();
    private final IdleMemory memory = new IdleMemory(collections::incrementAndGet);

    @Test
    void is_given_back_once_after_the_start_and_once_after_each_time_of_work() {
        memory.look(0);
        memory.look(0);
        assertThat(collections).as("after the start").hasValue(1);

        memory.look(10);
        memory.look(20);
        assertThat(collections).as("while bytes travel").hasValue(1);

        memory.look(20);
        memory.look(20);
        memory.look(20);
        assertThat(collections).as("after the work").hasValue(2);
    }
}
