package vn.eid.kiosk.screen.sound;

/** What an officer hears. Every call returns at once; nothing ever waits for a loudspeaker. */
public interface Sounds {
    /** A counter that says nothing. */
    Sounds NONE = tone -> {};

    /** Plays a tone, unless one is being played. */
    void play(Tone tone);

    /** What there is to hear. */
    enum Tone {
        /** Something is done: two notes going up. */
        SUCCESS(659.26, 880),
        /** Something needs a look: two notes going down, lower and longer. */
        FAULT(392, 293.66);

        private final double first;
        private final double second;

        Tone(double first, double second) {
            this.first = first;
            this.second = second;
        }

        /** Hertz of the first note. */
        double first() {
            return first;
        }

        /** Hertz of the second note. */
        double second() {
            return second;
        }
    }
}
