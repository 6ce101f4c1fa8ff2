package vn.eid.kiosk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Desks;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.text.Languages;

/** One counter, its windows' words in every language; FX thread. */
public final class SpokenDesks implements Desks {
    private final Languages languages;
    private final Front front;
    private final CounterPorts ports;
    private final Clock clock;
    private final Map<Locale, Desk> made = new HashMap<>();

    /**
     * What is the same in every language.
     *
     * @param services what the station offers besides enrolling; empty where it offers nothing else
     */
    public record Front(
            EnrolmentSession session, StationInfo station, PreviewFeed preview, Optional<Services> services) {}

    public SpokenDesks(Languages languages, Front front, CounterPorts ports, Clock clock) {
        this.languages = languages;
        this.front = front;
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public List<Locale> languages() {
        return languages.all();
    }

    @Override
    public Desk in(Locale language) {
        return made.computeIfAbsent(language, this::make);
    }

    /** Faults are said in English to whoever chose English, in Vietnamese to everybody else. */
    private Desk make(Locale language) {
        var spoken = language.getLanguage().equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.VIETNAMESE;
        return new Desk(
                front.session(),
                languages.texts(language, clock.getZone()),
                clock,
                front.station(),
                ports.speaking(new MessageWords(new OfficerMessages(spoken))),
                front.preview(),
                front.services());
    }
}
