package vn.eid.card.simulator;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** Gives the values of a worked example one after the other, each as long as it was asked for. */
final class ScriptedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Deque<byte[]> values = new ArrayDeque<>();

    ScriptedRandom(String... hex) {
        super(null, null);
        List.of(hex).forEach(value -> values.add(HexFormat.of().parseHex(value)));
    }

    @Override
    public void nextBytes(byte[] bytes) {
        byte[] next = values.removeFirst();
        if (next.length != bytes.length) {
            throw new IllegalStateException("the script has " + next.length + " bytes, wanted " + bytes.length);
        }
        System.arraycopy(next, 0, bytes, 0, bytes.length);
    }
}
