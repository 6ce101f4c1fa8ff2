package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.AccessKey;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;
import vn.eid.card.simulator.chip.ChipBehaviour;
import vn.eid.card.simulator.chip.ChipBehaviour.BacAnswer;
import vn.eid.card.simulator.chip.PlainFilter;
import vn.eid.card.simulator.fault.ChipFaults;
import vn.eid.card.simulator.fault.Fault;
import vn.eid.card.simulator.fault.Faults;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.fault.MuteFault;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.Citizen;

@Timeout(120)
@DisplayName("Whatever goes wrong with a card ends in the one right fault")
class FaultsTest {
    /** Commands before secure messaging: SELECT and READ of EF.CardAccess, MSE, four times GENERAL AUTHENTICATE. */
    private static final int FIRST_SECURED = 7;

    private final TestCounter counter = TestCounter.open();
    private final IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
    private final ChipReadRequest request = TestCounter.requestFor(card.citizen());

    @AfterEach
    void close() {
        counter.close();
    }

    private static CardException fault(TestCounter at, ApduCard card, ChipReadRequest request) {
        try {
            ChipReading reading = at.read(card, request);
            throw new AssertionError("the reading succeeded: " + reading.verdict());
        } catch (CardException fault) {
            return fault;
        }
    }

    private CardException faultWith(Fault fault) {
        return fault(counter, new FaultyCard(card.card(), fault), request);
    }

    private CardException faultWith(PlainFilter filter) {
        IssuedCard faulty = TestCounter.issue(CardSpec.cccd(0).chip(chip -> chip.with(filter)));
        return fault(counter, faulty.card(), TestCounter.requestFor(faulty.citizen()));
    }

    /** A frame that the driver filled with zeros. */
    private static Fault zerosFrom(int index) {
        return (i, command, next) -> i >= index ? new byte[2] : next.answer();
    }

    private int commandsOfHealthyReading() throws Exception {
        FaultyCard healthy = new FaultyCard(card.card());
        counter.read(healthy, request);
        return healthy.commands();
    }

    @Test
    void a_card_pulled_before_any_of_its_answers_is_removed_and_leaves_no_thread_behind() throws Exception {
        int commands = commandsOfHealthyReading();
        assertThat(commands).isGreaterThan(25);
        List<IntFunction<Fault>> pulls = List.of(Faults::removedAt, Faults::emptyFrom, FaultsTest::zerosFrom);
        for (int index = 0; index < commands; index++) {
            for (IntFunction<Fault> pull : pulls) {
                CardException fault = faultWith(pull.apply(index));
                assertThat(fault.fault()).as("command %d: %s", index, fault).isEqualTo(CardFault.CARD_REMOVED);
            }
        }
        awaitCardThreadsGone();
    }

    @Test
    void a_card_pulled_in_a_long_reading_of_short_parts_is_removed_at_every_index() throws Exception {
        IssuedCard slow =
                TestCounter.issue(CardSpec.cccd(0).chip(chip -> chip.with(ChipBehaviour.CCCD.withShortLength(256))));
        FaultyCard healthy = new FaultyCard(slow.card());
        counter.read(healthy, request);
        for (int index = 0; index < healthy.commands(); index += 7) {
            CardException fault = fault(counter, new FaultyCard(slow.card(), Faults.removedAt(index)), request);
            assertThat(fault.fault()).as("command %d", index).isEqualTo(CardFault.CARD_REMOVED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6700, 0x9000, 0x6A82, 0x6282, 0x6F00, 0x6B00})
    void an_unprotected_answer_ends_the_session_and_no_plain_read_follows(int statusWord) throws Exception {
        int commands = commandsOfHealthyReading();
        for (int index = FIRST_SECURED; index < commands; index++) {
            Recorder recorder =
                    new Recorder(new FaultyCard(card.card(), Faults.unprotectedStatusAt(index, statusWord)));
            CardException fault = fault(counter, recorder, request);
            assertThat(fault.fault()).as("command %d", index).isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
            assertThat(fault.statusWord()).hasValue(statusWord);
            assertThat(recorder.commands).hasSize(index + 1);
            assertThat(recorder.commands.subList(FIRST_SECURED, index + 1))
                    .as("commands after access control")
                    .allSatisfy(command -> assertThat(command[0] & 0x0C).isEqualTo(0x0C));
        }
    }

    @Test
    void plain_data_in_place_of_protected_data_are_never_taken() throws Exception {
        int commands = commandsOfHealthyReading();
        for (int index = FIRST_SECURED; index < commands; index++) {
            byte[] dg1 = card.applicationFiles().get(0x0101);
            CardException fault = faultWith(Faults.unprotectedAnswerAt(index, dg1, 0x9000));
            assertThat(fault.fault()).as("command %d", index).isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
        }
    }

    /** Right after chip authentication wrong protection is the answer of a copy: a verdict, not a fault. */
    @Test
    void an_answer_with_wrong_protection_ends_the_session_or_disproves_the_chip() throws Exception {
        int commands = commandsOfHealthyReading();
        List<IntFunction<Fault>> tampering = List.of(
                Faults::wrongMacAt,
                Faults::missingMacAt,
                Faults::replayAt,
                Faults::unknownObjectAt,
                index -> Faults.outerStatusAt(index, 0x6A82),
                index -> Faults.counterSkippedAt(index, card.card()));
        int disproven = 0;
        for (IntFunction<Fault> tamper : tampering) {
            for (int index = FIRST_SECURED + 1; index < commands; index++) {
                try {
                    ChipReading reading = counter.read(new FaultyCard(card.card(), tamper.apply(index)), request);
                    assertThat(reading.verdict().chipAuthentication().isFailed())
                            .as("command %d", index)
                            .isTrue();
                    disproven++;
                } catch (CardException fault) {
                    assertThat(fault.fault()).as("command %d", index).isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
                }
            }
        }
        assertThat(disproven)
                .as("one index of each kind, but for the answer without MAC")
                .isEqualTo(5);
    }

    @Test
    void a_mute_card_is_given_up_and_the_next_one_is_read() throws Exception {
        try (TestCounter impatient = TestCounter.open(options -> options.settings(limits(250, 30_000)))) {
            for (int index : new int[] {0, 3, FIRST_SECURED, 12, 20}) {
                MuteFault mute = new MuteFault(index);
                CardException fault = fault(impatient, new FaultyCard(card.card(), mute), request);
                assertThat(fault.fault()).isEqualTo(CardFault.CARD_MUTE);
                mute.release();
                impatient.read(CardSpec.cccd(1));
            }
        }
    }

    @Test
    void a_slow_card_is_given_up_when_the_time_for_one_reading_is_over() throws Exception {
        try (TestCounter impatient = TestCounter.open(options -> options.settings(limits(5_000, 400)))) {
            FaultyCard slow = new FaultyCard(card.card(), Faults.slow(Duration.ofMillis(50)));
            assertThat(fault(impatient, slow, request).fault()).isEqualTo(CardFault.TIMEOUT);
        }
    }

    @Test
    void a_counter_that_closes_calls_its_readings_off() throws Exception {
        FaultyCard closing = new FaultyCard(card.card(), (index, command, next) -> {
            if (index == 15) {
                counter.readers().close();
            }
            return next.answer();
        });
        assertThat(fault(counter, closing, request).fault()).isEqualTo(CardFault.CANCELLED);
    }

    @Test
    void a_card_that_answers_without_giving_anything_is_a_failed_reading() {
        for (PlainFilter filter : List.of(ChipFaults.endlessEndOfFile(), ChipFaults.endlessNothing())) {
            IssuedCard faulty = TestCounter.issue(CardSpec.cccd(0)
                    .files(files -> files.withPortraitBytes(20_000))
                    .chip(chip -> chip.with(filter)));
            CardException fault = fault(counter, faulty.card(), TestCounter.requestFor(faulty.citizen()));
            assertThat(fault.fault()).isEqualTo(CardFault.READ_FAILED);
        }
    }

    @Test
    void a_card_that_gives_one_byte_at_a_time_is_not_waited_for() {
        assertThat(faultWith(ChipFaults.oneByteAtATime()).fault()).isEqualTo(CardFault.READ_FAILED);
    }

    @Test
    void a_file_that_claims_to_be_giant_is_refused_before_it_is_read() {
        CardException fault = faultWith(ChipFaults.giantFiles(0x7FFFFFF0));
        assertThat(fault.fault()).isEqualTo(CardFault.FILE_TOO_LARGE);
        assertThat(fault.phase()).isEqualTo(ReadPhase.READING);
    }

    @Test
    void a_mandatory_file_that_is_refused_is_a_failed_reading_with_its_status_word() {
        for (int fid : new int[] {0x011D, 0x0101}) {
            CardException fault = faultWith(ChipFaults.refusingFile(fid, 0x6982));
            assertThat(fault.fault()).isEqualTo(CardFault.READ_FAILED);
            assertThat(fault.statusWord()).hasValue(0x6982);
        }
    }

    @Test
    void another_card_than_the_one_announced_is_not_read() {
        counter.terminal.insert(card.card());
        CardPresence other = new CardPresence(counter.terminal.getName(), Octets.ofHex("3B00"));
        assertThat(connectFault(other)).isEqualTo(CardFault.CARD_REMOVED);
    }

    @Test
    void an_empty_reader_a_missing_reader_and_a_stopped_service_are_told_apart() {
        CardPresence here = new CardPresence(
                counter.terminal.getName(), Octets.of(card.card().atr()));
        assertThat(connectFault(here)).isEqualTo(CardFault.CARD_REMOVED);
        assertThat(connectFault(new CardPresence("Reader 9", here.atr()))).isEqualTo(CardFault.NO_READER);
        counter.terminals.setServiceRunning(false);
        assertThat(connectFault(here)).isEqualTo(CardFault.SERVICE_UNAVAILABLE);
    }

    private CardFault connectFault(CardPresence presence) {
        try {
            counter.readers().read(presence, request, ReadListener.NONE);
            throw new AssertionError("the reading succeeded");
        } catch (CardException fault) {
            assertThat(fault.phase()).isEqualTo(ReadPhase.CONNECTING);
            return fault.fault();
        }
    }

    @Test
    void a_card_of_another_kind_is_no_emrtd() {
        ApduCard bankCard = answering(command -> new byte[] {0x6A, (byte) 0x82});
        AccessKey zone = zoneKey(card.citizen());
        assertThat(fault(counter, bankCard, request).fault()).isEqualTo(CardFault.NOT_AN_EMRTD);
        assertThat(fault(counter, bankCard, TestCounter.requestWith(zone)).fault())
                .isEqualTo(CardFault.NOT_AN_EMRTD);
    }

    @Test
    void a_driver_that_breaks_down_over_extended_lengths_gets_short_ones() throws Exception {
        FaultyCard fragile = new FaultyCard(card.card(), (index, command, next) -> {
            if (command.length > 5 && command[4] == 0) {
                return new byte[0];
            }
            return next.answer();
        });
        assertThat(counter.read(fragile, request).statistics().apdus()).isGreaterThan(50);
        assertThat(counter.read(fragile, request).statistics().apdus()).isGreaterThan(50);
    }

    @Test
    void a_bac_answer_that_is_not_the_chips_own_is_refused() {
        for (BacAnswer answer : List.of(BacAnswer.WRONG_MAC, BacAnswer.FOREIGN_CHALLENGE)) {
            IssuedCard faulty = TestCounter.issue(
                    CardSpec.cccd(0).chip(chip -> chip.withPace().with(ChipBehaviour.CCCD.withBacAnswer(answer))));
            CardException fault = fault(counter, faulty.card(), TestCounter.requestWith(zoneKey(faulty.citizen())));
            assertThat(fault.fault()).isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
            assertThat(fault.phase()).isEqualTo(ReadPhase.ACCESS);
        }
    }

    @Test
    void no_fault_carries_what_the_card_said() {
        CardException fault = faultWith(Faults.wrongMacAt(14));
        assertThat(fault.getMessage()).doesNotContainPattern("[0-9A-F]{8,}");
        assertThat(fault.getMessage()).doesNotContain(card.citizen().personalId());
    }

    private static PcscSettings limits(long exchangeMillis, long readingMillis) {
        PcscSettings usual = PcscSettings.usual();
        return new PcscSettings(
                Pattern.compile(".*"),
                usual.poll(),
                Duration.ofMillis(exchangeMillis),
                Duration.ofMillis(readingMillis),
                usual.serviceLimit());
    }

    static AccessKey zoneKey(Citizen citizen) {
        return new AccessKey.Mrz(
                citizen.documentNumber(),
                AccessKey.yymmdd(citizen.birth()),
                citizen.validity().expiry().map(AccessKey::yymmdd).orElse("991231"));
    }

    private void awaitCardThreadsGone() throws InterruptedException {
        for (int i = 0; i < 100 && cardThreads() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(cardThreads()).as("threads left behind").isZero();
    }

    private long cardThreads() {
        synchronized (counter.threads) {
            return counter.threads.stream()
                    .filter(Thread::isAlive)
                    .filter(thread -> thread.getName().equals(TestCounter.CARD_THREAD))
                    .count();
        }
    }

    private static ApduCard answering(IntFunction<byte[]> answers) {
        return new ApduCard() {
            @Override
            public byte[] atr() {
                return new byte[] {0x3B, 0};
            }

            @Override
            public byte[] process(byte[] command) {
                return answers.apply(command[1]);
            }

            @Override
            public void reset() {
                // nothing to forget
            }
        };
    }

    /** Keeps every command that reached the card. */
    private static final class Recorder implements ApduCard {
        private final ApduCard card;
        private final List<byte[]> commands = new ArrayList<>();

        Recorder(ApduCard card) {
            this.card = card;
        }

        @Override
        public byte[] atr() {
            return card.atr();
        }

        @Override
        public byte[] process(byte[] command) throws CardGoneException {
            commands.add(command);
            return card.process(command);
        }

        @Override
        public void reset() {
            card.reset();
        }
    }
}
