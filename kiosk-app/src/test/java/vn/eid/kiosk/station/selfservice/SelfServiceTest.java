package vn.eid.kiosk.station.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipVerdict;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.station.WorkingDays;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("A citizen who asks for the dossier")
class SelfServiceTest {
    private static final String ID = "001090000017";
    private static final Instant FRIDAY = Instant.parse("2026-11-20T03:00:00Z");
    private static final CardText CARD = new CardText(
            ID,
            "Nguyễn Văn Thử",
            PartialDate.ofYear(1990),
            Optional.empty(),
            new CardExpiry.Indefinite(),
            ChipVerdict.Proof.PROVEN);

    private final List<String> audited = new ArrayList<>();
    private final List<QueuedDossier> dossiers = new ArrayList<>();
    private Instant now = FRIDAY;
    private boolean storeDown;

    private final SelfService service = new SelfService(
            new SelfService.Dossiers() {
                @Override
                public List<QueuedDossier> of(String idNumber) throws QueueException {
                    if (storeDown) {
                        throw QueueException.unavailable("test", null);
                    }
                    return idNumber.equals(ID) ? dossiers : List.of();
                }

                @Override
                public List<QueuedDossier> of(String idNumber, String lastFour) throws QueueException {
                    return lastFour.equals("5678") ? of(idNumber) : List.of();
                }
            },
            new Attempts(new Attempts.Rules(12, 4, Duration.ofMinutes(10), 3, Duration.ofHours(24)), new byte[8]),
            new LegalLimit(3, new WorkingDays(Set.of()), ZoneId.of("Asia/Ho_Chi_Minh")),
            (event, actor, details) -> audited.add(event + actor + details),
            (InstantSource) () -> now);

    private static QueuedDossier dossier(DossierStatus status, Optional<LocalDate> due) {
        return new QueuedDossier(
                new DossierId("TH01-261120-7K2M9Q"),
                status,
                FRIDAY,
                "0f".repeat(32),
                1,
                "N*** V*** THỬ",
                "canbo1",
                FRIDAY,
                Optional.empty(),
                due,
                1,
                Optional.empty(),
                Optional.empty(),
                status == DossierStatus.REJECTED
                        ? Optional.of(new RejectionReason("PORTRAIT", "Ảnh mờ", RejectionReason.Step.PORTRAIT))
                        : Optional.empty(),
                Optional.empty(),
                2);
    }

    private Story whole() {
        return ((LookupAnswer.Whole) service.answer(new LookupRequest.ByCard(CARD))).story();
    }

    @Test
    @DisplayName("gets the whole story with the card: masked name, status, and the last day of the legal limit")
    void withTheCard() {
        dossiers.add(dossier(DossierStatus.CHECKING, Optional.empty()));
        var story = whole();
        assertThat(story.stage()).isEqualTo(Stage.CHECKING);
        assertThat(story.maskedName()).isEqualTo("N*** V*** THỬ");
        assertThat(story.due()).as("Friday and three working days").contains(LocalDate.of(2026, 11, 25));
        assertThat(story.overdue()).isFalse();
    }

    @Test
    @DisplayName("is told the ministry's own day when there is one, and that it has passed when it has")
    void overdue() {
        dossiers.add(dossier(DossierStatus.RECEIVED, Optional.of(LocalDate.of(2026, 11, 24))));
        assertThat(whole().due()).contains(LocalDate.of(2026, 11, 24));
        now = Instant.parse("2026-11-24T17:00:01Z"); // the 25th in Vietnam
        assertThat(whole().overdue()).isTrue();
    }

    @Test
    @DisplayName("is promised nothing once the ministry has decided, and gets the reason of a refusal")
    void decided() {
        dossiers.add(dossier(DossierStatus.REJECTED, Optional.of(LocalDate.of(2026, 11, 24))));
        assertThat(whole().due()).isEmpty();
        assertThat(whole().rejection().orElseThrow().text()).isEqualTo("Ảnh mờ");
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    @DisplayName("learns the bare status without the card, in every status")
    void withoutTheCard(DossierStatus status) {
        dossiers.add(dossier(status, Optional.empty()));
        assertThat(service.answer(new LookupRequest.ByCode(ID)))
                .isEqualTo(new LookupAnswer.StatusOnly(Stage.of(status)));
        assertThat(service.answer(new LookupRequest.ByNumbers(ID, "5678")))
                .isEqualTo(new LookupAnswer.StatusOnly(Stage.of(status)));
    }

    @Test
    @DisplayName("cannot tell an unknown number from a wrong telephone number")
    void notFound() {
        dossiers.add(dossier(DossierStatus.CHECKING, Optional.empty()));
        assertThat(service.answer(new LookupRequest.ByNumbers(ID, "0000"))).isEqualTo(new LookupAnswer.NotFound());
        assertThat(service.answer(new LookupRequest.ByNumbers("001190000018", "5678")))
                .isEqualTo(new LookupAnswer.NotFound());
    }

    @Test
    @DisplayName(
            "is stopped after three wrong tries, though the right digits come then; with the card it still goes on")
    void limited() {
        dossiers.add(dossier(DossierStatus.CHECKING, Optional.empty()));
        for (int i = 0; i < 3; i++) {
            service.answer(new LookupRequest.ByNumbers(ID, "000" + i));
        }
        assertThat(service.answer(new LookupRequest.ByNumbers(ID, "5678"))).isInstanceOf(LookupAnswer.NotNow.class);
        assertThat(service.answer(new LookupRequest.ByCode(ID))).isInstanceOf(LookupAnswer.NotNow.class);
        assertThat(service.answer(new LookupRequest.ByCard(CARD))).isInstanceOf(LookupAnswer.Whole.class);
    }

    @Test
    @DisplayName("sees the newest dossier when there are several")
    void newest() {
        dossiers.add(dossier(DossierStatus.CHECKING, Optional.empty()));
        dossiers.add(dossier(DossierStatus.REJECTED, Optional.empty()));
        assertThat(whole().stage()).isEqualTo(Stage.CHECKING);
    }

    @Test
    @DisplayName("leaves a trace in the audit log without any number or name")
    void audited() {
        dossiers.add(dossier(DossierStatus.CHECKING, Optional.empty()));
        whole();
        service.answer(new LookupRequest.ByNumbers(ID, "0000"));
        assertThat(audited)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .contains("self-service", "citizen")
                        .doesNotContain(ID)
                        .doesNotContain("0000")
                        .doesNotContain("Thử"));
    }

    @Test
    @DisplayName("is asked to come again while the store is down")
    void storeDown() {
        storeDown = true;
        assertThat(service.answer(new LookupRequest.ByCard(CARD))).isEqualTo(new LookupAnswer.Unavailable());
    }

    @Test
    @DisplayName("is named in no text of a request")
    void masked() {
        assertThat(new LookupRequest.ByNumbers(ID, "5678").toString())
                .doesNotContain(ID)
                .doesNotContain("5678");
        assertThat(new LookupRequest.ByCode(ID).toString()).doesNotContain(ID);
        assertThat(new LookupRequest.ByCard(CARD).toString()).doesNotContain(ID).doesNotContain("Thử");
    }
}
