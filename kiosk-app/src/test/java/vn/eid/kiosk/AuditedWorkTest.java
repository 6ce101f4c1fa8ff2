package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("What is not part of an enrolment")
class AuditedWorkTest {
    private static final Officer OFFICER = new Officer("canbo1", "Đại úy Một", Set.of(Role.OFFICER));

    private final List<String> audited = new ArrayList<>();
    private final AuditLog audit = (event, actor, details) -> audited.add(event + " " + actor + " " + details);

    private static OfficerAccounts answering(SignInResult result) {
        return new OfficerAccounts() {
            @Override
            public SignInResult signIn(String account, char[] secret) {
                return result;
            }

            @Override
            public List<Officer> list() {
                return List.of(OFFICER);
            }
        };
    }

    @Test
    @DisplayName("a refused sign-in is on the audit log with its account; a name that is none is not written down")
    void refusedSignIn() {
        var wrong = new AuditedAccounts(answering(new SignInResult.Wrong(Duration.ZERO)), audit);
        wrong.signIn("canbo1", new char[0]);
        wrong.signIn("mat-khau-cua-toi", new char[0]);
        assertThat(audited)
                .containsExactly("sign-in-refused canbo1 {because=Wrong}", "sign-in-refused unknown {because=Wrong}");
    }

    @Test
    @DisplayName("an accepted sign-in is left to the session, and a full disk does not change the answer")
    void answersStay() {
        var accepted = new SignInResult.Accepted(OFFICER);
        assertThat(new AuditedAccounts(answering(accepted), audit).signIn("canbo1", new char[0]))
                .isEqualTo(accepted);
        assertThat(audited).isEmpty();
        AuditLog full = (event, actor, details) -> {
            throw QueueException.unavailable("full", null);
        };
        var closed = new SignInResult.Closed();
        assertThat(new AuditedAccounts(answering(closed), full).signIn("canbo1", new char[0]))
                .isEqualTo(closed);
    }

    @Test
    @DisplayName("a printed sheet is on the audit log, one that did not come out is not")
    void printing() {
        var receipt = new PrintOrder.Receipt(dossier(), Optional.empty());
        var invitation = new PrintOrder.Invitation(dossier(), "Đại úy Một");
        assertThat(printed(PrintOutcome.PRINTED, receipt)).isEqualTo(PrintOutcome.PRINTED);
        assertThat(printed(PrintOutcome.FAILED, receipt)).isEqualTo(PrintOutcome.FAILED);
        assertThat(printed(PrintOutcome.NO_PRINTER, invitation)).isEqualTo(PrintOutcome.NO_PRINTER);
        printed(PrintOutcome.PRINTED, invitation);
        assertThat(audited)
                .containsExactly(
                        "receipt-printed counter {dossier=QN04-261120-000001}",
                        "invitation-printed counter {dossier=QN04-261120-000001}");
    }

    @Test
    @DisplayName("of somebody who is sent on only the reason is on the audit log, never the name")
    void sentOn() {
        printed(
                PrintOutcome.PRINTED,
                new PrintOrder.Referral(EligibilityRefusal.NO_CARD, Optional.of("NGUYỄN VĂN THỬ"), "Đại úy Một"));
        assertThat(audited).containsExactly("refusal-printed counter {reason=NO_CARD}");
    }

    private PrintOutcome printed(PrintOutcome outcome, PrintOrder order) {
        return new AuditedPrinter(printer(outcome), audit).print(order);
    }

    private static CounterPorts.PaperOffice printer(PrintOutcome outcome) {
        return new CounterPorts.PaperOffice() {
            @Override
            public PrintOutcome print(PrintOrder order) {
                return outcome;
            }

            @Override
            public boolean ready() {
                return outcome != PrintOutcome.NO_PRINTER;
            }
        };
    }

    private static QueuedDossier dossier() {
        var now = java.time.Instant.parse("2026-11-20T02:00:00Z");
        return new QueuedDossier(
                new DossierId("QN04-261120-000001"),
                DossierStatus.QUEUED,
                now,
                "0f".repeat(32),
                1,
                "N*** THỬ",
                "canbo1",
                now,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
