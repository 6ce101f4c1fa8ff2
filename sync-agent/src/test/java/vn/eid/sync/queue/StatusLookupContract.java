package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a citizen without a card finds a dossier; the phone of every fixture ends in 5678. */
interface StatusLookupContract {
    StationQueue queue();

    QueueFixture fixture();

    @Test
    @DisplayName("identity number and the last four digits of the phone find a citizen's dossiers, and nobody else's")
    default void foundByNumberAndPhone() throws Exception {
        fixture().add(queue(), 1);
        fixture().add(queue(), 2);
        var lookup = queue().statusLookup();
        assertThat(lookup.find(QueueFixture.idNumber(1), "5678"))
                .extracting(QueuedDossier::id)
                .containsExactly(QueueFixture.id(1));
        assertThat(lookup.find(QueueFixture.idNumber(1), "5679")).isEmpty();
        assertThat(lookup.find(QueueFixture.idNumber(3), "5678")).isEmpty();
    }

    @Test
    @DisplayName("digits that are not four digits find nothing")
    default void onlyFourDigits() throws Exception {
        fixture().add(queue(), 1);
        for (var wrong : new String[] {"", "678", "45678", "567a", "' or"}) {
            assertThat(queue().statusLookup().find(QueueFixture.idNumber(1), wrong))
                    .as(wrong)
                    .isEmpty();
        }
    }
}
