package vn.eid.kiosk.station.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardPresence;
import vn.eid.card.Octets;

class CardClaimsTest {
    private static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));

    private final CardClaims claims = new CardClaims();

    private static final class Taker implements CardClaims.Claimant {
        private final boolean cards;
        private final List<String> told = new ArrayList<>();

        Taker(boolean cards) {
            this.cards = cards;
        }

        @Override
        public boolean wantsCards() {
            return cards;
        }

        @Override
        public void placed(CardPresence card) {
            told.add("placed");
        }

        @Override
        public void lifted() {
            told.add("lifted");
        }

        @Override
        public void scanned(String text) {
            told.add(text);
        }
    }

    @Test
    @DisplayName("without a service that is open, cards and codes are the enrolment's")
    void nobody() {
        assertThat(claims.placed(CARD)).isFalse();
        assertThat(claims.scanned("code")).isFalse();
    }

    @Test
    @DisplayName("the service that is open gets them, and the last one to open wins")
    void lastWins() {
        var first = new Taker(true);
        var second = new Taker(true);
        claims.claim(first);
        claims.claim(second);
        assertThat(claims.placed(CARD)).isTrue();
        assertThat(claims.scanned("code")).isTrue();
        claims.lifted();
        assertThat(first.told).isEmpty();
        assertThat(second.told).containsExactly("placed", "code", "lifted");
    }

    @Test
    @DisplayName("a service that wants codes alone leaves cards to the enrolment")
    void codesAlone() {
        var taker = new Taker(false);
        claims.claim(taker);
        assertThat(claims.placed(CARD)).isFalse();
        assertThat(claims.scanned("code")).isTrue();
        assertThat(taker.told).containsExactly("code");
    }

    @Test
    @DisplayName("giving back what another has taken meanwhile changes nothing")
    void release() {
        var first = new Taker(true);
        var second = new Taker(true);
        claims.claim(first);
        claims.claim(second);
        claims.release(first);
        assertThat(claims.placed(CARD)).isTrue();
        claims.release(second);
        assertThat(claims.placed(CARD)).isFalse();
    }
}
