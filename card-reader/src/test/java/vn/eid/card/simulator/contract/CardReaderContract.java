package vn.eid.card.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.ReadListener;
import vn.eid.card.ReaderState;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.fault.ChipFaults;
import vn.eid.card.simulator.fault.Fault;
import vn.eid.card.simulator.fault.Faults;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.fault.MuteFault;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.ChipSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.LdsDefect;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.pki.TestCsca;

/** What the reader owes its caller, wherever the card lies. Each place has a subclass. */
@Timeout(120)
abstract class CardReaderContract {
    private static final Instant TODAY = Instant.parse("2026-11-20T03:00:00Z");
    private static final TestCsca AUTHORITY = TestCsca.vietnam();
    private static final byte[] PORTRAIT = new NeutralPortrait().jpeg(0);
    private static final CardIssuer ISSUER = new CardIssuer(AUTHORITY, n -> PORTRAIT, new SecureRandom());
    private static final CardSpec CCCD = CardSpec.cccd(0);
    /** Commands until the session stands, whatever the reader asks first. */
    private static final int WELL_INSIDE = 16;

    private final ExecutorService parsers = Executors.newCachedThreadPool(CardReaderContract::daemon);
    private final LinkedBlockingQueue<ReaderState> states = new LinkedBlockingQueue<>();
    private volatile ReaderState latest = new ReaderState.NoService();
    private CardPlace place;
    private PcscCardReaders readers;

    abstract CardPlace place() throws Exception;

    @BeforeEach
    void openCounter() throws Exception {
        place = place();
        MemoryTrustStore trust = new MemoryTrustStore(
                List.of(AUTHORITY.certificate()), List.of(AUTHORITY.crl(TODAY.minusSeconds(60), List.of())));
        ChipReader chips = new ChipReader(
                trust,
                new BoundedParser(parsers, Duration.ofSeconds(10)),
                new SecureRandom(),
                Clock.fixed(TODAY, ZoneId.of("Asia/Ho_Chi_Minh")),
                ReadingLimits.usual());
        PcscSettings usual = PcscSettings.usual();
        PcscSettings settings = new PcscSettings(
                // vpcd has two slots, of which the second stays empty
                Pattern.compile("Reader 0|PCD 00 00"),
                Duration.ofMillis(50),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                usual.serviceLimit());
        readers = new PcscCardReaders(
                place.backend(), settings, chips, CardReaderContract::daemon, Clock.systemUTC(), ApduObserver.NONE);
        readers.watch(state -> {
            latest = state;
            states.add(state);
        });
        awaitEmptyReader();
    }

    @AfterEach
    void closeCounter() throws Exception {
        if (place != null) {
            place.remove();
        }
        if (readers != null) {
            readers.close();
        }
        parsers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "contract");
        thread.setDaemon(true);
        return thread;
    }

    private void remove() throws Exception {
        place.remove();
        awaitEmptyReader();
    }

    /** A reader notices late that a card is gone, pcscd after half a second; a card laid down before that goes unseen. */
    private void awaitEmptyReader() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!(latest instanceof ReaderState.Empty) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }

    private CardPresence insert(ApduCard card) throws Exception {
        states.clear();
        place.insert(card);
        while (true) {
            ReaderState state = states.poll(30, TimeUnit.SECONDS);
            assertThat(state)
                    .as("the watch reports the card, its last state being %s", latest)
                    .isNotNull();
            if (state instanceof ReaderState.CardPresent present) {
                return present.card();
            }
        }
    }

    private ChipReading read(ApduCard card, Citizen citizen) throws Exception {
        IdNumber id = IdNumber.of(citizen.personalId()).orElseThrow();
        ChipReadRequest request = new ChipReadRequest(AccessKeys.ofIdNumber(id), id.digits(), "", ReadScope.ALL);
        return readers.read(insert(card), request, ReadListener.NONE);
    }

    private ChipReading read(CardSpec spec) throws Exception {
        IssuedCard card = ISSUER.issue(spec);
        return read(card.card(), card.citizen());
    }

    private CardFault faultWith(Fault... faults) {
        return faultOf(CCCD, faults);
    }

    private CardFault faultOf(CardSpec spec, Fault... faults) {
        IssuedCard card = ISSUER.issue(spec);
        CardException fault = catchThrowableOfType(
                CardException.class, () -> read(new FaultyCard(card.card(), faults), card.citizen()));
        assertThat(fault).as("the reading fails").isNotNull();
        return fault.fault();
    }

    @Test
    void a_healthy_card_is_read_and_proven() throws Exception {
        IssuedCard card = ISSUER.issue(CCCD);
        ChipReading reading = read(card.card(), card.citizen());
        assertThat(reading.access()).isEqualTo(AccessProtocol.PACE_CAN);
        assertThat(reading.verdict().overall()).as("%s", reading.verdict()).isEqualTo(Proof.PROVEN);
        assertThat(reading.identity().fullName().value()).isEqualTo("Nguyễn Văn Thử");
        reading.files().forEach((file, content) -> {
            byte[] written = file.fid() == 0x011C
                    ? card.masterFiles().get(file.fid())
                    : card.applicationFiles().get(file.fid());
            assertThat(content.toByteArray()).as("%s", file).isEqualTo(written);
        });
    }

    @Test
    void a_card_with_short_length_is_read_and_proven() throws Exception {
        ChipReading reading = read(CCCD.chip(c -> c.with(c.behaviour().withShortLength(256))));
        assertThat(reading.verdict().overall()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void a_card_that_takes_at_most_223_bytes_at_once_is_read() throws Exception {
        ChipReading reading = read(CCCD.chip(c -> c.with(ChipFaults.refusingReadsOver(223))));
        assertThat(reading.verdict().overall()).as("%s", reading.verdict()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void two_cards_after_each_other_are_two_readings() throws Exception {
        assertThat(read(CCCD).identity().personalIdNumber().value()).isEqualTo("001090000017");
        remove();
        assertThat(read(CardSpec.cccd(1)).identity().personalIdNumber().value()).isEqualTo("079300000026");
    }

    @Test
    void a_clone_with_a_signature_key_of_its_own_is_found_out() throws Exception {
        ChipReading reading = read(CCCD.files(f -> f.with(LdsDefect.DG15_REPLACED)));
        assertThat(reading.verdict().overall()).isEqualTo(Proof.DISPROVEN);
    }

    @Test
    void a_clone_without_the_keys_is_found_out() throws Exception {
        CardSpec pretender = CCCD.chip(c -> c.with(ChipFaults.wrongSignature()));
        assertThat(read(pretender).verdict().chipNotCloned()).isEqualTo(Proof.DISPROVEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, WELL_INSIDE, 24})
    void a_card_pulled_at_any_command_is_a_removed_card(int index) {
        assertThat(faultWith(Faults.removedAt(index))).isEqualTo(CardFault.CARD_REMOVED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, WELL_INSIDE})
    void an_empty_frame_is_a_removed_card(int index) {
        assertThat(faultWith(Faults.emptyFrom(index))).isEqualTo(CardFault.CARD_REMOVED);
    }

    @Test
    void a_mute_card_does_not_hold_up_the_counter() throws Exception {
        MuteFault mute = new MuteFault(WELL_INSIDE);
        try {
            assertThat(faultWith(mute)).isIn(CardFault.CARD_MUTE, CardFault.TIMEOUT);
        } finally {
            mute.release();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6700, 0x9000})
    void an_unprotected_answer_ends_the_session_for_good(int statusWord) {
        List<byte[]> commands = Collections.synchronizedList(new ArrayList<>());
        Fault recorder = (index, command, next) -> {
            commands.add(command);
            return next.answer();
        };
        assertThat(faultWith(recorder, Faults.unprotectedStatusAt(WELL_INSIDE, statusWord)))
                .isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
        assertThat(commands.subList(WELL_INSIDE, commands.size()))
                .as("no READ BINARY in plain")
                .noneMatch(command -> (command[0] & 0x0C) == 0 && (command[1] & 0xFE) == 0xB0);
    }

    @Test
    void a_wrong_a_missing_or_an_old_mac_breaks_the_session() throws Exception {
        for (Fault fault : List.of(
                Faults.wrongMacAt(WELL_INSIDE),
                Faults.missingMacAt(WELL_INSIDE),
                Faults.replayAt(WELL_INSIDE),
                Faults.outerStatusAt(WELL_INSIDE, 0x6282))) {
            assertThat(faultWith(fault)).isEqualTo(CardFault.SECURE_MESSAGING_BROKEN);
            remove();
        }
    }

    @Test
    void an_impostor_after_bac_is_not_believed() {
        CardSpec bacOnly = CCCD.chip(ChipSpec::withPace);
        byte[] foreign = {0x61, 5, 1, 2, 3, 4, 5};
        assertThat(faultOf(bacOnly, Faults.plainImpostorFrom(0, foreign, 0x9000)))
                .isNotEqualTo(CardFault.INTERNAL);
    }

    @Test
    void files_without_end_are_refused() throws Exception {
        for (CardSpec spec : List.of(
                CCCD.chip(c -> c.with(ChipFaults.giantFiles(0x7FFFFFF0))),
                CCCD.chip(c -> c.with(ChipFaults.endlessEndOfFile())),
                CCCD.chip(c -> c.with(ChipFaults.endlessNothing())))) {
            assertThat(faultOf(spec)).isIn(CardFault.FILE_TOO_LARGE, CardFault.READ_FAILED, CardFault.FILE_MALFORMED);
            remove();
        }
    }
}
