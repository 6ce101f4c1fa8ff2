package vn.eid.kiosk.screen.dossiers;

import java.util.List;
import java.util.Optional;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReading;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.PersonCard;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.journey.ChipWords;
import vn.eid.kiosk.screen.journey.MatchWords;
import vn.eid.kiosk.screen.portrait.PortraitWords;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.queue.QueuedDossier;

/** What was sent with a dossier, from the encrypted copy that stays until the ministry has accepted. FX thread. */
final class SentCopy {
    private final Desk desk;
    private final QueuedDossier dossier;
    private final Runnable changed;
    private Optional<Sent> sent = Optional.empty();
    private Optional<Kept> kept = Optional.empty();
    private Optional<Picture> chip = Optional.empty();
    private Optional<Picture> portrait = Optional.empty();
    private boolean chipOpening;
    private boolean portraitOpening;
    private boolean gone;

    /**
     * What the officer sees of it.
     *
     * @param conditions how the portrait stood by the machine's own measure
     * @param contact the confirmed telephone number; empty text for none
     */
    record Sent(PersonCard person, String day, List<CheckItem> conditions, String contact) {
        @Override
        public String toString() {
            return "sent copy";
        }
    }

    /** @param changed told of each part that has come */
    SentCopy(Desk desk, QueuedDossier dossier, Runnable changed) {
        this.desk = desk;
        this.dossier = dossier;
        this.changed = changed;
    }

    /** Empty while it is looked for, and when there is none. */
    Optional<Sent> sent() {
        return sent;
    }

    /** Whether it is known that no copy is here. */
    boolean gone() {
        return gone;
    }

    void open() {
        desk.ports().keptCopy(dossier.id(), found -> {
            kept = found.filter(it -> it.card().isPresent());
            gone = kept.isEmpty();
            kept.ifPresent(this::decode);
            draw();
        });
    }

    private void decode(Kept copy) {
        var photograph = reading(copy).portrait();
        chipOpening = photograph.isPresent();
        photograph.ifPresent(it -> desk.ports().decode(it, picture -> {
            chip = picture;
            chipOpening = false;
            draw();
        }));
        portraitOpening = copy.portrait().isPresent();
        copy.portrait()
                .ifPresent(it -> desk.ports().decode(it.capture().portrait(), picture -> {
                    portrait = picture;
                    portraitOpening = false;
                    draw();
                }));
    }

    private static ChipReading reading(Kept copy) {
        return copy.card().orElseThrow().card().reading();
    }

    private void draw() {
        sent = kept.map(copy -> {
            var texts = desk.texts();
            var day = texts.date(dossier.sealedAt());
            var conditions = copy.portrait()
                    .map(it -> new PortraitWords(texts)
                            .conditions(Optional.of(it.capture().portrait().quality())))
                    .orElse(List.of());
            var contact = copy.contact()
                    .flatMap(it -> it.phone())
                    .map(ContactRules::shown)
                    .orElse("");
            return new Sent(person(copy, day), texts.of("rejected.sent", day), conditions, contact);
        });
        changed.run();
    }

    private PersonCard person(Kept copy, String day) {
        var texts = desk.texts();
        var words = new ChipWords(texts, desk.ports().words()::reason);
        ChipIdentity identity = reading(copy).identity();
        return new PersonCard(
                words.name(identity),
                words.number(identity),
                words.line(identity, desk.clock().instant()),
                new Photo(
                        chip,
                        texts.of("photo.chip"),
                        words.issued(identity),
                        texts.of(chipOpening ? "photo.opening" : "photo.chip.none"),
                        chipOpening),
                new Photo(
                        portrait,
                        texts.of("photo.sent"),
                        day,
                        texts.of(portraitOpening ? "photo.opening" : "photo.portrait.none"),
                        portraitOpening),
                copy.portrait()
                        .flatMap(it -> new MatchWords(texts).of(it.capture().match())),
                List.of());
    }
}
