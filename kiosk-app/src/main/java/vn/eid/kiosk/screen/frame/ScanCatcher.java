package vn.eid.kiosk.screen.frame;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.eid.kiosk.enrolment.CardInput;

/**
 * Recognises the QR code of a card on any screen: scanners type like a keyboard, but faster than any person, with bars
 * between the fields and Enter at the end.
 */
public final class ScanCatcher {
    /** People need longer between two keys. */
    private static final long BURST_MILLIS = 60;
    /** Longer than any code on a card; what comes after is not kept. */
    private static final int MOST_SIGNS = 2_000;

    private final Consumer<String> codes;
    private final InstantSource clock;
    private final StringBuilder burst = new StringBuilder();
    private long last;

    /** @param codes takes what looks like the code of a card; hostile input */
    public ScanCatcher(Consumer<String> codes, InstantSource clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Listens to a scene, before whatever has the focus. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        long now = clock.millis();
        if (now - last > BURST_MILLIS) {
            burst.setLength(0);
        }
        last = now;
        var sign = event.getCharacter();
        if (burst.length() < MOST_SIGNS && !sign.isEmpty() && sign.charAt(0) >= ' ') {
            burst.append(sign);
        }
        if (burst.indexOf("|") >= 0) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && CardInput.ScannedQr.maybe(burst)
                && clock.millis() - last <= BURST_MILLIS) {
            event.consume();
            var text = burst.toString();
            burst.setLength(0);
            codes.accept(text);
        }
    }
}
