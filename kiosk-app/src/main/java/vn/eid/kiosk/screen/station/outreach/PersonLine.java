package vn.eid.kiosk.screen.station.outreach;

import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.queue.outreach.OutreachPerson;

/**
 * One citizen in the list of a ward.
 *
 * @param place part of the ward and address
 * @param team empty text without one
 */
record PersonLine(
        String id, String name, String birth, String place, String team, Symbol symbol, Tone tone, String result) {
    static PersonLine of(OutreachPerson person, Texts texts) {
        var citizen = person.citizen();
        var place = person.area().isEmpty() || citizen.address().isEmpty()
                ? person.area() + citizen.address()
                : person.area() + ", " + citizen.address();
        return new PersonLine(
                person.id(),
                citizen.fullName(),
                citizen.birth(),
                place,
                person.team().orElse(""),
                ResultWords.symbol(person.result()),
                ResultWords.tone(person.result()),
                texts.of("result", person.result()));
    }

    @Override
    public String toString() {
        return "person ****";
    }
}
