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
    private ExtendedLength extendedLength = ExtendedLength.UNKNOWN;
    private boolean over;
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

    /** What is known of the card's ability to use extended lengths. */
    enum ExtendedLength {
        UNKNOWN,
        SUPPORTED,
        UNSUPPORTED
    }

    ExtendedLength extendedLength() {
        return extendedLength;
    }

    /** Leaves extended lengths alone, whatever the card could do. */
    void refuseExtendedLength() {
        extendedLength = ExtendedLength.UNSUPPORTED;
    }

    /**
     * Sends a plain command with an extended length field, which shows whether the card understands them while an error
     * does not cost a session yet; after a refusal the same in the short form.
     *
     * @param expected most bytes to ask for in the extended form
     */
    ResponseApdu sendProbing(CommandApdu command, int expected) throws CardException {
        if (extendedLength == ExtendedLength.UNKNOWN && !isSecured()) {
            CommandApdu probe =
                    new CommandApdu(command.cla(), command.ins(), command.p1(), command.p2(), command.data(), expected);
            ResponseApdu answer = ResponseApdu.of(exchange(probe.encoded(true)));
            boolean understood = (answer.isOk() || answer.sw() == ResponseApdu.END_OF_FILE) && answer.data().length > 0;
            extendedLength = understood ? ExtendedLength.SUPPORTED : ExtendedLength.UNSUPPORTED;
            if (understood) {
                return answer;
            }
        }
        return send(command);
    }

    /**
     * Whether the chip answers under the session keys just agreed. A chip that lost the session, or answers under other
     * keys, does not have the private key that the agreement needed; the channel is over then.
     */
    boolean confirms(CommandApdu command) throws CardException {
        byte[] raw = exchange(session.orElseThrow().protect(command));
        if (session.get().unprotect(raw).isPresent()) {
            return true;
        }
        end();
        ResponseApdu answer = ResponseApdu.of(raw);
        boolean otherKeys = SecureMessaging.looksProtected(answer.data())
                || answer.data().length == 0 && StatusWords.isSessionLost(answer.sw());
        if (!otherKeys) {
            throw broken(raw);
        }
        return false;
    }

    private CardException broken(byte[] raw) {
        OptionalInt sw = OptionalInt.of(ResponseApdu.of(raw).sw());
        return ChipFaults.secureMessagingBroken(phase, sw, raw.length == 2 ? "unprotected answer" : "wrong protection");
    }

    /** Most content that one short answer can carry: 256 bytes, less under secure messaging. */
    int shortAnswerContent() {
        return session.map(SecureMessaging::shortAnswerContent).orElse(256);
    }

    /** Ends the session: keys are wiped, nothing more is sent. */
    void end() {
        session.ifPresent(SecureMessaging::wipe);
        over = true;
    }

    /** Whether nothing can be sent any more. */
    boolean isOver() {
        return over;
    }

    ResponseApdu send(CommandApdu command) throws CardException {
        if (over) {
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
