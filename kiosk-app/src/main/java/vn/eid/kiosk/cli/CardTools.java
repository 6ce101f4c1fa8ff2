package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.card.AccessKey;
import vn.eid.card.CardReaders;

/** What the composition root lends to the card commands. */
public interface CardTools {
    /**
     * Readers of this machine.
     *
     * @param names readers whose names contain a match
     * @param trust folder of trusted authorities; the configured one when empty
     */
    CardReaders readers(Pattern names, Optional<Path> trust);

    /** Of pictures from files, for a card's code in one. */
    ImageDecoder decoder();

    /** Keys to try when none is given: only the training edition has any, those of its own cards. */
    List<AccessKey> keysWithoutAsking();
}
