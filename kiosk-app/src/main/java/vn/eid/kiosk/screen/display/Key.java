package vn.eid.kiosk.screen.display;

/** The keys that act at the counter, as their caps are labelled. */
public enum Key {
    ENTER("Enter"),
    ESC("Esc"),
    F1("F1"),
    F2("F2"),
    F3("F3"),
    F4("F4"),
    F5("F5"),
    F6("F6"),
    F7("F7"),
    F8("F8"),
    F9("F9"),
    F10("F10"),
    F11("F11"),
    F12("F12");

    private final String cap;

    Key(String cap) {
        this.cap = cap;
    }

    /** What is printed on the key. */
    public String cap() {
        return cap;
    }
}
