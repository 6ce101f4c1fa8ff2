package vn.eid.kiosk.station.selfservice;

import java.time.Duration;

/** What the citizen is told. */
public sealed interface LookupAnswer {
    /** No dossier of this station goes with what was given. */
    record NotFound() implements LookupAnswer {}

    /** Without the card: the status and nothing else. */
    record StatusOnly(Stage stage) implements LookupAnswer {}

    /** With the card. */
    record Whole(Story story) implements LookupAnswer {}

    /** Asked too often; with the card it goes on. */
    record NotNow(Duration pause) implements LookupAnswer {}

    /** The store cannot be asked now. */
    record Unavailable() implements LookupAnswer {}
}
