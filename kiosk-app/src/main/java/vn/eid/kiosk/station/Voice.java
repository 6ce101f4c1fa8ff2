package vn.eid.kiosk.station;

/** Reads aloud where a Vietnamese voice is installed. Returns at once; what it is given holds no personal data. */
public interface Voice {
    /** Whether anything will be heard. */
    boolean there();

    /** Reads, after falling silent if it was reading something else. */
    void say(String words);

    /** Falls silent. */
    void hush();

    /** No voice is installed, or sound is switched off. */
    Voice SILENT = new Voice() {
        @Override
        public boolean there() {
            return false;
        }

        @Override
        public void say(String words) {
            // nobody would hear it
        }

        @Override
        public void hush() {
            // silent already
        }
    };
}
