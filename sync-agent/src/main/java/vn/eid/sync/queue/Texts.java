package vn.eid.sync.queue;

/** Texts from outside, made fit for a column. */
final class Texts {
    private Texts() {}

    /** Without control characters (PostgreSQL refuses NUL), at most {@code limit} units, never half a surrogate pair. */
    static String clipped(String text, int limit) {
        var clean = text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (clean.length() <= limit) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
