package vn.eid.card;

/** Told of a reading's course, on the reading thread; must return quickly and must not throw. */
public interface ReadListener {
    /** At most ten times a second, monotonic. */
    void progress(ReadProgress progress);

    /**
     * Text of DG1 and DG13, as soon as it is there and before the portrait is read. Hashes were compared with the
     * document security object, its signature may not have been checked yet: show it, do not rely on it.
     */
    void text(ChipIdentity identity);

    /** Listens to nothing. */
    ReadListener NONE = new ReadListener() {
        @Override
        public void progress(ReadProgress progress) {
            // nobody asked
        }

        @Override
        public void text(ChipIdentity identity) {
            // nobody asked
        }
    };
}
