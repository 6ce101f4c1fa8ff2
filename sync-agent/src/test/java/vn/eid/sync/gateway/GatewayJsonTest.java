package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.DossierMoved;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;

@DisplayName("The contract's JSON, whoever wrote it")
class GatewayJsonTest {
    private static final String DIGEST = "ab".repeat(32);
    private final GatewayJson json = new GatewayJson();

    private static Answer answer(String body) {
        return new Answer(
                200,
                HttpHeaders.of(Map.of(), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
    }

    private GatewayEvent event(String members) throws GatewayException {
        String text = "{\"events\":[{\"id\":\"e1\",\"at\":\"2026-11-20T02:00:00Z\"," + members + "}],\"next\":\"1\"}";
        return json.eventPage(answer(text), "").events().get(0);
    }

    private GatewayEvent rejected(String reason) throws GatewayException {
        return event("\"type\":\"dossier.status\",\"dossier\":{\"id\":\"QN04-261120-000001\",\"sha256\":\"" + DIGEST
                + "\",\"status\":\"REJECTED\",\"receiptNumber\":\"TN-1\",\"reason\":" + reason + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "PORTRAIT_QUALITY, PORTRAIT",
        "PORTRAIT_MISMATCH, PORTRAIT",
        "CHIP_NOT_GENUINE, CARD",
        "CARD_EXPIRED, CARD",
        "CARD_REVOKED, CARD",
        "POPULATION_DATA_MISMATCH, IDENTITY",
        "REPRESENTATIVE_MISSING, IDENTITY",
        "DOCUMENT_NOT_FOUND, DOCUMENTS",
        "DOCUMENT_UNREADABLE, DOCUMENTS",
        "PHONE_NOT_OWN_NAME, CONTACT",
        "PHONE_IN_USE, CONTACT",
        "CONSENT_MISSING, CONSENT",
        "HAS_LEVEL_2, NONE",
        "SOMETHING_NEW, NONE"
    })
    void a_reason_names_the_step_that_mends_it(String code, Step step) throws GatewayException {
        DossierMoved moved = (DossierMoved) rejected("{\"code\":\"" + code + "\",\"text\":\"x\"}");

        assertThat(moved.reason().orElseThrow().step()).isEqualTo(step);
    }

    @Test
    void a_step_that_the_ministry_names_itself_wins() throws GatewayException {
        DossierMoved moved =
                (DossierMoved) rejected("{\"code\":\"SOMETHING_NEW\",\"text\":\"x\",\"step\":\"CONTACT\"}");

        assertThat(moved.reason().orElseThrow().step()).isEqualTo(Step.CONTACT);
        assertThat(moved.status()).isEqualTo(DossierStatus.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"dossier.status\"",
                "\"type\":\"dossier.status\",\"dossier\":{\"id\":\"../../etc\",\"sha256\":\"x\",\"status\":\"APPROVED\"}",
                "\"type\":\"dossier.status\",\"dossier\":{\"id\":\"QN04-261120-000001\",\"sha256\":\"x\",\"status\":\"PARKED\",\"receiptNumber\":\"1\"}",
                "\"type\":\"dossier.status\",\"dossier\":{\"id\":\"QN04-261120-000001\",\"sha256\":\"x\",\"status\":\"QUEUED\",\"receiptNumber\":\"1\"}",
                "\"type\":\"roster\",\"validUntil\":\"never\",\"signedRoster\":\"!!\"",
                "\"type\":\"ministry.certificate\",\"pem\":\"-----BEGIN CERTIFICATE-----\"",
                "\"type\":\"appointments\",\"day\":\"2026-13-45\",\"appointments\":[]",
                "\"type\":\"outreach\",\"listId\":\"a\",\"title\":\"t\",\"entries\":{}",
                "\"type\":\"announcement\",\"title\":\"t\",\"text\":\"x\",\"urgency\":\"LOUD\",\"validUntil\":\"2026-12-01T00:00:00Z\"",
                "\"type\":12",
                "\"type\":\"<script>\""
            })
    void one_bad_event_never_holds_up_those_behind_it(String members) throws GatewayException {
        assertThat(event(members)).isInstanceOf(UnknownEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"events\":1}", "{\"a\":1,\"a\":2}", "\u0000", "{\"events\":[}"})
    void an_answer_that_is_no_page_is_not_understood(String body) {
        assertThatThrownBy(() -> json.eventPage(answer(body), ""))
                .isInstanceOfSatisfying(
                        GatewayException.class, e -> assertThat(e.fault()).isEqualTo(GatewayFault.NOT_UNDERSTOOD));
    }

    @Test
    void depth_and_length_are_bounded() {
        String deep = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String many = "{\"events\":[" + "{},".repeat(1000) + "{}],\"next\":\"1\"}";

        assertThatThrownBy(() -> json.eventPage(answer(deep), "")).isInstanceOf(GatewayException.class);
        assertThatThrownBy(() -> json.eventPage(answer(many), "")).isInstanceOf(GatewayException.class);
    }

    @Test
    void a_malformed_answer_is_not_quoted() {
        assertThatThrownBy(() -> json.eventPage(answer("{\"x\": Nguyễn Văn A"), ""))
                .hasMessageNotContaining("Nguy")
                .hasNoCause();
    }

    @Test
    void lists_are_read_into_typed_records() throws GatewayException {
        assertThat(event("\"type\":\"appointments\",\"day\":\"2026-11-23\",\"appointments\":[{\"reference\":\"H1\","
                        + "\"at\":\"2026-11-23T01:00:00Z\",\"personalIdNumber\":\"001090000017\",\"fullName\":\"A\"}]"))
                .isInstanceOfSatisfying(AppointmentsPublished.class, list -> {
                    assertThat(list.day()).isEqualTo(LocalDate.of(2026, 11, 23));
                    assertThat(list.appointments()).hasSize(1).first().hasToString("appointment H1");
                });
        assertThat(
                        event(
                                "\"type\":\"outreach\",\"listId\":\"w\",\"title\":\"Tổ 1\",\"quota\":1404,\"entries\":[{"
                                        + "\"personalIdNumber\":\"001090000017\",\"fullName\":\"A\",\"address\":\"B\",\"reason\":\"NOT_ACTIVATED\"}]"))
                .isInstanceOfSatisfying(OutreachPublished.class, list -> {
                    assertThat(list.quota()).isEqualTo(1404);
                    assertThat(list.entries().toString()).doesNotContain("001090000017");
                });
        assertThat(
                        event(
                                "\"type\":\"roster\",\"version\":3,\"validUntil\":\"2026-12-20T00:00:00Z\",\"signedRoster\":\"AQI=\""))
                .isInstanceOfSatisfying(
                        RosterPublished.class,
                        roster -> assertThat(roster.signedRoster()).containsExactly(1, 2));
    }

    @Test
    void what_is_kept_of_a_list_reads_as_the_same_list() throws GatewayException {
        List<GatewayEvent> lists = List.of(
                event("\"type\":\"appointments\",\"day\":\"2026-11-23\",\"appointments\":[{\"reference\":\"H1\","
                        + "\"at\":\"2026-11-23T01:00:00Z\",\"personalIdNumber\":\"001090000017\",\"fullName\":\"A\"}]"),
                event("\"type\":\"outreach\",\"listId\":\"w\",\"title\":\"t\",\"quota\":2,\"entries\":[]"),
                event(
                        "\"type\":\"announcement\",\"title\":\"t\",\"text\":\"x\",\"validUntil\":\"2026-12-01T00:00:00Z\""));

        for (GatewayEvent list : lists) {
            assertThat(FeedJson.read(FeedJson.write(list))).contains(list);
        }
        assertThat(FeedJson.read("[1".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void a_receipt_on_the_last_chunk_is_read_or_else_asked_for() {
        String receipt =
                "{\"dossierId\":\"QN04-261120-000001\",\"sha256\":\"" + DIGEST.toUpperCase(java.util.Locale.ROOT)
                        + "\",\"receiptNumber\":\"TN-1\",\"receivedAt\":\"2026-11-20T02:00:00Z\",\"dueDate\":\"2026-11-25\"}";
        String header =
                Base64.getUrlEncoder().withoutPadding().encodeToString(receipt.getBytes(StandardCharsets.UTF_8));

        Acknowledgement read = json.receiptHeader(header).orElseThrow();

        assertThat(read.sha256()).isEqualTo(DIGEST);
        assertThat(read.dueDate()).isEqualTo(Optional.of(LocalDate.of(2026, 11, 25)));
        for (String odd : List.of("", "!!!", "e30", "bnVsbA", header.substring(3))) {
            assertThat(json.receiptHeader(odd)).as(odd).isEmpty();
        }
    }
}
