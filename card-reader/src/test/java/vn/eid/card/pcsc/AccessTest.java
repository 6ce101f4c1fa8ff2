package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.card.AccessKey;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.simulator.chip.ChipBehaviour;
import vn.eid.card.simulator.fault.Fault;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;

@Timeout(60)
@DisplayName("Keys are tried sparingly, and PACE is never given up for a weaker protocol")
class AccessTest {
    private static final AccessKey WRONG_CAN = new AccessKey.Can("999999");
    private static final AccessKey WRONG_ZONE = new AccessKey.Mrz("999999999", "900101", "300101");

    private final TestCounter counter = TestCounter.open();
    private final IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
    private final AccessKey can = new AccessKey.Can(card.citizen().can());
    private final AccessKey zone = FaultsTest.zoneKey(card.citizen());
    private final List<Integer> instructions = new ArrayList<>();

    @AfterEach
    void close() {
        counter.close();
    }

    private ChipReading read(IssuedCard issued, Fault fault, AccessKey... keys) throws CardException {
        Fault noting = (index, command, next) -> {
            instructions.add(command[1] & 0xFF);
            return next.answer();
        };
        instructions.clear();
        return counter.read(new FaultyCard(issued.card(), noting, fault), TestCounter.requestWith(keys));
    }

    private ChipReading read(IssuedCard issued, AccessKey... keys) throws CardException {
        return read(issued, (index, command, next) -> next.answer(), keys);
    }

    private CardException fault(IssuedCard issued, AccessKey... keys) {
        return catchThrowableOfType(CardException.class, () -> read(issued, keys));
    }

    private long tries() {
        // the last GENERAL AUTHENTICATE of PACE, and EXTERNAL AUTHENTICATE of BAC, show the key to the chip
        return instructions.stream().filter(i -> i == 0x86).count() / 4
                + instructions.stream().filter(i -> i == 0x82).count();
    }

    @Test
    void a_wrong_card_access_number_is_told_after_one_try_and_bac_is_not_tried() {
        CardException fault = fault(card, WRONG_CAN);
        assertThat(fault.fault()).isEqualTo(CardFault.WRONG_KEY);
        assertThat(tries()).isEqualTo(1);
        assertThat(instructions).doesNotContain(0x84, 0x82);
    }

    @Test
    void after_a_wrong_number_the_next_key_opens_the_card() throws Exception {
        assertThat(read(card, WRONG_CAN, zone).access()).isEqualTo(AccessProtocol.PACE_MRZ);
        assertThat(tries()).isEqualTo(2);
        assertThat(read(card, WRONG_ZONE, can).access()).isEqualTo(AccessProtocol.PACE_CAN);
    }

    @Test
    void no_more_than_two_keys_are_tried_however_many_there_are() {
        assertThat(fault(card, WRONG_CAN, WRONG_ZONE, zone, can).fault()).isEqualTo(CardFault.WRONG_KEY);
        assertThat(tries()).isEqualTo(2);
    }

    @Test
    void a_wrong_key_costs_bac_cards_no_more_than_two_tries_either() {
        IssuedCard bacOnly = TestCounter.issue(CardSpec.cccd(0).chip(chip -> chip.withPace()));
        CardException fault = fault(bacOnly, WRONG_ZONE, WRONG_ZONE, zone);
        assertThat(fault.fault()).isEqualTo(CardFault.WRONG_KEY);
        assertThat(tries()).isEqualTo(2);
    }

    @Test
    void a_bac_card_needs_the_zone() {
        IssuedCard bacOnly = TestCounter.issue(CardSpec.cccd(0).chip(chip -> chip.withPace()));
        assertThat(fault(bacOnly, can).fault()).isEqualTo(CardFault.ACCESS_UNSUPPORTED);
        assertThat(tries()).isZero();
    }

    @Test
    void a_card_with_neither_pace_nor_bac_is_unsupported() {
        IssuedCard closed = TestCounter.issue(
                CardSpec.cccd(0).chip(chip -> chip.withPace().with(ChipBehaviour.CCCD.withoutBasicAccessControl())));
        assertThat(fault(closed, zone).fault()).isEqualTo(CardFault.ACCESS_UNSUPPORTED);
    }

    @Test
    void a_chip_that_advertises_pace_and_refuses_it_is_opened_by_bac_with_the_zone() throws Exception {
        Fault refusing = (index, command, next) ->
                command[0] == 0 && command[1] == 0x22 ? new byte[] {0x69, (byte) 0x82} : next.answer();
        ChipReading reading = read(card, refusing, can, zone);
        assertThat(reading.access()).isEqualTo(AccessProtocol.BAC);
        assertThatThrownBy(() -> read(card, refusing, can))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.fault()).isEqualTo(CardFault.ACCESS_UNSUPPORTED));
    }

    @Test
    void only_unknown_variants_of_pace_leave_bac_or_nothing() throws Exception {
        // integrated mapping instead of generic mapping: one arc of the object identifier
        Fault integrated = (index, command, next) -> {
            byte[] answer = next.answer();
            String text = HexFormat.of().formatHex(answer);
            return index < 2 ? HexFormat.of().parseHex(text.replace("0202040202", "0202040402")) : answer;
        };
        CardException fault = catchThrowableOfType(CardException.class, () -> read(card, integrated, can));
        assertThat(fault.fault()).isEqualTo(CardFault.CRYPTO_UNSUPPORTED);
        assertThat(read(card, integrated, can, zone).access()).isEqualTo(AccessProtocol.BAC);
    }

    @Test
    void a_card_that_hides_its_access_file_is_still_opened_with_the_number() throws Exception {
        Fault hiding = (index, command, next) -> {
            boolean cardAccess = command[1] == (byte) 0xA4 && command.length == 7 && command[6] == 0x1C;
            boolean shortId = command[1] == (byte) 0xB0 && command[2] == (byte) 0x9C;
            return cardAccess || shortId ? new byte[] {0x69, (byte) 0x86} : next.answer();
        };
        assertThat(read(card, hiding, can).access()).isEqualTo(AccessProtocol.PACE_CAN);
    }

    @Test
    void a_blocked_chip_is_told_from_a_wrong_key() {
        Fault blocked = (index, command, next) -> {
            boolean token = command.length > 7 && command[1] == (byte) 0x86 && command[7] == (byte) 0x85;
            return token ? new byte[] {0x69, (byte) 0x83} : next.answer();
        };
        CardException fault = catchThrowableOfType(CardException.class, () -> read(card, blocked, can));
        assertThat(fault.fault()).isEqualTo(CardFault.ACCESS_BLOCKED);
        assertThat(fault.statusWord()).hasValue(0x6983);
    }

    @Test
    void keys_and_requests_show_nothing_in_text() {
        ChipReadRequest request = TestCounter.requestWith(can, zone);
        assertThat(request.toString() + can + zone)
                .doesNotContain(card.citizen().can());
        assertThat(zone.toString()).doesNotContain(card.citizen().documentNumber());
    }
}
