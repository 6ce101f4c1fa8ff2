package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.card.AccessKey;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.simulator.chip.PlainFilter;
import vn.eid.card.simulator.fault.ChipFaults;
import vn.eid.card.simulator.fault.Fault;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.LdsDefect;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.TestCsca;
import vn.eid.card.simulator.pki.Validity;

@Timeout(60)
@DisplayName("The verdict says what was proven and what was not")
class InspectionTest {
    private static ChipReading read(CardSpec spec) throws Exception {
        try (TestCounter counter = TestCounter.open()) {
            return counter.read(spec);
        }
    }

    private static ChipReading readTrusting(TrustStore trust, CardSpec spec) throws Exception {
        try (TestCounter counter = TestCounter.open(options -> options.trust(trust))) {
            return counter.read(spec);
        }
    }

    private static ChipReading readWith(LdsDefect defect) throws Exception {
        return read(CardSpec.cccd(0).files(files -> files.with(defect)));
    }

    private static ChipReading readWith(PlainFilter filter) throws Exception {
        return read(CardSpec.cccd(0).chip(chip -> chip.with(filter)));
    }

    @ParameterizedTest
    @EnumSource(
            value = LdsDefect.class,
            names = {"DG1_ALTERED", "DG2_ALTERED", "DG13_ALTERED"})
    void an_altered_data_group_is_shown_and_disproven(LdsDefect defect) throws Exception {
        ChipReading reading = readWith(defect);
        FileId altered = FileId.valueOf(defect.name().replace("_ALTERED", ""));
        assertThat(reading.verdict().dgHashes().get(altered)).isEqualTo(CheckResult.failed(CheckReason.HASH_DIFFERS));
        assertThat(reading.verdict().sodSignature()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.verdict().dataUnaltered()).isEqualTo(Proof.DISPROVEN);
        assertThat(reading.identity().personalIdNumber().value()).hasSize(12);
    }

    @Test
    void a_clone_with_a_chip_key_of_its_own_is_not_believed() throws Exception {
        ChipVerdict verdict = readWith(LdsDefect.DG14_REPLACED).verdict();
        assertThat(verdict.chipAuthentication()).isEqualTo(CheckResult.failed(CheckReason.NOT_BOUND));
        assertThat(verdict.chipNotCloned()).isEqualTo(Proof.DISPROVEN);
    }

    @Test
    void a_clone_with_a_signing_key_of_its_own_is_not_believed() throws Exception {
        ChipVerdict verdict = readWith(LdsDefect.DG15_REPLACED).verdict();
        assertThat(verdict.activeAuthentication()).isEqualTo(CheckResult.failed(CheckReason.NOT_BOUND));
        assertThat(verdict.chipNotCloned()).isEqualTo(Proof.DISPROVEN);
    }

    @Test
    void a_clone_that_cannot_sign_is_found_out() throws Exception {
        ChipVerdict verdict = readWith(ChipFaults.wrongSignature()).verdict();
        assertThat(verdict.activeAuthentication()).isEqualTo(CheckResult.failed(CheckReason.RESPONSE_INVALID));
    }

    @Test
    void a_clone_that_only_pretends_chip_authentication_is_found_out() throws Exception {
        ChipReading reading = readWith(ChipFaults.pretendedChipAuthentication());
        assertThat(reading.verdict().chipAuthentication()).isEqualTo(CheckResult.failed(CheckReason.RESPONSE_INVALID));
        assertThat(reading.verdict().chipNotCloned()).isEqualTo(Proof.DISPROVEN);
        assertThat(reading.findings()).contains(Finding.PORTRAIT_UNREADABLE);
        assertThat(reading.identity().fullName().value()).isNotEmpty();
    }

    @Test
    void a_key_that_is_listed_and_withheld_counts_against_the_chip() throws Exception {
        ChipReading reading = readWith(LdsDefect.DG15_WITHHELD);
        assertThat(reading.verdict().activeAuthentication())
                .isEqualTo(CheckResult.failed(CheckReason.LISTED_BUT_UNREADABLE));
        assertThat(reading.findings()).contains(Finding.DATA_GROUP_UNREADABLE);
    }

    @Test
    void a_key_that_nobody_signed_is_not_used() throws Exception {
        assertThat(readWith(LdsDefect.DG14_NOT_LISTED).verdict().chipAuthentication())
                .isEqualTo(CheckResult.NOT_SUPPORTED);
        assertThat(readWith(LdsDefect.DG15_NOT_LISTED).verdict().activeAuthentication())
                .isEqualTo(CheckResult.NOT_SUPPORTED);
    }

    @Test
    void an_access_file_that_offers_another_pace_than_dg14_is_a_downgrade() throws Exception {
        Fault weakening = (index, command, next) -> {
            byte[] answer = next.answer();
            // the group of the only PACEInfo is the last byte of EF.CardAccess on this card
            int at = index == 1 ? indexOf(answer, HexFormat.of().parseHex("02010202010D")) : -1;
            if (at >= 0) {
                answer[at + 2] = 3;
            }
            return answer;
        };
        IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
        try (TestCounter counter = TestCounter.open()) {
            AccessKey zone = FaultsTest.zoneKey(card.citizen());
            ChipVerdict verdict = counter.read(new FaultyCard(card.card(), weakening), TestCounter.requestWith(zone))
                    .verdict();
            assertThat(verdict.cardAccessBound()).isEqualTo(CheckResult.failed(CheckReason.CARD_ACCESS_DIFFERS));
            assertThat(verdict.overall()).isEqualTo(Proof.DISPROVEN);
        }
    }

    @Test
    void an_access_file_with_something_else_than_dg14_leaves_the_binding_undetermined() throws Exception {
        ChipVerdict verdict = readWith(LdsDefect.CARD_ACCESS_DIFFERS).verdict();
        assertThat(verdict.cardAccessBound()).isEqualTo(CheckResult.undetermined(CheckReason.CARD_ACCESS_DIFFERS));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return Collections.indexOfSubList(boxed(bytes), boxed(part));
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }

    @Test
    void an_incomplete_com_file_is_only_a_finding() throws Exception {
        ChipReading reading = readWith(LdsDefect.COM_INCOMPLETE);
        assertThat(reading.findings()).containsExactly(Finding.COM_DIFFERS_FROM_SOD);
        assertThat(reading.verdict().overall()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void a_broken_signature_takes_every_other_proof_with_it() throws Exception {
        ChipVerdict verdict = readWith(LdsDefect.SIGNATURE_ALTERED).verdict();
        assertThat(verdict.sodSignature()).isEqualTo(CheckResult.failed(CheckReason.SIGNATURE_INVALID));
        assertThat(verdict.dscTrust()).isEqualTo(CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED));
        assertThat(verdict.chipAuthentication()).isEqualTo(CheckResult.failed(CheckReason.NOT_BOUND));
        assertThat(verdict.overall()).isEqualTo(Proof.DISPROVEN);
    }

    @Test
    void a_card_of_another_state_than_its_signers_is_disproven() throws Exception {
        assertThat(readWith(LdsDefect.FOREIGN_STATE).verdict().dscTrust())
                .isEqualTo(CheckResult.failed(CheckReason.COUNTRY_MISMATCH));
    }

    @Test
    void without_an_installed_authority_nothing_is_green_and_nothing_is_red() throws Exception {
        ChipVerdict verdict = readTrusting(TrustStore.empty(), CardSpec.cccd(0)).verdict();
        assertThat(verdict.dscTrust()).isEqualTo(CheckResult.undetermined(CheckReason.NO_CSCA_INSTALLED));
        assertThat(verdict.dataUnaltered()).isEqualTo(Proof.PROVEN);
        assertThat(verdict.issuerVerified()).isEqualTo(Proof.NOT_PROVEN);
        assertThat(verdict.overall()).isEqualTo(Proof.NOT_PROVEN);
    }

    @Test
    void an_authority_of_the_country_that_did_not_issue_the_signer_disproves_it() throws Exception {
        TestCsca other = TestCsca.of(TestCsca.Spec.VIETNAM.withSeed("somebody else"));
        ChipVerdict verdict =
                readTrusting(TestCounter.trusting(other), CardSpec.cccd(0)).verdict();
        assertThat(verdict.dscTrust()).isEqualTo(CheckResult.failed(CheckReason.ISSUER_UNKNOWN));
        assertThat(verdict.overall()).isEqualTo(Proof.DISPROVEN);
    }

    @Test
    void among_authorities_of_the_same_name_the_right_key_is_found() throws Exception {
        TestCsca namesake = TestCsca.of(TestCsca.Spec.VIETNAM.withProfile(SignatureProfile.RSA_SHA256));
        TestCsca right = TestCounter.authority();
        TrustStore both = new MemoryTrustStore(
                List.of(namesake.certificate(), right.certificate()),
                List.of(right.crl(TestCounter.TODAY.minusSeconds(60), List.of())));
        assertThat(readTrusting(both, CardSpec.cccd(0)).verdict().overall()).isEqualTo(Proof.PROVEN);
    }

    @Test
    void a_link_certificate_is_as_good_as_the_authority_itself() throws Exception {
        TestCsca right = TestCounter.authority();
        TestCsca older = TestCsca.of(TestCsca.Spec.VIETNAM.withSeed("older generation"));
        TrustStore link = new MemoryTrustStore(
                List.of(older.linkTo(right, BigInteger.valueOf(77), Validity.years(2020, 2035))), List.of());
        ChipVerdict verdict = readTrusting(link, CardSpec.cccd(0)).verdict();
        assertThat(verdict.dscTrust()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void an_expired_signer_is_disproven() throws Exception {
        ChipReading reading = read(CardSpec.cccd(0).signerValid(Validity.years(2010, 2020)));
        assertThat(reading.verdict().dscTrust()).isEqualTo(CheckResult.failed(CheckReason.CERTIFICATE_EXPIRED));
    }

    @Test
    void a_revoked_signer_is_disproven_even_by_an_outdated_list() throws Exception {
        TestCsca authority = TestCounter.authority();
        IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
        for (long age : new long[] {3600, 400L * 86400}) {
            TrustStore revoking = new MemoryTrustStore(
                    List.of(authority.certificate()),
                    List.of(authority.crl(
                            TestCounter.TODAY.minusSeconds(age),
                            List.of(card.signer().certificate()))));
            assertThat(verdictOf(card, revoking).crl()).isEqualTo(CheckResult.failed(CheckReason.CERTIFICATE_REVOKED));
        }
    }

    @Test
    void a_missing_and_an_outdated_revocation_list_leave_the_issuer_unproven() throws Exception {
        TestCsca authority = TestCounter.authority();
        IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
        TrustStore without = new MemoryTrustStore(List.of(authority.certificate()), List.of());
        assertThat(verdictOf(card, without).crl()).isEqualTo(CheckResult.undetermined(CheckReason.NO_CRL_INSTALLED));
        TrustStore outdated = new MemoryTrustStore(
                List.of(authority.certificate()),
                List.of(authority.crl(TestCounter.TODAY.minusSeconds(400L * 86400), List.of())));
        ChipVerdict verdict = verdictOf(card, outdated);
        assertThat(verdict.crl()).isEqualTo(CheckResult.undetermined(CheckReason.CRL_OUTDATED));
        assertThat(verdict.issuerVerified()).isEqualTo(Proof.NOT_PROVEN);
    }

    @Test
    void a_revocation_list_of_somebody_else_counts_for_nothing() throws Exception {
        TestCsca impostor = TestCsca.of(TestCsca.Spec.VIETNAM.withSeed("impostor"));
        IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
        TrustStore forged = new MemoryTrustStore(
                List.of(TestCounter.authority().certificate()),
                List.of(impostor.crl(TestCounter.TODAY, List.of(card.signer().certificate()))));
        assertThat(verdictOf(card, forged).crl()).isEqualTo(CheckResult.undetermined(CheckReason.NO_CRL_INSTALLED));
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureProfile.class,
            names = {"RSA_PSS_SHA256", "ECDSA_SHA384_BRAINPOOL_P384_EXPLICIT", "RSA_SHA256"})
    void authorities_of_every_kind_of_key_vouch_for_their_signers(SignatureProfile profile) throws Exception {
        TestCsca authority =
                TestCsca.of(TestCsca.Spec.VIETNAM.withProfile(profile).withSeed("kind " + profile));
        UnaryOperator<TestCounter.Options> trusting = options -> options.trust(TestCounter.trusting(authority));
        try (TestCounter counter = TestCounter.open(trusting)) {
            IssuedCard card = TestCounter.issueBy(authority, CardSpec.cccd(0));
            ChipReading reading = counter.read(card.card(), TestCounter.requestFor(card.citizen()));
            assertThat(reading.verdict().overall()).isEqualTo(Proof.PROVEN);
        }
    }

    private static ChipVerdict verdictOf(IssuedCard card, TrustStore trust) throws Exception {
        try (TestCounter counter = TestCounter.open(options -> options.trust(trust))) {
            return counter.read(card.card(), TestCounter.requestFor(card.citizen()))
                    .verdict();
        }
    }
}
