package vn.eid.kiosk.screen.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.ContactForm;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.Contact;
import vn.eid.kiosk.enrolment.OneTimeCode;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.RuleResult;

/** Step 5: number, citizen's word on it, one-time code when there is a connection. */
public final class ContactViewModel implements Presenter {
    private final Desk desk;
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty mail = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper codeAskable = new ReadOnlyBooleanWrapper(false);
    private ContactForm form = ContactForm.EMPTY;
    private boolean filling;
    /** A representative acts for the citizen, with their own telephone (Nghị định 69/2024/NĐ-CP Art. 10). */
    private boolean guarded;

    /** Whether the number is that of a representative. */
    public boolean guarded() {
        return guarded;
    }

    /**
     * Everything on the page.
     *
     * @param state the citizen's word on the number
     * @param checks under the number
     * @param answers what the citizen said so far
     * @param codeWanted whether a code can be typed now
     */
    public record Shown(
            Symbol stateSymbol,
            String state,
            Tone stateTone,
            List<CheckItem> checks,
            List<CheckItem> answers,
            boolean codeWanted,
            String codeLine,
            boolean mailWrong,
            String primary) {}

    public ContactViewModel(Desk desk) {
        this.desk = desk;
        phone.addListener(observed -> typed());
        mail.addListener(observed -> typed());
        code.addListener(observed -> codeTyped());
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public StringProperty mailProperty() {
        return mail;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof Contact it) {
            boolean first = phone.get().isEmpty() && form.equals(ContactForm.EMPTY);
            form = it.form();
            guarded = it.proven().portrait().identity().card().guardian().isPresent();
            if (first) {
                fill();
            }
            draw();
        }
    }

    /** The pause before another code runs down in sight. */
    @Override
    public void tick() {
        if (form.code() instanceof OneTimeCode.Sent) {
            draw();
        }
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(() -> shown.get().primary(), shown);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(
                        Key.F5,
                        Rank.LESSER,
                        texts.of("contact.code"),
                        codeAskable,
                        () -> session.fire(new EnrolmentEvent.CodeWanted())),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        label,
                        ready,
                        () -> session.fire(new EnrolmentEvent.ContactAccepted())));
    }

    private void fill() {
        filling = true;
        form.phone().map(ContactViewModel::digits).ifPresent(phone::set);
        form.email().ifPresent(mail::set);
        filling = false;
    }

    /** Only a whole number goes on to the citizen's window; until then the window keeps quiet. */
    private void typed() {
        if (filling) {
            return;
        }
        var whole = whole();
        var address = mail.get().strip();
        var good = address.isEmpty() || isMail(address);
        if (whole.isPresent() && good) {
            var email = address.isEmpty() ? Optional.<String>empty() : Optional.of(address);
            if (!form.phone().equals(whole) || !form.email().equals(email)) {
                desk.session().fire(new EnrolmentEvent.ContactTyped(whole.get(), email));
            }
        }
        draw();
    }

    /** The number with its country code, when what is typed is a mobile number. */
    private Optional<String> whole() {
        return ContactRules.phone(phone.get()) instanceof RuleResult.Accepted it
                ? Optional.of(it.value())
                : Optional.empty();
    }

    private static boolean isMail(String address) {
        return ContactRules.email(address) instanceof RuleResult.Accepted;
    }

    private static String digits(String stored) {
        return ContactRules.shown(stored).replace(" ", "");
    }

    private void codeTyped() {
        if (code.get().length() == 6 && form.code() instanceof OneTimeCode.Sent) {
            desk.session().fire(new EnrolmentEvent.CodeTyped(code.get()));
            code.set("");
        }
    }

    private void draw() {
        var whole = whole();
        boolean current = whole.isPresent() && form.phone().equals(whole);
        boolean right = current && form.citizen().filter(Answer.RIGHT::equals).isPresent();
        boolean wrong = current && form.citizen().filter(Answer.WRONG::equals).isPresent();
        boolean proven = current && form.code() instanceof OneTimeCode.Confirmed;
        boolean mailWrong = !mail.get().isBlank() && !isMail(mail.get().strip());
        ready.set((right || proven) && !wrong && !mailWrong);
        codeAskable.set(current && askable());
        var texts = desk.texts();
        var key = !current
                ? "contact.state.typing"
                : wrong
                        ? "contact.state.wrong"
                        : proven ? "contact.state.proven" : right ? "contact.state.right" : "contact.state.asking";
        var tone = !current ? Tone.PLAIN : wrong ? Tone.BAD : right || proven ? Tone.GOOD : Tone.WAITING;
        var symbol = wrong ? Symbol.CLOSE_CIRCLE : right || proven ? Symbol.CHECK_CIRCLE : Symbol.CLOCK;
        shown.set(new Shown(
                symbol,
                texts.of(key),
                tone,
                checks(whole, current),
                answers(current, right, wrong),
                form.code() instanceof OneTimeCode.Sent,
                codeLine(),
                mailWrong,
                texts.of(
                        ready.get()
                                ? "contact.primary"
                                : wrong
                                        ? "contact.primary.wrong"
                                        : current ? "contact.primary.asking" : "contact.primary.typing")));
    }

    private boolean askable() {
        if (form.code() instanceof OneTimeCode.Sent sent) {
            return !desk.clock().instant().isBefore(sent.resendFrom());
        }
        return form.code() instanceof OneTimeCode.NotAsked
                || form.code() instanceof OneTimeCode.Spent
                || form.code() instanceof OneTimeCode.Offline;
    }

    private List<CheckItem> checks(Optional<String> whole, boolean current) {
        var texts = desk.texts();
        var items = new ArrayList<CheckItem>();
        if (phone.get().length() >= 10) {
            items.add(
                    whole.isPresent()
                            ? CheckItem.of(Mark.VERIFIED, texts.of("contact.form.good"), "")
                            : CheckItem.of(Mark.FAILED, texts.of("contact.form.bad"), ""));
        } else {
            items.add(CheckItem.of(Mark.PENDING, texts.of("contact.form.open"), ""));
        }
        if (current) {
            items.add(form.otherUses()
                    .map(count -> count == 0
                            ? CheckItem.of(Mark.VERIFIED, texts.of("contact.unused"), "")
                            : CheckItem.of(
                                    Mark.ATTENTION,
                                    texts.of(
                                            guarded ? "contact.used.guardian" : "contact.used",
                                            Integer.toString(count)),
                                    ""))
                    .orElse(CheckItem.of(Mark.PENDING, texts.of("contact.use.open"), "")));
            form.elsewhere()
                    .filter(used -> used)
                    .ifPresent(used -> items.add(CheckItem.of(
                            Mark.ATTENTION,
                            texts.of(guarded ? "contact.elsewhere.guardian" : "contact.elsewhere"),
                            "")));
        }
        return items;
    }

    private List<CheckItem> answers(boolean current, boolean right, boolean wrong) {
        var texts = desk.texts();
        var number = !current
                ? CheckItem.remarked(Mark.PENDING, texts.of("contact.answer.phone"), texts.of("contact.answer.open"))
                : right
                        ? CheckItem.remarked(
                                Mark.VERIFIED, texts.of("contact.answer.phone"), texts.of("contact.answer.right"))
                        : wrong
                                ? CheckItem.remarked(
                                        Mark.FAILED, texts.of("contact.answer.phone"), texts.of("contact.answer.wrong"))
                                : CheckItem.remarked(
                                        Mark.WAITING,
                                        texts.of("contact.answer.phone"),
                                        texts.of("contact.answer.looking"));
        return List.of(
                CheckItem.remarked(Mark.VERIFIED, texts.of("contact.answer.fields"), texts.of("contact.answer.right")),
                number,
                CheckItem.remarked(Mark.PENDING, texts.of("contact.answer.consent"), texts.of("contact.answer.open")));
    }

    private String codeLine() {
        var texts = desk.texts();
        if (form.code() instanceof OneTimeCode.Sent sent) {
            long left = Math.max(
                    0,
                    Duration.between(desk.clock().instant(), sent.resendFrom()).toSeconds());
            var tries = Integer.toString(sent.triesLeft());
            return left == 0
                    ? texts.of("contact.code.again", tries)
                    : texts.of("contact.code.sent", tries, Long.toString(left));
        }
        if (form.code() instanceof OneTimeCode.Asking) {
            return texts.of("contact.code.asking");
        }
        if (form.code() instanceof OneTimeCode.Checking) {
            return texts.of("contact.code.checking");
        }
        if (form.code() instanceof OneTimeCode.Confirmed) {
            return texts.of("contact.code.confirmed");
        }
        if (form.code() instanceof OneTimeCode.Spent) {
            return texts.of("contact.code.spent");
        }
        return form.code() instanceof OneTimeCode.Offline ? texts.of("contact.code.offline") : "";
    }
}
