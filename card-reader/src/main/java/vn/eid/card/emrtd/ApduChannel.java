package vn.eid.card.emrtd;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import vn.eid.card.CardException;
import vn.eid.card.ReadPhase;
import vn.eid.card.lds.Tlv;

/**
 * The conversation with one card. Once secured it never sends a plain command again, whatever the card answers; once broken
 * it sends nothing at all.
 */
final class ApduChannel {
    private static final int GET_RESPONSE = 0xC0;
    private static final int MORE_DATA = 0x61;
    private static final int MAX_RESPONSE = 70_000;
    private static final int MAX_CONTINUATIONS = 300;

    private final CardLink link;
    private final ApduObserver observer;
    private Optional<SecureMessaging> session = Optional.empty();
    private boolean broken;
    private ReadPhase phase = ReadPhase.CONNECTING;
    private int apdus;
    private long bytes;

    ApduChannel(CardLink link, ApduObserver observer) {
        this.link = link;
        this.observer = observer;
    }

    /** From now on faults happen in this phase. */
    void enter(ReadPhase next) {
        phase = next;
    }

    ReadPhase phase() {
        return phase;
    }

    int apdus() {
        return apdus;
    }

    long bytes() {
        return bytes;
    }

    CardLink link() {
        return link;
    }

    /** From now on every command is protected with this session's keys. */
    void secure(SecureMessaging next) {
        session.ifPresent(SecureMessaging::wipe);
        session = Optional.of(next);
    }

    boolean isSecured() {
        return session.isPresent();
    }

    /** Most content that one short answer can carry: 256 bytes, less under secure messaging. */
    int shortAnswerContent() {
        return session.map(SecureMessaging::shortAnswerContent).orElse(256);
    }

    /** Ends the session: keys are wiped, nothing more is sent. */
    void end() {
        session.ifPresent(SecureMessaging::wipe);
        broken = true;
    }

    ResponseApdu send(CommandApdu command) throws CardException {
        if (broken) {
            throw ChipFaults.secureMessagingBroken(phase, OptionalInt.empty(), "the session is over");
        }
        if (session.isEmpty()) {
            return ResponseApdu.of(exchange(command.encoded()));
        }
        byte[] raw = exchange(session.get().protect(command));
        Optional<ResponseApdu> answer = session.get().unprotect(raw);
        if (answer.isEmpty()) {
            end();
            OptionalInt sw = OptionalInt.of(ResponseApdu.of(raw).sw());
            throw ChipFaults.secureMessagingBroken(
                    phase, sw, raw.length == 2 ? "unprotected answer" : "wrong protection");
        }
        return answer.get();
    }

    /** One command and, where the card says that more is waiting, the rest of its answer. */
    private byte[] exchange(byte[] command) throws CardException {
        byte[] answer = transmit(command);
        for (int i = 0; i < MAX_CONTINUATIONS && sw1(answer) == MORE_DATA && answer.length < MAX_RESPONSE; i++) {
            int waiting = answer[answer.length - 1] & 0xFF;
            byte[] rest = transmit(CommandApdu.asking(GET_RESPONSE, 0, 0, waiting == 0 ? 256 : waiting)
                    .encoded());
            answer = Tlv.concat(Arrays.copyOf(answer, answer.length - 2), rest);
        }
        return answer;
    }

    private byte[] transmit(byte[] command) throws CardException {
        byte[] answer = link.transmit(command, phase);
        apdus++;
        bytes += answer.length;
        observer.exchanged(command.length, answer.length);
        return answer;
    }

    private static int sw1(byte[] answer) {
        return answer[answer.length - 2] & 0xFF;
    }
}
