package vn.eid.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;

@DisplayName("An enrolment that the program did not live to finish")
@Timeout(120)
class ResumedEnrolmentTest {
    private static final Officer OFFICER = new Officer("canbo", "Thiếu úy Tập Huấn", Set.of(Role.OFFICER));
    private static final int CITIZEN = 0;

    @TempDir
    Path folder;

    @Test
    @DisplayName("is offered by name and step when the same folder is opened again, and goes on where it stood")
    void goesOn() throws Exception {
        try (var station = open(Optional.empty())) {
            begin(station);
        }
        try (var station = open(Optional.of(unreachable()))) {
            fire(station, new EnrolmentEvent.SignedIn(OFFICER));
            var offers = station.drafts().offers();
            assertThat(offers).hasSize(1);
            var offer = offers.get(0);
            assertThat(offer.account()).isEqualTo("canbo");
            assertThat(offer.step()).isEqualTo(Step.IDENTITY);
            var family = Citizens.number(CITIZEN).fullName().split(" ")[0].toUpperCase(Locale.ROOT);
            assertThat(offer.shortName())
                    .startsWith(family + " ")
                    .endsWith(".")
                    .isNotEqualToIgnoringCase(Citizens.number(CITIZEN).fullName());

            var back = (EnrolmentState.ConfirmIdentity) after(
                    station,
                    new EnrolmentEvent.DraftWanted(offer.id()),
                    EnrolmentState.ConfirmIdentity.class::isInstance);
            assertThat(back.start().id()).isEqualTo(offer.id());
            assertThat(back.answers().answers()).containsEntry(IdentityField.FULL_NAME, Answer.RIGHT);
            assertThat(back.asking()).isPresent().isNotEqualTo(Optional.of(IdentityField.FULL_NAME));
        }
    }

    /** Reads a card and takes one answer; then the lights go out. */
    private static void begin(TrainingStation station) throws Exception {
        fire(station, new EnrolmentEvent.SignedIn(OFFICER));
        station.present(CITIZEN);
        var session = station.counter().session();
        var key = new CardInput.TypedIdNumber(Citizens.number(CITIZEN).personalId());
        after(
                station,
                new EnrolmentEvent.KeyGiven(key, session.ticket()),
                EnrolmentState.ConfirmIdentity.class::isInstance);
        after(
                station,
                new EnrolmentEvent.FieldAnswered(IdentityField.FULL_NAME, Answer.RIGHT),
                state -> state instanceof EnrolmentState.ConfirmIdentity it
                        && it.answers().answers().containsKey(IdentityField.FULL_NAME));
    }

    private static void fire(TrainingStation station, EnrolmentEvent event) throws Exception {
        after(station, event, EnrolmentState.Idle.class::isInstance);
    }

    /** The state that an event leads to, sooner or later. */
    private static EnrolmentState after(TrainingStation station, EnrolmentEvent event, Predicate<EnrolmentState> wanted)
            throws Exception {
        var session = station.counter().session();
        var reached = new CompletableFuture<EnrolmentState>();
        station.threads().session().execute(() -> {
            session.observe(state -> {
                if (wanted.test(state)) {
                    reached.complete(state);
                }
            });
            session.fire(event);
        });
        return reached.get(60, TimeUnit.SECONDS);
    }

    private TrainingStation open(Optional<TrainingOptions.OtherGateway> ministry) throws Exception {
        var options = new TrainingOptions(folder, false, Optional.empty(), ministry, folder.resolve("no-models"));
        return TrainingStation.start(options, Optional.empty(), new Blind(), Clock.systemDefaultZone());
    }

    /** The same certificates as before the crash, and no line: going on needs none. */
    private TrainingOptions.OtherGateway unreachable() {
        return new TrainingOptions.OtherGateway(
                URI.create("https://127.0.0.1:1/"), folder.resolve("ministry").resolve("kit"));
    }

    /** Nobody looks at the live pictures. */
    private static final class Blind implements LivePreview {
        @Override
        public void frame(Frame frame) {}

        @Override
        public void view(LiveView seen) {}
    }
}
