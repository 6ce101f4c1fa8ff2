package vn.eid.card.emrtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import vn.eid.card.Octets;
import vn.eid.card.ReadPhase;

/** A chip that expects certain commands, byte for byte, and gives prepared answers. */
final class ScriptedLink implements CardLink {
    private record Exchange(String command, String answer) {}

    private final Deque<Exchange> script = new ArrayDeque<>();

    /** Commands and answers in hexadecimal, blanks allowed. */
    ScriptedLink expect(String command, String answer) {
        script.add(new Exchange(plain(command), plain(answer)));
        return this;
    }

    @Override
    public Octets atr() {
        return Octets.ofHex("3B80800101");
    }

    @Override
    public byte[] transmit(byte[] command, ReadPhase phase) {
        assertThat(script).as("a command more than the script has").isNotEmpty();
        Exchange next = script.remove();
        assertThat(HexFormat.of().withUpperCase().formatHex(command)).isEqualTo(next.command());
        return HexFormat.of().parseHex(next.answer());
    }

    void assertFinished() {
        assertThat(script).as("commands that were not sent").isEmpty();
    }

    private static String plain(String hex) {
        return hex.replaceAll("\\s", "").toUpperCase();
    }
}
