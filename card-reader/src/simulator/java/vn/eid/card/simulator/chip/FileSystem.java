package vn.eid.card.simulator.chip;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.crypto.Tlv;

/** SELECT and READ BINARY over the master file and the travel document application (ICAO 9303-10 §3.6). */
final class FileSystem {
    private static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    private static final int BY_FILE_IDENTIFIER = 0x02;
    private static final int BY_NAME = 0x04;
    private static final int NO_RESPONSE_DATA = 0x0C;

    private final Map<Integer, byte[]> masterFiles;
    private final Map<Integer, byte[]> applicationFiles;
    private final Set<Integer> terminalProtected;
    private boolean inApplication;
    private Optional<byte[]> current = Optional.empty();

    FileSystem(Personalisation personalisation, ChipBehaviour behaviour) {
        masterFiles = personalisation.masterFiles();
        applicationFiles = personalisation.applicationFiles();
        terminalProtected = behaviour.terminalProtected();
    }

    void reset() {
        inApplication = false;
        current = Optional.empty();
    }

    boolean inApplication() {
        return inApplication;
    }

    Response select(CommandApdu command, boolean authenticated) throws CardRefusal {
        return switch (command.p1()) {
            case BY_NAME -> selectApplication(command);
            case BY_FILE_IDENTIFIER -> selectFile(command, authenticated);
            // the Vietnamese card knows neither SELECT MF nor any other selection from the root
            case 0 -> throw new CardRefusal(Sw.INS_UNSUPPORTED);
            default -> throw new CardRefusal(Sw.INCORRECT_P1_P2);
        };
    }

    private Response selectApplication(CommandApdu command) throws CardRefusal {
        if (!Arrays.equals(command.data(), APPLICATION)) {
            throw new CardRefusal(Sw.FILE_NOT_FOUND);
        }
        inApplication = true;
        current = Optional.empty();
        return command.p2() == NO_RESPONSE_DATA ? Response.DONE : Response.of(Tlv.of(0x6F, Tlv.of(0x84, APPLICATION)));
    }

    private Response selectFile(CommandApdu command, boolean authenticated) throws CardRefusal {
        if (command.data().length != 2) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        int fid = (command.data()[0] & 0xFF) << 8 | command.data()[1] & 0xFF;
        current = Optional.of(file(fid, authenticated));
        return Response.DONE;
    }

    private byte[] file(int fid, boolean authenticated) throws CardRefusal {
        boolean free = fid == Fid.CARD_ACCESS;
        if (!free && (!authenticated || inApplication && terminalProtected.contains(fid))) {
            throw new CardRefusal(Sw.SECURITY_STATUS);
        }
        byte[] content = (inApplication && !free ? applicationFiles : masterFiles).get(fid);
        if (content == null) {
            throw new CardRefusal(Sw.FILE_NOT_FOUND);
        }
        return content;
    }

    /**
     * READ BINARY.
     *
     * @param room most plain bytes that the answer may have
     */
    Response read(CommandApdu command, boolean authenticated, int room) throws CardRefusal {
        return command.hasOddIns() ? readObject(command, authenticated, room) : readPlain(command, authenticated, room);
    }

    private Response readPlain(CommandApdu command, boolean authenticated, int room) throws CardRefusal {
        int offset = command.p1p2();
        if ((command.p1() & 0x80) != 0) {
            current = Optional.of(file(Fid.ofShortIdentifier(command.p1() & 0x1F), authenticated));
            offset = command.p2();
        }
        byte[] file = current.orElseThrow(() -> new CardRefusal(Sw.NO_CURRENT_FILE));
        return part(file, offset, command.ne(), room);
    }

    private Response readObject(CommandApdu command, boolean authenticated, int room) throws CardRefusal {
        if (command.p1p2() != 0) {
            int fid = command.p1() == 0 && command.p2() <= 0x1E ? Fid.ofShortIdentifier(command.p2()) : command.p1p2();
            current = Optional.of(file(fid, authenticated));
        }
        byte[] file = current.orElseThrow(() -> new CardRefusal(Sw.NO_CURRENT_FILE));
        byte[] offset = Tlv.find(Tlv.parseAll(command.data()), 0x54)
                .filter(bytes -> bytes.length > 0 && bytes.length <= 3)
                .orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        int from = 0;
        for (byte b : offset) {
            from = from << 8 | b & 0xFF;
        }
        int overhead = 1 + Tlv.lengthBytes(Math.min(command.ne(), room)).length;
        Response part = part(file, from, command.ne() - overhead, room - overhead);
        return new Response(Tlv.of(0x53, part.data()), part.statusWord());
    }

    private static Response part(byte[] file, int offset, int wanted, int room) throws CardRefusal {
        if (offset >= file.length) {
            throw new CardRefusal(Sw.WRONG_OFFSET);
        }
        int rest = file.length - offset;
        int given = Math.max(0, Math.min(Math.min(wanted, room), rest));
        // Le 00 asks for all that there is, so only a stated length can run past the end (ISO/IEC 7816-4 §5.6)
        boolean beyondEnd = wanted > rest && wanted != 256 && wanted != 65536;
        byte[] data = Arrays.copyOfRange(file, offset, offset + given);
        return new Response(data, beyondEnd ? Sw.END_OF_FILE : Sw.OK);
    }
}
