package vn.eid.kiosk.screen.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import vn.eid.kiosk.enrolment.CardInput;

/**
 * Recognises the QR code of a card on any screen: scanners type like a keyboard, but faster than any person, with bars
 * between the fields and Enter at the end. What is typed in such a burst is held back until it is known whether a scanner
 * or a person typed it, so that no figure of a code ever lands in the field that happens to have the keyboard.
 */
public final class ScanCatcher {
    /** People need longer between two keys; what a person types appears that much later. */
    private static final Duration BURST = Duration.millis(50);
    /** Longer than any code on a card; what comes after is not kept. */
    private static final int MOST_SIGNS = 2_000;

    private final Consumer<String> codes;
    private final StringBuilder burst = new StringBuilder();
    private final List<Held> held = new ArrayList<>();
    private final PauseTransition pause = new PauseTransition(BURST);
    private boolean releasing;

    /** A typed sign, and what it was typed into. */
    private record Held(EventTarget target, KeyEvent event) {}

    /** @param codes takes what looks like the code of a card; hostile input */
    public ScanCatcher(Consumer<String> codes) {
        this.codes = codes;
        pause.setOnFinished(event -> release());
    }

    /** Listens to a scene, before whatever has the focus. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        var sign = event.getCharacter();
        if (releasing || sign.isEmpty() || sign.charAt(0) < ' ' || event.isShortcutDown()) {
            return;
        }
        // Only figures begin a card's code: letters are the person's own from the first one on.
        if (held.isEmpty() && !Character.isDigit(sign.charAt(0))) {
            return;
        }
        event.consume();
        if (burst.length() < MOST_SIGNS) {
            burst.append(sign);
            held.add(new Held(event.getTarget(), event));
        }
        pause.playFromStart();
    }

    private void pressed(KeyEvent event) {
        if (held.isEmpty() || signComesNext(event)) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && CardInput.ScannedQr.maybe(burst)) {
            event.consume();
            var text = burst.toString();
            forget();
            codes.accept(text);
        } else {
            release();
        }
    }

    /** The press of a key that types something, and the keys that are held for it. */
    private static boolean signComesNext(KeyEvent event) {
        var text = event.getText();
        return event.getCode().isModifierKey()
                || text != null && !text.isEmpty() && text.charAt(0) >= ' ' && event.getCode() != KeyCode.DELETE;
    }

    private void forget() {
        pause.stop();
        burst.setLength(0);
        held.clear();
    }

    /** A person typed it: it arrives where it was typed. */
    private void release() {
        var signs = List.copyOf(held);
        forget();
        releasing = true;
        try {
            signs.forEach(it -> Event.fireEvent(it.target(), it.event().copyFor(it.target(), it.target())));
        } finally {
            releasing = false;
        }
    }
}
