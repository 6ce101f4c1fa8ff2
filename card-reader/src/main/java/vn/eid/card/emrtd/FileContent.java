package vn.eid.card.emrtd;

/** What came of reading a file. */
sealed interface FileContent {
    /** All of it. */
    record Complete(byte[] bytes) implements FileContent {
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /** The chip does not have the file, or does not give it to us. */
    record Refused(int sw) implements FileContent {}
}
