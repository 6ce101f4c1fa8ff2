package vn.eid.card.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
@DisplayName("The measurement of a reading")
class CardBenchTest {
    @Test
    void gives_every_figure_and_meets_those_goals_that_do_not_depend_on_the_machine() throws Exception {
        List<String> told = new ArrayList<>();
        List<Figure> figures = new CardBench(told::add).inMemory();
        figures.forEach(figure -> System.out.println("measured " + figure));
        assertThat(told).isNotEmpty();
        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(figures).filteredOn(f -> f.name().startsWith("card.apdus")).allMatch(Figure::ok);
        assertThat(figures)
                .filteredOn(f -> List.of("card.pull.slowest", "card.pull.wrong", "card.threads.left")
                        .contains(f.name()))
                .hasSize(3)
                .allMatch(Figure::ok);
    }
}
