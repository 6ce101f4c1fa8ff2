package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessAssistance;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.Portrait;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.card.ChipPortrait;

/**
 * Analysis, liveness assistance and comparison together: follows live pictures, and makes the portrait that the officer is
 * shown. One thread.
 */
public final class PortraitStudio implements AutoCloseable {
    private final PortraitAnalyser analyser;
    private final FaceMatcher matcher;
    private final ImageDecoder decoder;
    private final Liveness liveness;

    public PortraitStudio(PortraitAnalyser analyser, FaceMatcher matcher, ImageDecoder decoder, Liveness liveness) {
        this.analyser = analyser;
        this.matcher = matcher;
        this.decoder = decoder;
        this.liveness = liveness;
    }

    /** The liveness assistance, and when it is used. */
    public record Liveness(LivenessAssistance assistance, LivenessMode mode) {}

    LivenessMode livenessMode() {
        return liveness.mode();
    }

    LivenessRound livenessRound() {
        return new LivenessRound(liveness.assistance());
    }

    void begin() {
        analyser.reset();
    }

    LiveView follow(Frame frame) throws CameraException {
        return analyser.follow(frame);
    }

    /**
     * The still as a portrait, compared with the chip. When the still is worse than the live frame that asked for it, the
     * live frame is taken; a picture that the officer ordered is shown as it is, whatever it is worth.
     *
     * @param seen what the liveness assistance saw before
     * @return empty when there is no face to crop around
     */
    Optional<PortraitCapture> develop(Sitting.Still still, Optional<ChipPortrait> chip, Optional<LivenessRecord> seen)
            throws CameraException {
        Optional<Portrait> taken = finish(still.frame());
        boolean good = taken.filter(it -> it.quality().accepted()).isPresent();
        if (!good && still.order().best().isPresent()) {
            Optional<Portrait> live = finish(still.order().best().get());
            taken = live.filter(it -> it.quality().accepted()).isPresent() ? live : Optional.empty();
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Portrait portrait = taken.get();
        MatchResult match = match(portrait, chip);
        return Optional.of(new PortraitCapture(
                portrait, match, still.camera(), still.order().reason(), seen));
    }

    private Optional<Portrait> finish(Frame frame) throws CameraException {
        try {
            return Optional.of(analyser.finish(frame));
        } catch (CameraException failed) {
            if (failed.fault() == CameraFault.NO_FACE) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private MatchResult match(Portrait portrait, Optional<ChipPortrait> chip) throws CameraException {
        if (chip.isEmpty()) {
            return new MatchResult.NotAvailable(MatchResult.Reason.CHIP_IMAGE_MISSING);
        }
        Optional<Frame> photograph = decode(chip.get().image().toByteArray());
        return photograph.isEmpty()
                ? new MatchResult.NotAvailable(MatchResult.Reason.CHIP_IMAGE_MISSING)
                : matcher.match(decoder.decode(portrait.jpeg()), photograph.get());
    }

    /** The chip's image is the card's, not ours: one that cannot be decoded is a fact about the card. */
    private Optional<Frame> decode(byte[] image) throws CameraException {
        try {
            return Optional.of(decoder.decode(image));
        } catch (CameraException unreadable) {
            if (unreadable.fault() == CameraFault.IMAGE_UNREADABLE
                    || unreadable.fault() == CameraFault.IMAGE_TOO_LARGE) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    @Override
    public void close() {
        analyser.close();
        matcher.close();
        liveness.assistance().close();
    }
}
