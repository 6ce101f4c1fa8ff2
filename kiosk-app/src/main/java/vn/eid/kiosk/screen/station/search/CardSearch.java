package vn.eid.kiosk.screen.station.search;

import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.station.card.CardOutcome;

/** Takes the number to search by from a card: from its scanned code, or from the chip on the reader with its six digits. */
final class CardSearch implements CardPort.Watcher {
    private static final int CAN = 6;

    private final CardPort cards;
    private final Consumer<String> number;
    private final Consumer<String> said;
    private Optional<CardPresence> card = Optional.empty();

    /**
     * @param number told the personal identity number
     * @param said told the key of a text about the card
     */
    CardSearch(CardPort cards, Consumer<String> number, Consumer<String> said) {
        this.cards = cards;
        this.number = number;
        this.said = said;
    }

    void claim() {
        cards.claim(this);
    }

    void release() {
        cards.release(this);
    }

    /** Reads the card that lies there, if what was typed opens it. */
    boolean opened(String typed) {
        var digits = typed.replace(" ", "");
        if (card.isEmpty() || digits.length() != CAN || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        said.accept("search.card.reading");
        cards.read(card.get(), new CardInput.TypedCan(digits), this::read);
        return true;
    }

    private void read(CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Read it) {
            number.accept(it.card().idNumber());
        } else {
            said.accept("search.card.failed");
        }
    }

    @Override
    public boolean wantsCards() {
        return true;
    }

    @Override
    public void placed(CardPresence placed) {
        card = Optional.of(placed);
        said.accept("search.card");
    }

    @Override
    public void lifted() {
        card = Optional.empty();
    }

    @Override
    public void scanned(String code) {
        cards.holder(code).ifPresent(it -> number.accept(it.idNumber()));
    }
}
