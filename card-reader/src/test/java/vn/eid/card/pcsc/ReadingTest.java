package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.AccessKey;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.cccd.PlainNames;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.simulator.chip.ChipBehaviour;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.chip.PaceSetting.Mapping;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;
import vn.eid.card.simulator.issue.ActiveAuthenticationKind;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.ChipSpec.Agreement;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Dg13Layout;
import vn.eid.card.simulator.lds.PortraitFormat;
import vn.eid.card.simulator.pki.SignatureProfile;

@Timeout(60)
@DisplayName("A Vietnamese card is read and proven")
class ReadingTest {
    private static AccessKey zoneKey(Citizen citizen) {
        return new AccessKey.Mrz(
                citizen.documentNumber(),
                AccessKey.yymmdd(citizen.birth()),
                citizen.validity().expiry().map(AccessKey::yymmdd).orElse("991231"));
    }

    private static ChipReading read(CardSpec spec) throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            return counter.read(spec);
        }
    }

    private static ChipReading readWithZone(CardSpec spec) throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            IssuedCard card = TestCounter.issue(spec);
            return counter.read(card.card(), TestCounter.requestWith(zoneKey(card.citizen())));
        }
    }

    private static void assertProven(ChipReading reading) {
        assertThat(reading.verdict().overall()).as(reading.verdict().toString()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void a_healthy_card_is_opened_with_the_number_alone_and_proven_in_every_point() throws Exception {
        ChipReading reading = read(CardSpec.cccd(0));
        assertThat(reading.access()).isEqualTo(AccessProtocol.PACE_CAN);
        assertThat(reading.files().keySet()).containsExactlyInAnyOrder(FileId.values());
        assertThat(reading.findings()).isEmpty();
        assertProven(reading);
    }

    @Test
    void what_is_read_is_what_was_personalised() throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            IssuedCard card = TestCounter.issue(CardSpec.cccd(1));
            Citizen citizen = card.citizen();
            ChipReading reading = counter.read(card.card(), TestCounter.requestFor(citizen));
            ChipIdentity identity = reading.identity();
            assertThat(identity.personalIdNumber().value()).isEqualTo(citizen.personalId());
            assertThat(identity.fullName().value()).isEqualTo(citizen.fullName());
            assertThat(identity.fullName().source()).isEqualTo(FileId.DG13);
            assertThat(identity.birth().full()).contains(citizen.birth());
            assertThat(identity.residence().orElseThrow().value()).isEqualTo(citizen.residence());
            assertThat(identity.placeOfOrigin().orElseThrow().value()).isEqualTo(citizen.origin());
            assertThat(identity.father().orElseThrow().value())
                    .isEqualTo(citizen.family().father());
            assertThat(identity.mother().orElseThrow().value())
                    .isEqualTo(citizen.family().mother());
            assertThat(identity.formerIdNumber().map(f -> f.value())).isEqualTo(citizen.formerId());
            reading.files().forEach((file, content) -> {
                byte[] issued = file == FileId.CARD_ACCESS
                        ? card.masterFiles().get(file.fid())
                        : card.applicationFiles().get(file.fid());
                assertThat(content.toByteArray()).as(file.name()).isEqualTo(issued);
            });
        }
    }

    @Test
    void the_text_is_shown_before_the_portrait_is_read_and_progress_never_goes_back() throws Exception {
        List<ReadProgress> progress = new ArrayList<>();
        List<ReadPhase> phaseOfText = new ArrayList<>();
        ReadListener listener = new ReadListener() {
            @Override
            public void progress(ReadProgress next) {
                progress.add(next);
            }

            @Override
            public void text(ChipIdentity identity) {
                phaseOfText.add(progress.get(progress.size() - 1).phase());
            }
        };
        try (TestCounter counter = TestCounter.open()) {
            IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
            counter.read(card.card(), TestCounter.requestFor(card.citizen()), listener);
        }
        assertThat(phaseOfText).containsExactly(ReadPhase.READING);
        assertThat(progress.get(progress.size() - 1).phase()).isEqualTo(ReadPhase.DONE);
        assertThat(progress.get(progress.size() - 1).fraction()).isEqualTo(1.0);
        for (int i = 1; i < progress.size(); i++) {
            assertThat(progress.get(i).phase())
                    .isGreaterThanOrEqualTo(progress.get(i - 1).phase());
            assertThat(progress.get(i).bytes())
                    .isGreaterThanOrEqualTo(progress.get(i - 1).bytes());
            assertThat(progress.get(i).fraction())
                    .isGreaterThanOrEqualTo(progress.get(i - 1).fraction());
        }
    }

    @Test
    void text_only_leaves_the_portrait_on_the_chip() throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
            IdNumber id = IdNumber.of(card.citizen().personalId()).orElseThrow();
            ChipReading reading = counter.read(
                    card.card(), new ChipReadRequest(AccessKeys.ofIdNumber(id), "", "", ReadScope.TEXT_ONLY));
            assertThat(reading.files()).doesNotContainKey(FileId.DG2);
            assertThat(reading.portrait()).isEmpty();
            assertThat(reading.findings()).doesNotContain(Finding.PORTRAIT_UNREADABLE);
            assertProven(reading);
        }
    }

    @Test
    void the_zone_opens_pace_too() throws Exception {
        ChipReading reading = readWithZone(CardSpec.cccd(2));
        assertThat(reading.access()).isEqualTo(AccessProtocol.PACE_MRZ);
        assertProven(reading);
    }

    @Test
    void a_card_without_pace_is_opened_by_bac_and_that_is_told() throws Exception {
        ChipReading reading = readWithZone(CardSpec.cccd(1).chip(chip -> chip.withPace()));
        assertThat(reading.access()).isEqualTo(AccessProtocol.BAC);
        assertThat(reading.findings()).containsExactly(Finding.BAC_USED);
        assertThat(reading.verdict().chipNotCloned()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void a_card_with_pace_only_is_opened() throws Exception {
        assertProven(read(CardSpec.cccd(0).chip(chip -> chip.with(ChipBehaviour.CCCD.withoutBasicAccessControl()))));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void every_cipher_of_pace_and_chip_authentication_works(Suite suite) throws Exception {
        assertProven(read(CardSpec.cccd(0)
                .chip(chip -> chip.withPace(new PaceSetting(Mapping.GENERIC, suite, StandardGroup.BRAINPOOL_P256))
                        .withChipAuthentication(new Agreement(suite, StandardGroup.BRAINPOOL_P256)))));
    }

    @ParameterizedTest
    @EnumSource(StandardGroup.class)
    void every_group_of_pace_and_chip_authentication_works(StandardGroup group) throws Exception {
        assertProven(read(CardSpec.cccd(0)
                .chip(chip -> chip.withPace(new PaceSetting(Mapping.GENERIC, Suite.AES_128, group))
                        .withChipAuthentication(new Agreement(Suite.AES_128, group)))));
    }

    @Test
    void chip_authentication_mapping_proves_the_chip() throws Exception {
        assertProven(read(CardSpec.cccd(0)
                .chip(chip -> chip.withPace(
                        new PaceSetting(Mapping.CHIP_AUTHENTICATION, Suite.AES_128, StandardGroup.BRAINPOOL_P256)))));
    }

    @Test
    void among_several_offers_the_strongest_known_one_is_taken() throws Exception {
        assertProven(read(CardSpec.cccd(0)
                .chip(chip -> chip.withPace(
                                PaceSetting.CCCD,
                                new PaceSetting(Mapping.GENERIC, Suite.AES_256, StandardGroup.NIST_P384),
                                new PaceSetting(Mapping.GENERIC, Suite.TRIPLE_DES, StandardGroup.NIST_P256))
                        .withUnknownProtocols("0.4.0.127.0.7.2.2.4.9.9", "1.2.3.4.5"))));
    }

    @ParameterizedTest
    @EnumSource(value = ActiveAuthenticationKind.class)
    void every_kind_of_active_authentication_key_is_verified(ActiveAuthenticationKind kind) throws Exception {
        ChipReading reading = read(CardSpec.cccd(0).chip(chip -> chip.with(kind)));
        assertProven(reading);
        assertThat(reading.verdict().activeAuthentication())
                .isEqualTo(kind == ActiveAuthenticationKind.NONE ? CheckResult.NOT_SUPPORTED : CheckResult.SUCCESSFUL);
    }

    @ParameterizedTest
    @EnumSource(SignatureProfile.class)
    void every_signature_of_the_security_object_is_verified(SignatureProfile profile) throws Exception {
        assertProven(read(CardSpec.cccd(0).signedBy(profile)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"})
    void every_hash_of_data_groups_is_compared(String digest) throws Exception {
        assertProven(read(CardSpec.cccd(0).files(files -> files.withHashDigest(digest))));
    }

    @ParameterizedTest
    @EnumSource(value = Dg13Layout.class, mode = EnumSource.Mode.EXCLUDE, names = "BROKEN_FIELD")
    void every_layout_of_dg13_gives_the_name_and_the_number(Dg13Layout layout) throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            IssuedCard card = TestCounter.issue(CardSpec.cccd(1).files(files -> files.withDg13(layout)));
            ChipReading reading = counter.read(card.card(), TestCounter.requestFor(card.citizen()));
            ChipIdentity identity = reading.identity();
            assertThat(PlainNames.plain(identity.fullName().value()))
                    .isEqualTo(PlainNames.plain(card.citizen().fullName()));
            assertThat(identity.fullName().source()).isEqualTo(FileId.DG13);
            assertThat(identity.personalIdNumber().value())
                    .isEqualTo(card.citizen().personalId());
            assertThat(reading.findings()).doesNotContain(Finding.DG13_PARTLY_UNREADABLE, Finding.DG13_MISSING);
        }
    }

    @Test
    void one_broken_field_of_dg13_does_not_take_the_others_with_it() throws Exception {
        ChipReading reading = read(CardSpec.cccd(1).files(files -> files.withDg13(Dg13Layout.BROKEN_FIELD)));
        assertThat(reading.findings()).containsExactly(Finding.DG13_PARTLY_UNREADABLE);
        assertThat(reading.identity().fullName().source()).isEqualTo(FileId.DG1);
        assertThat(reading.identity().residence()).isPresent();
        assertProven(reading);
    }

    @ParameterizedTest
    @EnumSource(PortraitFormat.class)
    void every_portrait_format_is_found_in_its_envelope(PortraitFormat format) throws Exception {
        ChipReading reading = read(CardSpec.cccd(0).files(files -> files.withPortrait(format)));
        ChipPortrait portrait = reading.portrait().orElseThrow();
        assertThat(portrait.width()).isEqualTo(413);
        assertThat(portrait.height()).isEqualTo(531);
    }

    @Test
    void a_card_with_short_length_is_read_within_130_apdus() throws Exception {
        ChipReading reading = read(CardSpec.cccd(0)
                .files(files -> files.withPortraitBytes(20_000))
                .chip(chip -> chip.with(ChipBehaviour.CCCD.withShortLength(256))));
        assertProven(reading);
        assertThat(reading.statistics().apdus()).isLessThanOrEqualTo(130);
    }

    @Test
    void a_reader_with_short_length_is_respected() throws Exception {
        try (TestCounter counter =
                TestCounter.open(options -> options.limits(ReadingLimits.usual().shortLengthOnly()))) {
            ChipReading reading = counter.read(CardSpec.cccd(0).files(files -> files.withPortraitBytes(20_000)));
            assertProven(reading);
            assertThat(reading.statistics().apdus()).isBetween(100, 130);
        }
    }

    @Test
    void a_card_with_extended_length_is_read_within_45_apdus() throws Exception {
        ChipReading reading = read(CardSpec.cccd(0).files(files -> files.withPortraitBytes(20_000)));
        assertProven(reading);
        assertThat(reading.statistics().apdus()).isLessThanOrEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 2200, 1100, 600, 300})
    void a_card_with_smaller_buffers_is_read_in_smaller_parts(int limit) throws Exception {
        assertProven(read(CardSpec.cccd(0)
                .files(files -> files.withPortraitBytes(20_000))
                .chip(chip -> chip.with(ChipBehaviour.CCCD.withMaxResponse(limit)))));
    }

    @Test
    void a_portrait_beyond_32_kilobytes_needs_the_odd_instruction() throws Exception {
        assertProven(read(CardSpec.cccd(0).files(files -> files.withPortraitBytes(50_000))));
    }
}
