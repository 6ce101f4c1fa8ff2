package vn.eid.kiosk.screen.station.selfservice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.selfservice.Scene.Wanted;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.card.CardOutcome;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.selfservice.LookupRequest;
import vn.eid.sync.queue.Visit;

/**
 * A citizen alone at their window. Every screen goes back to the beginning by itself when nobody touches it, and what was
 * typed is gone then.
 */
public final class SelfServiceViewModel implements Presenter, CardPort.Watcher {
    /** Reading slowly, and finding the glasses first. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The card was taken: the citizen is leaving. */
    static final Duration LEAVING = Duration.ofSeconds(12);

    private static final int WRONG_DIGITS = 2;

    private final Desk desk;
    private final Services services;
    private final LookupWords words;
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(new Scene.Welcome());
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper(0);
    private final StringProperty digits = new SimpleStringProperty("");
    private final ChangeListener<Object> onShown = (observed, was, is) -> home();
    private final ChangeListener<Optional<Visit>> onCall = (observed, was, is) -> called(is);
    private Purpose purpose = Purpose.DOSSIER;
    private Optional<CardPresence> card = Optional.empty();
    private Optional<String> code = Optional.empty();
    private String idNumber = "";
    private int wrongDigits;
    /** Answers to what was asked before the last return are not shown any more. */
    private int visitor;

    private Instant until = Instant.MAX;

    /** What a citizen wants. */
    public enum Purpose {
        DOSSIER,
        VISIT
    }

    public SelfServiceViewModel(Desk desk) {
        this.desk = desk;
        this.services = desk.services().orElseThrow();
        this.words = new LookupWords(desk.texts());
        services.shown().addListener(onShown);
        services.visits().calling().addListener(onCall);
        home();
    }

    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** What has been typed on the pad. */
    public StringProperty digitsProperty() {
        return digits;
    }

    /** Seconds until the window goes back to the beginning; 0 while it is there. */
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Whether there is a voice to read aloud. */
    public boolean voiceThere() {
        return services.voice().there();
    }

    @Override
    public void show(EnrolmentState state) {
        // An idle counter stays idle; anything else opens another screen.
    }

    @Override
    public void leave() {
        services.cards().release(this);
        services.voice().hush();
        services.shown().removeListener(onShown);
        services.visits().calling().removeListener(onCall);
    }

    @Override
    public void tick() {
        if (until.equals(Instant.MAX)) {
            return;
        }
        long left = Duration.between(desk.clock().instant(), until).toSeconds();
        if (left <= 0) {
            home();
        } else {
            secondsLeft.set((int) left);
        }
    }

    /** Somebody touched the window. */
    public void touched() {
        if (!until.equals(Instant.MAX)) {
            await(PATIENCE);
        }
    }

    /** Back to the beginning; nothing of the citizen before is left. */
    public void home() {
        services.cards().release(this);
        services.voice().hush();
        visitor++;
        digits.set("");
        idNumber = "";
        code = Optional.empty();
        card = Optional.empty();
        wrongDigits = 0;
        until = Instant.MAX;
        secondsLeft.set(0);
        scene.set(beginning());
    }

    private Scene beginning() {
        Optional<Visit> called = services.visits().calling().getValue();
        if (called.isPresent()) {
            return calling(called.get());
        }
        return switch (services.shown().get()) {
            case NOTHING -> new Scene.Welcome();
            case ACTIVATION -> new Scene.Steps();
            case NO_ACTIVATION -> new Scene.NoSteps();
        };
    }

    /** A call is read out at once, and shown as soon as nobody uses the window. */
    private void called(Optional<Visit> visit) {
        visit.flatMap(Visit::ticket)
                .ifPresent(ticket -> services.voice()
                        .say(desk.texts()
                                .of(
                                        "called.spoken",
                                        Integer.toString(ticket),
                                        services.visits().counter())));
        if (until.equals(Instant.MAX)) {
            scene.set(beginning());
        }
    }

    private Scene calling(Visit visit) {
        var texts = desk.texts();
        var ticket = visit.ticket().map(it -> Integer.toString(it)).orElse("");
        var title = texts.of("called.title");
        var line = texts.of("called.counter", services.visits().counter());
        return new Scene.Called(title, ticket, visit.maskedName(), line);
    }

    /** The first touch. */
    public void begin(Purpose wanted) {
        home();
        purpose = wanted;
        var texts = desk.texts();
        boolean dossier = wanted == Purpose.DOSSIER;
        scene.set(new Scene.AskCard(texts.of(dossier ? "ask.dossier" : "ask.visit"), texts.of("ask.line"), dossier));
        await(PATIENCE);
        services.cards().claim(this);
    }

    /** The card stayed at home: identity number and telephone number instead. */
    public void withoutCard() {
        pad(Wanted.ID_NUMBER, 12, "");
    }

    /** The steps of the activation, from an answer that says that the dossier was approved. */
    public void steps() {
        scene.set(new Scene.Steps());
        await(PATIENCE.multipliedBy(3));
    }

    /** Reads what stands there. */
    public void read() {
        if (scene.get() instanceof Scene.Answer it) {
            services.voice().say(it.told().spoken());
        }
    }

    /** One digit was touched. */
    public void digit(char digit) {
        if (scene.get() instanceof Scene.Pad pad && digits.get().length() < pad.most()) {
            digits.set(digits.get() + digit);
            touched();
        }
    }

    /** The last digit goes. */
    public void erase() {
        digits.set(
                digits.get().isEmpty()
                        ? ""
                        : digits.get().substring(0, digits.get().length() - 1));
        touched();
    }

    /** All digits are there. */
    public void enter() {
        if (!(scene.get() instanceof Scene.Pad pad) || digits.get().length() < pad.most()) {
            return;
        }
        String typed = digits.get();
        digits.set("");
        switch (pad.wanted()) {
            case CARD_DIGITS -> card.ifPresent(it -> open(it, new CardInput.TypedCan(typed)));
            case ID_NUMBER -> {
                idNumber = typed;
                pad(Wanted.LAST_FOUR, 4, "");
            }
            case LAST_FOUR -> ask(new LookupRequest.ByNumbers(idNumber, typed));
        }
    }

    private void pad(Wanted wanted, int most, String wrong) {
        digits.set("");
        var texts = desk.texts();
        scene.set(new Scene.Pad(wanted, texts.of("pad", wanted), texts.of("pad.line", wanted), most, wrong));
        touched();
    }

    @Override
    public boolean wantsCards() {
        return true;
    }

    @Override
    public void placed(CardPresence placed) {
        card = Optional.of(placed);
        touched();
        if (code.isPresent()) {
            open(placed, new CardInput.ScannedQr(code.get()));
        } else {
            pad(Wanted.CARD_DIGITS, 6, "");
        }
    }

    @Override
    public void lifted() {
        card = Optional.empty();
        if (scene.get() instanceof Scene.Pad pad && pad.wanted() == Wanted.CARD_DIGITS) {
            begin(purpose);
        } else if (scene.get() instanceof Scene.Answer) {
            await(LEAVING);
        }
    }

    @Override
    public void scanned(String text) {
        Optional<CardPort.Holder> holder = services.cards().holder(text);
        if (holder.isEmpty()) {
            return;
        }
        code = Optional.of(text);
        if (card.isPresent()) {
            open(card.get(), new CardInput.ScannedQr(text));
        } else if (purpose == Purpose.VISIT) {
            checkIn(holder.get().idNumber());
        } else {
            ask(new LookupRequest.ByCode(holder.get().idNumber()));
        }
    }

    private void open(CardPresence placed, CardInput input) {
        busy("busy.card");
        int asked = visitor;
        services.cards().read(placed, input, outcome -> {
            if (asked == visitor) {
                opened(outcome);
            }
        });
    }

    private void opened(CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Read it) {
            use(it.card());
        } else if (outcome instanceof CardOutcome.Failed it && it.fault() == CardFault.WRONG_KEY && mayTryAgain()) {
            code = Optional.empty();
            pad(Wanted.CARD_DIGITS, 6, desk.texts().of("pad.wrong"));
        } else if (outcome instanceof CardOutcome.Failed it && it.fault() == CardFault.CARD_REMOVED) {
            tell(Told.of(Symbol.NO_CARD, Tone.CAUTION, text("card.gone"), text("card.gone.line")));
        } else {
            tell(Told.of(Symbol.PERSON, Tone.CAUTION, text("card.unread"), text("card.unread.line")));
        }
    }

    /** The chip answers more slowly after each wrong try. */
    private boolean mayTryAgain() {
        wrongDigits++;
        return card.isPresent() && wrongDigits < WRONG_DIGITS;
    }

    private void use(CardText read) {
        if (purpose == Purpose.VISIT) {
            checkIn(read.idNumber());
        } else {
            ask(new LookupRequest.ByCard(read));
        }
    }

    private void ask(LookupRequest request) {
        busy("busy.look");
        int asked = visitor;
        services.lookups().lookUp(request, answer -> {
            if (asked == visitor) {
                tell(words.of(answer));
            }
        });
    }

    private void checkIn(String number) {
        busy("busy.visit");
        int asked = visitor;
        services.visits().checkIn(number, answer -> {
            if (asked == visitor) {
                tell(arrived(answer));
            }
        });
    }

    private Told arrived(Optional<CheckIn> answer) {
        if (answer.isEmpty()) {
            return Told.of(Symbol.CLOCK, Tone.CAUTION, text("lookup.down"), text("lookup.down.line"));
        }
        if (answer.get() instanceof CheckIn.Waiting it) {
            var ticket =
                    it.visit().ticket().map(number -> Integer.toString(number)).orElse("");
            return Told.of(
                    Symbol.APPOINTED, Tone.GOOD, desk.texts().of("visit.waiting", ticket), text("visit.waiting.line"));
        }
        return Told.of(Symbol.APPOINTMENTS, Tone.PLAIN, text("visit.none"), text("visit.none.line"));
    }

    private void tell(Told told) {
        scene.set(new Scene.Answer(told));
        await(PATIENCE);
    }

    private void busy(String key) {
        scene.set(new Scene.Busy(text(key), text(key + ".line")));
        await(PATIENCE);
    }

    private String text(String key) {
        return desk.texts().of(key);
    }

    private void await(Duration patience) {
        until = desk.clock().instant().plus(patience);
        secondsLeft.set((int) patience.toSeconds());
    }

    /** Whether the officer has put something on this window. */
    boolean shownByOfficer() {
        return services.shown().get() != ShownToCitizen.NOTHING;
    }
}
