package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentState;

@DisplayName("The screen of a state")
class PageKindTest {
    @Test
    @DisplayName("is known for every state that there is")
    void everyStateHasAScreen() throws Exception {
        var field = PageKind.class.getDeclaredField("KINDS");
        field.setAccessible(true);
        var kinds = (java.util.Map<?, ?>) field.get(null);
        var states = new ArrayList<Class<?>>();
        leaves(EnrolmentState.class, states);
        states.remove(EnrolmentState.Halted.class);

        assertThat(states).hasSizeGreaterThan(15);
        for (Class<?> state : states) {
            assertThat(kinds.containsKey(state)).as(state.getSimpleName()).isTrue();
        }
    }

    @Test
    @DisplayName("under a fault is the one in which the work resumes")
    void faultsStandAboveTheirScreen() {
        var idle = new EnrolmentState.Idle(Samples.OFFICER);
        var halted = new EnrolmentState.Halted(
                new vn.eid.kiosk.enrolment.EnrolmentFault.OfCard(vn.eid.card.CardFault.NO_READER), idle);

        assertThat(PageKind.of(halted)).isEqualTo(PageKind.COUNTER);
    }

    private static void leaves(Class<?> type, List<Class<?>> found) {
        if (type.isSealed()) {
            for (Class<?> sub : type.getPermittedSubclasses()) {
                leaves(sub, found);
            }
        } else if (!found.contains(type)) {
            found.add(type);
        }
    }
}
