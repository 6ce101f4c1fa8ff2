package vn.eid.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.document.Verdict;
import vn.eid.card.CardFault;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.menu.MenuViewModel;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.sync.dossier.AttachedDocument;

/** Every state that must be designed, as a fresh pair of windows each: for pictures, and for tests that walk them all. */
final class Gallery {
    /** One state: its name and how to get there. */
    record Exhibit(String name, Consumer<FakeCounter> before, Consumer<Windows> after) {}

    /** The two windows of one exhibit, without stages. */
    record Windows(FakeCounter counter, ScreenHost officer, CitizenHost citizen) {
        /** The toolkit keeps every root with style sheets in one list, which it walks for each control of the next ones. */
        void close() {
            officer.close();
            citizen.close();
            officer.frame().getStylesheets().clear();
            citizen.root().getStylesheets().clear();
        }
    }

    private Gallery() {}

    static List<Exhibit> all() {
        var list = new ArrayList<Exhibit>();
        list.add(plain("01-sign-in", it -> {}));
        list.add(plain("02-counter", FakeCounter::signedIn));
        list.add(plain("03-card-number", it -> {
            it.signedIn();
            it.cardPlaced();
        }));
        list.add(plain("04-reading", it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.READING_PORTRAIT, 19_200);
        }));
        list.add(plain("05-card-pulled", it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.READING_PORTRAIT, 19_200);
            it.session.fire(new EnrolmentEvent.Failed(new EnrolmentFault.OfCard(CardFault.CARD_REMOVED)));
        }));
        list.add(plain("06-identity", it -> it.upTo(PageKind.IDENTITY)));
        list.add(plain("07-identity-answered", it -> {
            it.upTo(PageKind.IDENTITY);
            it.fieldsRight();
        }));
        list.add(new Exhibit(
                "08-portrait",
                it -> it.upTo(PageKind.PORTRAIT),
                it -> it.counter().looks(Instruction.Kind.TURN_RIGHT, false, QualityComponent.HEAD_POSE_YAW)));
        list.add(new Exhibit(
                "09-portrait-good",
                it -> it.upTo(PageKind.PORTRAIT),
                it -> it.counter().looks(Instruction.Kind.HOLD_ON, true)));
        list.add(plain("10-portrait-review", it -> it.upTo(PageKind.REVIEW_PORTRAIT)));
        list.add(plain("11-portrait-below", it -> {
            it.upTo(PageKind.PORTRAIT);
            it.portraitTaken(MatchResult.Decision.REVIEW, 63, QualityComponent.ILLUMINATION_UNIFORMITY);
        }));
        list.add(plain("12-documents", it -> {
            it.upTo(PageKind.DOCUMENTS);
            papers(it);
        }));
        list.add(new Exhibit("13-contact", it -> it.upTo(PageKind.CONTACT), it -> type(it, "0912345678")));
        list.add(plain("14-consent", it -> it.upTo(PageKind.CONSENT)));
        list.add(plain("15-review", it -> {
            it.upTo(PageKind.DOCUMENTS);
            papers(it);
            it.upTo(PageKind.REVIEW);
        }));
        list.add(plain("16-saved", it -> it.upTo(PageKind.SAVED)));
        list.add(new Exhibit(
                "17-dossiers", FakeCounter::signedIn, it -> it.officer().press(Key.F3)));
        list.add(new Exhibit("18-rejected", FakeCounter::signedIn, Gallery::openRejected));
        list.add(new Exhibit("19-approval", Gallery::oneAwaits, it -> approval(it)));
        list.add(new Exhibit("20-approval-return", Gallery::oneAwaits, it -> {
            approval(it);
            it.officer().press(Key.F7);
        }));
        list.addAll(LivenessExhibits.all());
        list.addAll(StationExhibits.all());
        list.addAll(Sheets.all());
        list.add(new Exhibit(
                "50-menu", it -> it.upTo(PageKind.CONTACT), it -> it.officer().press(Key.F10)));
        list.add(new Exhibit(
                "51-menu-counter", FakeCounter::signedIn, it -> it.officer().press(Key.F10)));
        list.add(menu("52-menu-secret", Key.F7));
        list.add(menu("53-menu-examined", Key.F8));
        list.add(menu("54-menu-turn-code", Key.F11));
        list.add(new Exhibit("55-menu-sign-in", it -> {}, it -> it.officer().press(Key.F10)));
        list.add(new Exhibit(
                "56-help-contact",
                it -> it.upTo(PageKind.CONTACT),
                it -> it.officer().press(Key.F1)));
        list.addAll(Troubles.all());
        list.addAll(ServiceGallery.all());
        return list;
    }

    /** The first dossier of the list that was not accepted. */
    static void openRejected(Windows it) {
        it.officer().press(Key.F3);
        it.officer().frame().applyCss();
        it.officer().frame().layout();
        ((javafx.scene.control.Button) it.officer().frame().lookupAll(".row-button").stream()
                        .filter(row -> row.getAccessibleText().contains("Không đạt")
                                || row.getAccessibleText().contains("Not accepted"))
                        .findFirst()
                        .orElseThrow())
                .fire();
    }

    static Exhibit plain(String name, Consumer<FakeCounter> way) {
        return new Exhibit(name, way, it -> {});
    }

    private static Exhibit menu(String name, Key key) {
        return new Exhibit(name, FakeCounter::signedIn, it -> {
            it.officer().press(Key.F10);
            it.officer().press(key);
        });
    }

    private static void approval(Windows windows) {
        windows.officer().press(Key.F8);
        if (windows.officer().kindProperty().get() != PageKind.APPROVAL) {
            throw new IllegalStateException("a supervisor gets to the approvals by F8");
        }
    }

    /** A dossier was captured, and a supervisor has signed in. */
    private static void oneAwaits(FakeCounter it) {
        it.upTo(PageKind.REVIEW);
        it.approvals.waiting(((EnrolmentState.Review) it.session.state()).proven());
        it.session.fire(new EnrolmentEvent.SignOut());
        it.session.fire(new EnrolmentEvent.SignedIn(Samples.SUPERVISOR));
    }

    private static void papers(FakeCounter it) {
        it.session.fire(new EnrolmentEvent.DocumentAdded(new AttachedDocument(
                new AttachedDocument.HealthInsuranceCard("001090000017", "Trạm y tế phường Trà Cổ"),
                List.of(
                        Samples.page(1, Verdict.GOOD).image(),
                        Samples.page(2, Verdict.GOOD).image()),
                true,
                Optional.of("mau.le"))));
        it.session.fire(new EnrolmentEvent.DocumentAdded(new AttachedDocument(
                new AttachedDocument.DrivingLicence("010912345678", "A1"),
                List.of(Samples.page(3, Verdict.GOOD).image()),
                true,
                Optional.of("mau.le"))));
        it.session.fire(new EnrolmentEvent.DocumentAdded(
                new AttachedDocument(new AttachedDocument.TaxCode("001090000017"), List.of(), true)));
    }

    private static void type(Windows windows, String digits) {
        windows.counter().session.fire(new EnrolmentEvent.ContactTyped("+84" + digits.substring(1), Optional.empty()));
        windows.counter().session.fire(new EnrolmentEvent.PhoneUseCounted("+84" + digits.substring(1), 0));
    }

    private static Function<Runnable, MenuViewModel> menu(FakeCounter counter, Theme theme) {
        var desk = counter.desk();
        var values = new MenuViewModel.Values(
                new SimpleObjectProperty<>(new Preferences(desk.texts().locale(), theme, TextSize.NORMAL, true)),
                new SimpleObjectProperty<>(Texts.VIETNAMESE),
                Map.of(Texts.VIETNAMESE, "Tiếng Việt", Locale.ENGLISH, "English"),
                Optional.of(code -> {}));
        return close -> new MenuViewModel(desk, counter.menu, values, close);
    }

    /** Opens an exhibit; FX thread. */
    static Windows open(Exhibit exhibit, Locale locale, Theme theme) {
        var counter = new FakeCounter(locale);
        exhibit.before().accept(counter);
        var desk = counter.desk();
        var windows =
                new Windows(counter, new ScreenHost(desk, Optional.of(menu(counter, theme))), new CitizenHost(desk));
        theme.dress(windows.officer().frame());
        theme.dress(windows.citizen().root());
        counter.session.observe(windows.officer());
        counter.session.observe(windows.citizen());
        new javafx.scene.Scene(windows.officer().frame(), 1600, 900);
        new javafx.scene.Scene(windows.citizen().root(), 1280, 800);
        windows.officer().frame().applyCss();
        windows.officer().frame().layout();
        exhibit.after().accept(windows);
        return windows;
    }
}
