package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import vn.eid.biometrics.Portrait;
import vn.eid.card.ChipPortrait;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

/** What the screens ask of the rest of the counter. Every call returns at once; answers come on the FX thread. */
public interface DeskPorts {
    /** Words for faults, findings and refusals. */
    CounterWords words();

    /** Checks a secret; {@code secret} is wiped by the callee. */
    void signIn(String account, char[] secret, Consumer<SignInResult> answer);

    /** The photograph of a chip as pixels; empty when it cannot be decoded. */
    void decode(ChipPortrait portrait, Consumer<Optional<Picture>> answer);

    /** A portrait as pixels; empty when it cannot be decoded. */
    void decode(Portrait portrait, Consumer<Optional<Picture>> answer);

    /** Dossiers in these statuses, newest first; empty when the queue cannot be asked. */
    void dossiers(Set<DossierStatus> statuses, Consumer<List<QueuedDossier>> answer);

    /** Enrolments that were put aside or cut short, newest first; empty when they cannot be asked for. */
    void unfinished(Consumer<List<UnfinishedEnrolment>> answer);

    /** Prints the receipt of a saved dossier; the dossier does not depend on it. */
    void print(QueuedDossier dossier, Consumer<Boolean> answer);

    /** Dossiers that wait for a second person. */
    Approvals approvals();

    /** Outreach, reports and search. */
    StationDesk station();

    /** How the station does at this moment. */
    ObservableValue<StationHealth> health();
}
