package vn.eid.kiosk.screen;

import java.util.Optional;
import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardFault;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** Turns the session's fault into the sentence above the work. */
final class FaultNotices {
    private final Desk desk;

    FaultNotices(Desk desk) {
        this.desk = desk;
    }

    Optional<FaultNotice> of(EnrolmentState state) {
        if (!(state instanceof EnrolmentState.Halted halted)) {
            return Optional.empty();
        }
        var words = desk.ports().words().fault(halted.fault());
        var action = Action.of(
                Key.ENTER,
                Action.Rank.PRIMARY,
                desk.texts().of("fault.goon"),
                () -> desk.session().fire(new EnrolmentEvent.GoOn()));
        var line = words.cause() + "\n" + words.advice() + ".";
        return Optional.of(new FaultNotice(Tone.BAD, symbol(halted.fault()), words.title(), line, Optional.of(action)));
    }

    private static Symbol symbol(EnrolmentFault fault) {
        if (fault instanceof EnrolmentFault.OfCard card) {
            boolean reader = card.fault() == CardFault.NO_READER
                    || card.fault() == CardFault.READER_LOST
                    || card.fault() == CardFault.SERVICE_UNAVAILABLE;
            return reader ? Symbol.READER : Symbol.NO_CARD;
        }
        if (fault instanceof EnrolmentFault.OfCamera camera) {
            return camera.fault() == CameraFault.IMAGE_UNREADABLE ? Symbol.CAMERA : Symbol.NO_CAMERA;
        }
        return fault instanceof EnrolmentFault.OfQueue ? Symbol.DISK : Symbol.ALERT;
    }
}
