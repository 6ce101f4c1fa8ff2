package vn.eid.kiosk.screen.approval;

import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.PersonCard;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.documents.PaperLine;
import vn.eid.kiosk.screen.documents.PaperLines;
import vn.eid.kiosk.screen.journey.ChipWords;
import vn.eid.kiosk.screen.journey.MatchWords;

/** The citizen of a captured dossier, with both photographs as soon as they are decoded. */
final class CapturedPerson {
    private final Desk desk;
    private final ConsentProof proven;
    private final Runnable changed;
    private final PaperLines papers;
    private Slot chip = Slot.NONE;
    private Slot portrait = Slot.NONE;

    /** A photograph on its way, there, or missing. */
    private record Slot(Optional<Picture> picture, boolean opening) {
        static final Slot NONE = new Slot(Optional.empty(), false);
        static final Slot OPENING = new Slot(Optional.empty(), true);
    }

    /** @param changed told when a photograph or a page is there */
    CapturedPerson(Desk desk, ConsentProof proven, Runnable changed) {
        this.desk = desk;
        this.proven = proven;
        this.changed = changed;
        this.papers = new PaperLines(desk);
        papers.linesProperty().addListener((observed, was, now) -> changed.run());
    }

    ConsentProof proven() {
        return proven;
    }

    /** The citizen's papers, with pictures of their pages as far as they are there. */
    List<PaperLine> papers() {
        return papers.linesProperty().get();
    }

    /** Asks for the photographs and the pages of the papers. */
    void decode() {
        var taken = proven.contact().documents().portrait();
        portrait = Slot.OPENING;
        var number = taken.identity().card().card().reading().identity().personalIdNumber();
        papers.show(
                proven.contact().documents().documents(),
                number.value(),
                proven.start().officer());
        desk.ports().decode(taken.capture().portrait(), picture -> {
            portrait = new Slot(picture, false);
            changed.run();
        });
        taken.identity().card().card().reading().portrait().ifPresent(image -> {
            chip = Slot.OPENING;
            desk.ports().decode(image, picture -> {
                chip = new Slot(picture, false);
                changed.run();
            });
        });
    }

    PersonCard card() {
        var texts = desk.texts();
        var words = new ChipWords(texts);
        var taken = proven.contact().documents().portrait();
        var reading = taken.identity().card().card().reading();
        var identity = reading.identity();
        return new PersonCard(
                words.name(identity),
                words.number(identity),
                words.line(identity, desk.clock().instant()),
                photo(chip, "photo.chip", words.issued(identity), "photo.chip.none"),
                photo(portrait, "photo.portrait", texts.of("photo.portrait.taken"), "photo.portrait.place"),
                new MatchWords(texts).of(taken.capture().match()),
                words.badges(reading.verdict()));
    }

    private Photo photo(Slot slot, String title, String note, String empty) {
        var texts = desk.texts();
        var place = texts.of(slot.opening() ? "photo.opening" : empty);
        return new Photo(slot.picture(), texts.of(title), note, place, slot.opening());
    }

    @Override
    public String toString() {
        return "captured ****";
    }
}
