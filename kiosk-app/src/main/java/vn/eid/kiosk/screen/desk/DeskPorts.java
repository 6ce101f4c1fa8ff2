package vn.eid.kiosk.screen.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import vn.eid.biometrics.Portrait;
import vn.eid.card.ChipPortrait;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;

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

    /** A page of a paper as pixels, reduced to the size of lists; empty when it cannot be decoded. */
    void decode(Content page, Consumer<Optional<Picture>> answer);

    /** Enrolments that were put aside or cut short, newest first; empty when they cannot be asked for. */
    void unfinished(Consumer<List<UnfinishedEnrolment>> answer);

    /** Prints a sheet; no dossier depends on it. */
    void print(PrintOrder order, Consumer<PrintOutcome> answer);

    /** Until when the ministry has to decide on an enrolment that was sealed at {@code sealed}. */
    Deadline deadline(CardProof card, Instant sealed);

    /** What was kept of a dossier that was not accepted; empty when its copy is not here any more. */
    void keptCopy(DossierId id, Consumer<Optional<Kept>> answer);

    /**
     * A page of the dossiers that a search finds, newest first; empty when the queue cannot be asked. Words may lie
     * anywhere in the whole queue, not only in what is shown already.
     */
    void dossiers(DossierSearch search, Consumer<DossierPage> answer);

    /** Dossiers that wait for a second person. */
    Approvals approvals();

    /** Outreach, reports and search. */
    StationDesk station();

    /** How the station does at this moment. */
    ObservableValue<StationHealth> health();
}
