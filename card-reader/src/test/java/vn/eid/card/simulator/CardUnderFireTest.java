package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.issue.IssuedCard;

@DisplayName("The virtual card under fire")
class CardUnderFireTest {
    private static final int COMMANDS = 20_000;
    private static final List<Integer> INSTRUCTIONS =
            List.of(0xA4, 0xB0, 0xB1, 0x84, 0x82, 0x22, 0x86, 0x88, 0xCA, 0x00);

    @Test
    void answers_whatever_comes_with_a_status_word_and_gives_nothing_away() throws Exception {
        IssuedCard card =
                VirtualCardStation.withDrawnPortraits(new SeededRandom("fire")).card(0);
        Random random = new Random(20261120);
        int cardAccess = card.masterFiles().get(0x011C).length;
        for (int i = 0; i < COMMANDS; i++) {
            byte[] command = command(random);
            byte[] answer = card.card().process(command);
            assertThat(answer).as("command %d", i).hasSizeBetween(2, cardAccess + 100);
        }
        card.card().reset();
        JmrtdPeer peer = JmrtdPeer.shortLength(new InMemoryCardService(card.card()));
        peer.paceCan(card.citizen());
        assertThat(peer.file(0x0101)).isEqualTo(card.applicationFiles().get(0x0101));
    }

    /** Mostly well-formed, with data objects that the protocols use, so that it gets past the first checks. */
    private static byte[] command(Random random) {
        byte[] data = new byte[random.nextInt(60)];
        random.nextBytes(data);
        if (data.length > 4) {
            data[0] = (byte) List.of(0x7C, 0x80, 0x83, 0x84, 0x87, 0x54, 0x97, 0x8E)
                    .get(random.nextInt(8))
                    .intValue();
            data[1] = (byte) (data.length - 2);
        }
        byte[] command = new byte[5 + data.length + random.nextInt(2)];
        command[0] =
                (byte) List.of(0x00, 0x0C, 0x10, 0x80).get(random.nextInt(4)).intValue();
        command[1] = INSTRUCTIONS.get(random.nextInt(INSTRUCTIONS.size())).byteValue();
        command[2] = (byte)
                (random.nextBoolean()
                        ? random.nextInt(256)
                        : List.of(0, 2, 4, 0xC1, 0x41).get(random.nextInt(5)));
        command[3] = (byte)
                (random.nextBoolean()
                        ? random.nextInt(256)
                        : List.of(0, 0x0C, 0xA4, 0xA6).get(random.nextInt(4)));
        command[4] = (byte) data.length;
        System.arraycopy(data, 0, command, 5, data.length);
        return command;
    }
}
