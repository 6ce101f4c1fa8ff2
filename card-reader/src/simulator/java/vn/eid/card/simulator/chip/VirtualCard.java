package vn.eid.card.simulator.chip;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.crypto.SecureChannel;
import vn.eid.card.simulator.crypto.Tlv;

/**
 * A travel document chip in memory: {@link #process} takes the raw command and gives the raw response, {@link #reset} is
 * power off and on. Calls are serialised.
 */
public final class VirtualCard implements ApduCard {
    private static final int CHAINING = 0x10;

    private final Personalisation personalisation;
    private final ChipBehaviour behaviour;
    private final SecureRandom random;
    private final PlainFilter filter;
    private final FileSystem files;
    private final BasicAccessControl bac;
    private final ChipAuthentication chipAuthentication;

    private Optional<SecureChannel> channel = Optional.empty();
    private Optional<SecureChannel> nextChannel = Optional.empty();
    private Optional<Pace> pace = Optional.empty();

    /** A chip without fault. */
    public VirtualCard(Personalisation personalisation, ChipBehaviour behaviour, SecureRandom random) {
        this(personalisation, behaviour, random, PlainFilter.NONE);
    }

    /**
     * @param personalisation what lies on the chip
     * @param behaviour the chip's habits
     * @param random source of challenges, nonces and ephemeral keys
     * @param filter a fault behind secure messaging
     */
    public VirtualCard(
            Personalisation personalisation, ChipBehaviour behaviour, SecureRandom random, PlainFilter filter) {
        this.personalisation = personalisation;
        this.behaviour = behaviour;
        this.random = random;
        this.filter = filter;
        this.files = new FileSystem(personalisation, behaviour);
        this.bac = new BasicAccessControl(personalisation.passwords(), behaviour.bacAnswer(), random);
        this.chipAuthentication = new ChipAuthentication(personalisation.chipAuthentication());
    }

    @Override
    public byte[] atr() {
        return AnswerToReset.of(behaviour.extendedLength());
    }

    @Override
    public synchronized void reset() {
        dropSession();
        files.reset();
    }

    /** Makes the chip's send sequence counter wrong from now on. */
    public synchronized void skipCounter() {
        channel.ifPresent(session -> session.step(1));
    }

    @Override
    public synchronized byte[] process(byte[] raw) {
        try {
            CommandApdu command = CommandApdu.parse(raw);
            if (command.extended() && !behaviour.extendedLength()) {
                throw new CardRefusal(Sw.WRONG_LENGTH);
            }
            return (command.isProtected() ? answerProtected(command) : answerPlain(command)).encoded();
        } catch (CardRefusal refusal) {
            return Response.status(refusal.statusWord()).encoded();
        }
    }

    private Response answerPlain(CommandApdu command) throws CardRefusal {
        // a plain command ends a session (ICAO 9303-11 §9.8.3)
        if (channel.isPresent()) {
            dropSession();
        }
        Response answer = answered(command, room(command, Optional.empty()));
        begin();
        return answer;
    }

    private Response answerProtected(CommandApdu wrapped) throws CardRefusal {
        SecureChannel session = channel.orElseThrow(() -> new CardRefusal(Sw.SECURE_MESSAGING_UNSUPPORTED));
        CommandApdu command;
        try {
            command = session.unwrap(wrapped);
        } catch (CardRefusal broken) {
            dropSession();
            throw broken;
        }
        Response answer = session.wrap(protectedAnswer(wrapped, command, session), command.hasOddIns());
        begin();
        return answer;
    }

    private Response protectedAnswer(CommandApdu wrapped, CommandApdu command, SecureChannel session) {
        try {
            return answered(command, room(wrapped, Optional.of(session)));
        } catch (CardRefusal refusal) {
            return Response.status(refusal.statusWord());
        }
    }

    private Response answered(CommandApdu command, int room) throws CardRefusal {
        return filter.answer(command, plain -> dispatch(plain, room));
    }

    /** Most plain bytes of response data that the wire form of the answer has room for. */
    private int room(CommandApdu onTheWire, Optional<SecureChannel> session) throws CardRefusal {
        int unspecified = onTheWire.extended() ? 65536 : 256;
        int wire = onTheWire.ne() == 0 ? unspecified : onTheWire.ne();
        boolean everything = wire == 65536 || wire == 256;
        if (wire > behaviour.maxResponse() && !everything) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        int bytes = Math.min(wire, behaviour.maxResponse());
        return session.map(s -> s.capacity(bytes)).orElse(bytes);
    }

    private void begin() {
        if (nextChannel.isPresent()) {
            channel = nextChannel;
            nextChannel = Optional.empty();
        }
    }

    private void dropSession() {
        channel = Optional.empty();
        nextChannel = Optional.empty();
        pace = Optional.empty();
        bac.reset();
        chipAuthentication.reset();
    }

    private Response dispatch(CommandApdu command, int room) throws CardRefusal {
        if ((command.cla() & ~CHAINING) != 0) {
            throw new CardRefusal(Sw.CLA_UNSUPPORTED);
        }
        return switch (command.ins()) {
            case 0xA4 -> files.select(command, channel.isPresent());
            case 0xB0, 0xB1 -> readBinary(command, room);
            case 0x84 -> getChallenge(command);
            case 0x82 -> mutualAuthenticate(command);
            case 0x22 -> manageSecurityEnvironment(command);
            case 0x86 -> generalAuthenticate(command);
            case 0x88 -> internalAuthenticate(command);
            default -> throw new CardRefusal(Sw.INS_UNSUPPORTED);
        };
    }

    private Response readBinary(CommandApdu command, int room) throws CardRefusal {
        boolean refused =
                command.ne() > room && behaviour.overlong() == ChipBehaviour.Overlong.REFUSE && channel.isPresent();
        if (command.ne() == 0 || refused) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        return files.read(command, channel.isPresent(), room);
    }

    private Response getChallenge(CommandApdu command) throws CardRefusal {
        requireBasicAccessControl();
        if (command.ne() != 8 && command.ne() != 256) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        return bac.getChallenge();
    }

    private Response mutualAuthenticate(CommandApdu command) throws CardRefusal {
        requireBasicAccessControl();
        BasicAccessControl.Outcome outcome = bac.mutualAuthenticate(command.data());
        nextChannel = Optional.of(outcome.channel());
        return outcome.response();
    }

    private void requireBasicAccessControl() throws CardRefusal {
        if (!behaviour.basicAccessControl()) {
            throw new CardRefusal(Sw.INS_UNSUPPORTED);
        }
        if (!files.inApplication()) {
            throw new CardRefusal(Sw.CONDITIONS_OF_USE);
        }
    }

    private Response manageSecurityEnvironment(CommandApdu command) throws CardRefusal {
        List<Tlv> request = Tlv.parseAll(command.data());
        return switch (command.p1p2()) {
            case 0xC1A4 -> beginPace(request);
            case 0x41A4 -> {
                requireSession();
                yield chipAuthentication.select(request);
            }
            case 0x41A6 -> {
                requireSession();
                yield rekeyed(chipAuthentication.setKeyAgreement(request));
            }
            default -> throw new CardRefusal(Sw.INCORRECT_P1_P2);
        };
    }

    private Response beginPace(List<Tlv> request) throws CardRefusal {
        // PACE belongs to the master file: once the application is selected the Vietnamese card answers 6982
        if (files.inApplication() || channel.isPresent()) {
            throw new CardRefusal(Sw.SECURITY_STATUS);
        }
        if (personalisation.pace().isEmpty()) {
            throw new CardRefusal(Sw.INS_UNSUPPORTED);
        }
        pace = Optional.of(Pace.chosenBy(request, personalisation, random));
        return Response.DONE;
    }

    private Response generalAuthenticate(CommandApdu command) throws CardRefusal {
        byte[] dynamic = Tlv.find(Tlv.parseAll(command.data()), 0x7C).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        List<Tlv> objects = Tlv.parseAll(dynamic);
        if (pace.isPresent()) {
            return continuePace(pace.get(), objects);
        }
        if (channel.isPresent() && chipAuthentication.isSelected()) {
            return rekeyed(chipAuthentication.generalAuthenticate(objects));
        }
        throw new CardRefusal(Sw.CONDITIONS_OF_USE);
    }

    private Response continuePace(Pace run, List<Tlv> objects) throws CardRefusal {
        try {
            Pace.Outcome outcome = run.generalAuthenticate(objects);
            if (outcome.channel().isPresent()) {
                nextChannel = outcome.channel();
                pace = Optional.empty();
            }
            return outcome.response();
        } catch (CardRefusal failed) {
            pace = Optional.empty();
            throw failed;
        }
    }

    private Response rekeyed(ChipAuthentication.Outcome outcome) {
        nextChannel = Optional.of(outcome.channel());
        return outcome.response();
    }

    private Response internalAuthenticate(CommandApdu command) throws CardRefusal {
        requireSession();
        ActiveAuthenticationKey key =
                personalisation.activeAuthentication().orElseThrow(() -> new CardRefusal(Sw.INS_UNSUPPORTED));
        if (command.data().length != 8) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        return Response.of(key.sign(command.data()));
    }

    private void requireSession() throws CardRefusal {
        if (channel.isEmpty()) {
            throw new CardRefusal(Sw.SECURITY_STATUS);
        }
    }
}
