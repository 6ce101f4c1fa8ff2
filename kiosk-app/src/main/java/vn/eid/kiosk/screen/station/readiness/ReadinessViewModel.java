package vn.eid.kiosk.screen.station.readiness;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.station.card.CardOutcome;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.readiness.Carrier;
import vn.eid.kiosk.station.readiness.Readiness;
import vn.eid.kiosk.station.readiness.ReadinessQuestion;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;
import vn.eid.kiosk.station.readiness.ReplyParser;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.RuleResult;

/** Compares the card on the reader with the carrier's answer while it is typed. Nothing of it is kept. */
public final class ReadinessViewModel implements Presenter, CardPort.Watcher {
    private final Desk desk;
    private final Services services;
    private final Runnable close;
    private final ReadinessWords words;
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty reply = new SimpleStringProperty("");
    private final BooleanProperty populationWrong = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<CardState> cardState = new ReadOnlyObjectWrapper<>(CardState.AWAITED);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Command> command = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper referable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper printing = new ReadOnlyStringWrapper("");
    private Optional<CardPresence> card = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<CardText> read = Optional.empty();
    private Optional<Integer> phoneUsers = Optional.empty();
    private Set<Referral> referrals = Set.of();

    /** How far the card is. */
    public enum CardState {
        /** Neither card nor number. */
        AWAITED,
        /** The number is known, the card is not there. */
        CARD_MISSING,
        READING,
        READ,
        FAILED
    }

    /** What to write to 1414, and which operator this probably is. */
    public record Command(String title, String line) {}

    /** Everything that was found out. */
    public record Shown(
            CardFields card, List<vn.eid.kiosk.screen.display.CheckItem> findings, String title, boolean ready) {
        public Shown {
            findings = List.copyOf(findings);
        }
    }

    /** The card in words. */
    public record CardFields(String name, String number, String birth, String former, String expiry) {
        @Override
        public String toString() {
            return "card ****";
        }
    }

    /** @param close back to the counter */
    public ReadinessViewModel(Desk desk, Runnable close) {
        this.desk = desk;
        this.services = desk.services().orElseThrow();
        this.close = close;
        this.words = new ReadinessWords(desk.texts());
        number.addListener((observed, was, is) -> {
            if (is.length() == 12) {
                open();
            }
        });
        phone.addListener(observed -> phoneTyped());
        reply.addListener(observed -> compare());
        populationWrong.addListener(observed -> compare());
        phoneTyped();
        services.cards().claim(this);
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    /** The carrier's answer, typed or pasted. */
    public StringProperty replyProperty() {
        return reply;
    }

    /** The citizen says that the population database has other data than the card. */
    public BooleanProperty populationWrongProperty() {
        return populationWrong;
    }

    public ReadOnlyObjectProperty<CardState> cardStateProperty() {
        return cardState.getReadOnlyProperty();
    }

    /** Empty until a card was read. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Command> commandProperty() {
        return command.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty printingProperty() {
        return printing.getReadOnlyProperty();
    }

    /** Advice for the portals, and which of it is history today. */
    public List<ReadinessWords.Advice> advice() {
        return words.advice(today());
    }

    @Override
    public void show(EnrolmentState state) {
        // nothing here belongs to an enrolment
    }

    @Override
    public void leave() {
        services.cards().release(this);
        clear();
    }

    private void clear() {
        read = Optional.empty();
        code = Optional.empty();
        phoneUsers = Optional.empty();
        number.set("");
        phone.set("");
        reply.set("");
        populationWrong.set(false);
        printing.set("");
        cardState.set(CardState.AWAITED);
        compare();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F2, Rank.LESSER, texts.of("ready.next"), this::clear),
                new Action(
                        Key.F9,
                        Rank.PRIMARY,
                        Bindings.when(referable).then(texts.of("ready.print")).otherwise(texts.of("ready.print.none")),
                        referable,
                        this::print));
    }

    private void print() {
        var texts = desk.texts();
        printing.set(texts.of("activate.printing"));
        services.papers()
                .referral(
                        read.map(CardText::fullName).orElse(""),
                        referrals,
                        done -> printing.set(texts.of(done ? "ready.printed" : "activate.print.failed")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), desk.texts().zone());
    }

    private void open() {
        Optional<CardInput> key = code.<CardInput>map(CardInput.ScannedQr::new)
                .or(() -> number.get().length() == 12
                        ? Optional.of(new CardInput.TypedIdNumber(number.get()))
                        : Optional.empty());
        if (key.isEmpty()) {
            return;
        }
        if (card.isEmpty()) {
            cardState.set(CardState.CARD_MISSING);
            return;
        }
        cardState.set(CardState.READING);
        services.cards().read(card.get(), key.get(), this::opened);
    }

    private void opened(CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Read it) {
            read = Optional.of(it.card());
            cardState.set(CardState.READ);
            phoneTyped();
        } else {
            number.set("");
            code = Optional.empty();
            cardState.set(CardState.FAILED);
        }
        compare();
    }

    private void phoneTyped() {
        phoneUsers = Optional.empty();
        var stored = stored();
        var texts = desk.texts();
        var carrier = stored.flatMap(Carrier::of);
        command.set(carrier.map(it -> new Command(
                        texts.of("ready.command", it.command(), Carrier.ASKED), texts.of("ready.carrier", it.shown())))
                .orElse(new Command(
                        texts.of("ready.command", Carrier.VIETTEL.command(), Carrier.ASKED),
                        texts.of("ready.carrier.unknown", Carrier.GMOBILE.command()))));
        if (stored.isPresent() && read.isPresent()) {
            services.lookups().phoneUsers(stored.get(), read.get().idNumber(), answer -> {
                phoneUsers = answer;
                compare();
            });
        }
        compare();
    }

    private Optional<String> stored() {
        return ContactRules.phone(phone.get()) instanceof RuleResult.Accepted it
                ? Optional.of(it.value())
                : Optional.empty();
    }

    private void compare() {
        if (read.isEmpty()) {
            shown.set(Optional.empty());
            referrals = populationWrong.get() ? Set.of(Referral.POPULATION_DATABASE) : Set.of();
        } else {
            var report = Readiness.check(
                    new ReadinessQuestion(read.get(), ReplyParser.parse(reply.get()), phoneUsers, today()));
            var all = EnumSet.noneOf(Referral.class);
            all.addAll(report.referrals());
            if (populationWrong.get()) {
                all.add(Referral.POPULATION_DATABASE);
            }
            referrals = Set.copyOf(all);
            shown.set(Optional.of(words.shown(read.get(), report)));
        }
        referable.set(!referrals.isEmpty());
    }

    @Override
    public boolean wantsCards() {
        return true;
    }

    @Override
    public void placed(CardPresence placed) {
        card = Optional.of(placed);
        open();
    }

    @Override
    public void lifted() {
        card = Optional.empty();
    }

    @Override
    public void scanned(String text) {
        if (services.cards().holder(text).isPresent()) {
            code = Optional.of(text);
            open();
        }
    }
}
