package vn.eid.kiosk.setup;

/** What a step found; each has a sentence and one action in both languages ({@code setup_*.properties}). */
public enum SetupFinding {
    NOT_YET(SetupState.OPEN),
    LEFT_FOR_LATER(SetupState.LATER),
    /** {0} names the step that comes first. */
    STEP_BEFORE_MISSING(SetupState.OPEN),
    ANSWER_MISSING(SetupState.FAILED),
    ANSWER_WRONG(SetupState.FAILED),
    FILE_UNREADABLE(SetupState.FAILED),
    NO_CERTIFICATE_INSIDE(SetupState.FAILED),
    NOT_WRITTEN(SetupState.FAILED),

    STATION_NAMED(SetupState.DONE),
    LINE_ANSWERS(SetupState.DONE),
    LINE_SILENT(SetupState.NOTED),

    AUTHORITIES_TAKEN(SetupState.DONE),
    AUTHORITIES_NONE(SetupState.FAILED),
    LIST_SIGNATURE_WRONG(SetupState.FAILED),

    KEY_READY(SetupState.DONE),
    KEY_REFUSED(SetupState.FAILED),
    CERTIFICATE_AWAITED(SetupState.WAITING),
    CERTIFICATE_READY(SetupState.DONE),
    CERTIFICATE_ENDS(SetupState.NOTED),
    CERTIFICATE_REFUSED(SetupState.FAILED),

    ACCOUNTS_READY(SetupState.DONE),
    SECRET_TOO_SHORT(SetupState.FAILED),
    ACCOUNTS_REFUSED(SetupState.FAILED),

    READER_SEEN(SetupState.DONE),
    READER_MISSING(SetupState.FAILED),
    READER_SERVICE_SILENT(SetupState.FAILED),
    CAMERA_SEEN(SetupState.DONE),
    CAMERA_FAILED(SetupState.FAILED),
    PRINTER_SEEN(SetupState.DONE),
    PRINTER_MISSING(SetupState.FAILED),
    SCREENS_SEEN(SetupState.DONE),
    SCREENS_UNSEEN(SetupState.NOTED),
    SCREEN_MISSING(SetupState.FAILED),
    MODELS_READY(SetupState.DONE),
    MODELS_INCOMPLETE(SetupState.FAILED);

    private final SetupState state;

    SetupFinding(SetupState state) {
        this.state = state;
    }

    public SetupState state() {
        return state;
    }
}
