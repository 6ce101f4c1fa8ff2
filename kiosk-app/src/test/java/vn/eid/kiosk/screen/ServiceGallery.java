package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import vn.eid.kiosk.screen.Gallery.Exhibit;
import vn.eid.kiosk.screen.Gallery.Windows;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.Stage;
import vn.eid.sync.queue.Visit;

/** The states of the station's services that must be designed. */
final class ServiceGallery {
    private static final String CODE = "001090000017|012345678|Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu|20032023";

    private ServiceGallery() {}

    static List<Exhibit> all() {
        return List.of(
                citizen("80-self-ask", it -> answer(it, 0)),
                citizen("81-self-card-digits", it -> {
                    answer(it, 0);
                    it.counter().services.watcher.orElseThrow().placed(Samples.CARD);
                    pad(it, "0000");
                }),
                citizen("82-self-number", it -> {
                    answer(it, 0);
                    answer(it, 0);
                    pad(it, "0010900");
                }),
                told("83-self-checking", new LookupAnswer.Whole(FakeServices.story(Stage.CHECKING))),
                told("84-self-rejected", new LookupAnswer.Whole(FakeServices.story(Stage.REJECTED))),
                told("85-self-approved", new LookupAnswer.Whole(FakeServices.story(Stage.APPROVED))),
                told("86-self-status-only", new LookupAnswer.StatusOnly(Stage.CHECKING)),
                told("87-self-not-now", new LookupAnswer.NotNow(java.time.Duration.ofMinutes(7))),
                citizen("88-self-steps", it -> {
                    it.counter().services.answer = new LookupAnswer.Whole(FakeServices.story(Stage.APPROVED));
                    ask(it);
                    answer(it, 1);
                }),
                citizen("89-self-arrived", it -> {
                    it.counter().services.checkIn = Optional.of(
                            new CheckIn.Waiting(FakeServices.visit(3, Visit.Status.WAITING, -5, Optional.of(12))));
                    answer(it, 1);
                    it.counter().services.scanned(CODE);
                }),
                citizen(
                        "90-called",
                        it -> it.counter()
                                .services
                                .calling
                                .set(Optional.of(FakeServices.visit(3, Visit.Status.CALLED, -5, Optional.of(12))))),
                officer("91-appointments", "Lịch hẹn|Appointments", it -> {}),
                officer(
                        "92-walk-in",
                        "Lịch hẹn|Appointments",
                        it -> it.counter().services.scanned(CODE)),
                officer("94-activation", "Kích hoạt|Activation", it -> {
                    it.counter().services.scanned(CODE);
                    it.officer().press(Key.F5);
                }),
                officer("95-no-activation", "Kích hoạt|Activation", it -> press(it, "Đã kích hoạt|Yes")),
                officer("96-readiness", "Kiểm tra sẵn sàng|Readiness check", it -> {}),
                officer("97-readiness-differs", "Kiểm tra sẵn sàng|Readiness check", it -> {
                    var watcher = it.counter().services.watcher.orElseThrow();
                    watcher.placed(Samples.CARD);
                    watcher.scanned(CODE);
                    type(it, TextInputControl.class, "0912345678");
                    type(
                            it,
                            TextArea.class,
                            "Ho ten: NGUYEN VAN THU; Ngay sinh: 15/02/1990; So giay to: 012345678; Ngay cap: 01/01/2010");
                }));
    }

    private static Exhibit citizen(String name, Consumer<Windows> way) {
        return new Exhibit(name, FakeCounter::signedIn, way);
    }

    private static Exhibit told(String name, LookupAnswer answer) {
        return citizen(name, it -> {
            it.counter().services.answer = answer;
            ask(it);
        });
    }

    private static void ask(Windows windows) {
        answer(windows, 0);
        windows.counter().services.scanned(CODE);
    }

    private static Exhibit officer(String name, String place, Consumer<Windows> way) {
        return new Exhibit(name, FakeCounter::signedIn, it -> {
            press(it, place);
            way.accept(it);
        });
    }

    /** Touches the citizen's answer buttons by their place. */
    private static void answer(Windows windows, int place) {
        layOut(windows);
        var buttons =
                windows.citizen().root().lookupAll(".button.answer").stream().toList();
        ((Button) buttons.get(place)).fire();
        layOut(windows);
    }

    private static void pad(Windows windows, String digits) {
        layOut(windows);
        digits.chars()
                .forEach(digit -> windows.citizen().root().lookupAll(".pad-key").stream()
                        .map(Button.class::cast)
                        .filter(key -> key.getText().equals(Character.toString(digit)))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static void press(Windows windows, String words) {
        layOut(windows);
        Stream.of(".button", ".toggle-button")
                .flatMap(kind -> windows.officer().frame().lookupAll(kind).stream())
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .map(javafx.scene.control.ButtonBase.class::cast)
                .filter(it -> (it.getAccessibleText() == null ? it.getText() : it.getAccessibleText()).matches(words))
                .findFirst()
                .orElseThrow()
                .fire();
        layOut(windows);
    }

    private static void type(Windows windows, Class<? extends TextInputControl> kind, String text) {
        layOut(windows);
        windows.officer().frame().lookupAll(".text-input").stream()
                .filter(kind::isInstance)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow()
                .setText(text);
        layOut(windows);
    }

    private static void layOut(Windows windows) {
        windows.officer().frame().applyCss();
        windows.officer().frame().layout();
        windows.citizen().root().applyCss();
        windows.citizen().root().layout();
    }
}
