package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.Appointment;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.DossierMoved;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;
import vn.eid.sync.gateway.MinistryGateway.AccountStatus;
import vn.eid.sync.gateway.MinistryGateway.CitizenState;
import vn.eid.sync.gateway.MinistryGateway.CodeResult;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.FaultScript;
import vn.eid.sync.simulator.gateway.MinistryClock;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;
import vn.eid.sync.simulator.gateway.StationLists;

@DisplayName("The gateway's client against the reference ministry")
class HttpsMinistryGatewayTest {
    private static final UploadProgress SILENT = (confirmed, sent) -> {};
    private static final MinistryClock CLOCK = new MinistryClock(InstantSource.system());
    private static GatewayRig rig;
    private static ReferenceMinistry ministry;

    @TempDir
    static Path ministryFolder;

    @TempDir
    Path folder;

    private HttpsMinistryGateway gateway;

    @BeforeAll
    static void startMinistry() {
        rig = new GatewayRig();
        ministry = BytesMinistry.start(
                BytesMinistry.settings(ministryFolder),
                ReferenceMinistry.Keys.create(rig.pki()),
                CLOCK,
                GatewayRig.RANDOM);
    }

    @AfterAll
    static void stopMinistry() {
        ministry.close();
        rig.close();
    }

    @BeforeEach
    void connect() {
        ministry.play(FaultScript.none());
        CLOCK.shift(Duration.ZERO);
        gateway = client(64 << 10);
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }

    private HttpsMinistryGateway client(int chunk) {
        return rig.client(
                GatewaySettings.of(ministry.address()).withChunkSize(chunk), rig.tls(), folder.resolve("begun"));
    }

    private UploadItem item(int number, int size) throws Exception {
        return GatewayRig.item(folder, number, size);
    }

    private static void assertFault(ThrowingCallable call, GatewayFault fault) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        GatewayException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    /** After a cut the server notices a moment later than the client; until then it answers "locked", or nothing at all. */
    private static void whenFree(ThrowingCallable upload) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                upload.call();
                return;
            } catch (GatewayException busy) {
                boolean notYet = busy.fault() == GatewayFault.BUSY || busy.fault() == GatewayFault.NOT_UNDERSTOOD;
                if (!notYet || tries == 50) {
                    throw busy;
                }
                Thread.sleep(50);
            } catch (Exception other) {
                throw other;
            } catch (Throwable other) {
                throw new AssertionError(other);
            }
        }
    }

    @Test
    void an_upload_in_many_chunks_is_acknowledged_with_the_digest_of_the_very_bytes() throws Exception {
        UploadItem item = item(1, 300_000);
        List<Long> confirmed = new ArrayList<>();

        Acknowledgement acknowledgement = gateway.upload(item, (bytes, sent) -> confirmed.add(bytes));

        assertThat(acknowledgement.sha256()).isEqualTo(item.sha256());
        assertThat(acknowledgement.receiptNumber()).matches("TN-\\d{8}");
        assertThat(confirmed).containsExactly(65536L, 131072L, 196608L, 262144L, 300000L);
        assertThat(ministry.find(item.id())).isPresent();
    }

    @Test
    void uploading_again_sends_no_byte_and_brings_the_same_receipt() throws Exception {
        UploadItem item = item(2, 100_000);
        Acknowledgement first = gateway.upload(item, SILENT);

        Acknowledgement second = gateway.upload(item, (bytes, sent) -> {
            throw new AssertionError("bytes travelled again");
        });

        assertThat(second.receiptNumber()).isEqualTo(first.receiptNumber());
    }

    @Test
    void other_bytes_under_the_same_number_are_refused_for_good() throws Exception {
        gateway.upload(item(3, 1000), SILENT);
        UploadItem altered = item(3, 1001);

        assertFault(() -> gateway.upload(altered, SILENT), GatewayFault.REFUSED);
    }

    @Test
    void a_cut_at_any_byte_costs_at_most_one_chunk() throws Exception {
        UploadItem item = item(4, 300_000);
        ministry.play(FaultScript.sequence(
                "PATCH",
                "/uploads/",
                List.of(new FaultScript.None(), new FaultScript.CutAfter(1), new FaultScript.CutAfter(40_000))));
        long[] sent = {0};
        UploadProgress count = (confirmed, bytes) -> sent[0] += bytes;

        assertFault(() -> gateway.upload(item, count), GatewayFault.UNREACHABLE);
        try (HttpsMinistryGateway restarted = client(64 << 10)) {
            assertFault(() -> whenFree(() -> restarted.upload(item, count)), GatewayFault.UNREACHABLE);
        }
        try (HttpsMinistryGateway restarted = client(64 << 10)) {
            whenFree(() -> assertThat(restarted.upload(item, count).sha256()).isEqualTo(item.sha256()));
        }

        assertThat(sent[0]).as("confirmed bytes that travelled").isLessThanOrEqualTo(300_000L);
    }

    @Test
    void an_upload_resumes_even_when_the_place_on_the_server_was_forgotten() throws Exception {
        UploadItem item = item(5, 200_000);
        ministry.play(FaultScript.sequence(
                "PATCH", "/uploads/", List.of(new FaultScript.None(), new FaultScript.CutAfter(10))));
        assertFault(() -> gateway.upload(item, SILENT), GatewayFault.UNREACHABLE);
        Files.delete(folder.resolve("begun").resolve(item.id() + ".upload"));
        List<Long> confirmed = new ArrayList<>();

        whenFree(() -> gateway.upload(item, (bytes, sent) -> confirmed.add(bytes)));

        assertThat(confirmed.get(0)).isGreaterThan(65536L);
    }

    @Test
    void a_lost_acknowledgement_is_asked_for_again() throws Exception {
        UploadItem item = item(6, 50_000);
        ministry.play(FaultScript.sequence("PATCH", "/uploads/", List.of(new FaultScript.LoseAnswer())));

        assertFault(() -> gateway.upload(item, SILENT), GatewayFault.UNREACHABLE);

        assertThat(gateway.acknowledgement(item)).map(Acknowledgement::sha256).contains(item.sha256());
        assertThat(gateway.upload(item, SILENT).sha256()).isEqualTo(item.sha256());
    }

    @Test
    void an_acknowledgement_of_another_digest_is_not_believed() throws Exception {
        UploadItem item = item(7, 50_000);
        ministry.play(FaultScript.sequence("PATCH", "/uploads/", List.of(new FaultScript.WrongDigest())));

        assertFault(() -> gateway.upload(item, SILENT), GatewayFault.CONTENT_MISMATCH);
    }

    @Test
    void a_file_altered_after_sealing_is_never_acknowledged_and_needs_a_person() throws Exception {
        UploadItem item = item(8, 50_000);
        byte[] bytes = Files.readAllBytes(item.file());
        bytes[777] ^= 1;
        Files.write(item.file(), bytes);

        assertFault(() -> gateway.upload(item, SILENT), GatewayFault.FILE_UNREADABLE);
        assertThat(ministry.find(item.id())).isEmpty();
    }

    @Test
    void a_missing_file_needs_a_person() throws Exception {
        UploadItem item = item(9, 1000);
        Files.delete(item.file());

        assertFault(() -> gateway.upload(item, SILENT), GatewayFault.FILE_UNREADABLE);
    }

    @Test
    void retry_after_is_told_with_the_fault() throws Exception {
        ministry.play(FaultScript.sequence(
                "GET", "/health", List.of(new FaultScript.Status(429, Optional.of(Duration.ofSeconds(7))))));

        assertThatThrownBy(() -> gateway.ping()).isInstanceOfSatisfying(GatewayException.class, e -> {
            assertThat(e.fault()).isEqualTo(GatewayFault.BUSY);
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
        });
    }

    @Test
    void a_server_error_passes_with_time() {
        ministry.play(FaultScript.sequence("GET", "/health", List.of(new FaultScript.Status(500, Optional.empty()))));

        assertFault(() -> gateway.ping(), GatewayFault.SERVER_ERROR);
    }

    @Test
    void the_clock_is_compared_at_each_contact() throws Exception {
        CLOCK.shift(Duration.ofMinutes(-5));

        ClockReading reading = gateway.ping();

        assertThat(reading.offset()).isBetween(Duration.ofSeconds(298), Duration.ofSeconds(302));
        assertThat(reading.isFarOff()).isTrue();
        CLOCK.shift(Duration.ZERO);
        assertThat(gateway.ping().isFarOff()).isFalse();
    }

    @Test
    void events_come_in_order_and_tell_the_whole_way_of_a_dossier() throws Exception {
        UploadItem item = item(10, 1000);
        gateway.upload(item, SILENT);
        List<DossierStatus> statuses = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        while (!statuses.contains(DossierStatus.APPROVED)) {
            EventPage page = gateway.events(cursor, Duration.ofSeconds(5));
            page.events().stream()
                    .filter(DossierMoved.class::isInstance)
                    .map(DossierMoved.class::cast)
                    .filter(moved -> moved.dossier().equals(item.id()))
                    .forEach(moved -> statuses.add(moved.status()));
            cursor = Optional.of(page.next());
        }

        assertThat(statuses).containsExactly(DossierStatus.RECEIVED, DossierStatus.CHECKING, DossierStatus.APPROVED);
    }

    @Test
    void announcements_are_read_and_unknown_kinds_passed_over() throws Exception {
        Optional<String> end =
                Optional.of(gateway.events(Optional.empty(), Duration.ZERO).next());
        ObjectMapper json = new ObjectMapper();
        ministry.publish(json.createObjectNode()
                .put("type", "announcement")
                .put("title", "Bảo trì")
                .put("text", "Hệ thống bảo trì lúc 22 giờ.")
                .put("urgency", "IMPORTANT")
                .put("validUntil", "2026-12-01T00:00:00Z"));
        ministry.publish(json.createObjectNode().put("type", "something.new").put("x", 1));

        List<GatewayEvent> events = gateway.events(end, Duration.ofSeconds(5)).events();

        assertThat(events).hasAtLeastOneElementOfType(Announcement.class);
        assertThat(gateway.events(end, Duration.ZERO).events()).hasAtLeastOneElementOfType(UnknownEvent.class);
    }

    @Test
    void a_one_time_code_is_confirmed_once_and_wrong_ones_run_out() throws Exception {
        String request = gateway.requestCode("+84912345678").requestId();
        String code = ministry.codes().newest("+84912345678").orElseThrow();
        String wrong = code.equals("000000") ? "000001" : "000000";

        assertThat(gateway.checkCode(request, wrong)).isEqualTo(CodeResult.WRONG);
        assertThat(gateway.checkCode(request, code)).isEqualTo(CodeResult.CONFIRMED);
        assertThat(gateway.checkCode(request, code)).isEqualTo(CodeResult.EXPIRED);
        String second = gateway.requestCode("+84912345678").requestId();
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.checkCode(second, "x")).isEqualTo(CodeResult.WRONG);
        }
        assertThat(gateway.checkCode(second, "x")).isEqualTo(CodeResult.TOO_MANY_ATTEMPTS);
    }

    @Test
    void what_account_a_citizen_has_is_known_before_and_after_a_dossier() throws Exception {
        ministry.grant("001090000017", AccountLevel.LEVEL_1, true);

        assertThat(gateway.accountStatus("001090000017"))
                .isEqualTo(new AccountStatus(AccountLevel.LEVEL_1, true, false));
        assertThat(gateway.accountStatus("001090000018")).isEqualTo(new AccountStatus(AccountLevel.NONE, false, false));
        assertThat(gateway.checkDuplicate("001090000018", "+84912345678").citizen())
                .isEqualTo(CitizenState.NONE);
        // This ministry takes the date in a dossier's number for its citizen.
        gateway.upload(item(11, 1000), SILENT);
        for (int i = 0; i < 500 && gateway.accountStatus("261120").level() != AccountLevel.LEVEL_2; i++) {
            Thread.sleep(20);
        }
        assertThat(gateway.accountStatus("261120").activated()).isFalse();
        assertThat(gateway.checkDuplicate("261120", "+84").citizen()).isEqualTo(CitizenState.HAS_LEVEL_2);
    }

    @Test
    void visits_wards_and_news_arrive_as_typed_values() throws Exception {
        List<StationLists.Resident> residents = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            residents.add(new StationLists.Resident(String.format("001090%06d", i), "Người thứ " + i, "Nhà số " + i));
        }
        Optional<String> end =
                Optional.of(gateway.events(Optional.empty(), Duration.ZERO).next());
        Instant sunday = Instant.parse("2026-11-22T02:00:00Z");
        StationLists.publish(ministry, residents, sunday);
        StationLists.publish(ministry, residents, sunday);

        List<GatewayEvent> events = gateway.events(end, Duration.ofSeconds(5)).events();

        List<AppointmentsPublished> visits = only(AppointmentsPublished.class, events);
        assertThat(visits.subList(0, 3))
                .extracting(AppointmentsPublished::day)
                .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        assertThat(visits.get(0).appointments()).hasSize(12);
        assertThat(visits.get(0).appointments().get(1))
                .isEqualTo(new Appointment(
                        "LH-20261122-002", Instant.parse("2026-11-22T00:45:00Z"), "001090000001", "Người thứ 1"));
        List<OutreachPublished> wards = only(OutreachPublished.class, events);
        assertThat(wards.subList(0, 3)).extracting(OutreachPublished::quota).containsExactly(20, 20, 20);
        assertThat(only(Announcement.class, events)).as("news are not repeated").hasSize(2);
        assertThat(gateway.accountStatus("001090000119").activated()).isTrue();
    }

    @Test
    void a_new_certificate_of_the_ministry_and_a_roster_come_by_the_feed() throws Exception {
        Optional<String> end =
                Optional.of(gateway.events(Optional.empty(), Duration.ZERO).next());
        List<java.security.cert.X509Certificate> chain =
                rig.pki().ministryEncryption().chain();
        ministry.publish(new MinistryCertificateChanged("", Instant.EPOCH, chain));
        ministry.publish(
                new RosterPublished("", Instant.EPOCH, 7, Instant.parse("2026-12-20T00:00:00Z"), new byte[] {1, 2}));

        List<GatewayEvent> events = gateway.events(end, Duration.ofSeconds(5)).events();

        assertThat(only(MinistryCertificateChanged.class, events).get(0).chain())
                .isEqualTo(chain);
        assertThat(only(RosterPublished.class, events).get(0).version()).isEqualTo(7);
        assertThat(only(RosterPublished.class, events).get(0).at()).isAfter(Instant.EPOCH);
    }

    private static <T> List<T> only(Class<T> type, List<GatewayEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void the_ministrys_certificate_is_given_with_its_issuer() throws Exception {
        assertThat(gateway.ministryCertificates())
                .hasSize(2)
                .last()
                .isEqualTo(rig.pki().ca());
    }

    @Test
    void a_server_of_another_authority_is_not_trusted() {
        TestPki other = TestPki.create(java.time.Instant.now(), GatewayRig.RANDOM);
        GatewayTls tls = rig.tls(Optional.of(rig.station()), List.of(other.ca()));

        assertFault(
                () -> rig.client(GatewaySettings.of(ministry.address()), tls, folder)
                        .ping(),
                GatewayFault.SERVER_NOT_TRUSTED);
    }

    @Test
    void a_server_under_another_name_is_not_trusted() throws Exception {
        URI otherName = URI.create("https://127.0.0.2:" + ministry.address().getPort() + "/");

        assertFault(() -> rig.client(otherName, folder).ping(), GatewayFault.UNREACHABLE);
        try (ReferenceMinistry misnamed = BytesMinistry.start(
                BytesMinistry.settings(Files.createDirectories(folder.resolve("misnamed"))),
                new ReferenceMinistry.Keys(
                        rig.pki(), rig.pki().ministryEncryption(), rig.pki().tlsServer("10.1.2.3")),
                InstantSource.system(),
                GatewayRig.RANDOM)) {
            assertFault(() -> rig.client(misnamed.address(), folder).ping(), GatewayFault.SERVER_NOT_TRUSTED);
        }
    }

    @Test
    void a_station_without_or_with_a_foreign_certificate_is_not_accepted() {
        TestPki other = TestPki.create(java.time.Instant.now(), GatewayRig.RANDOM);
        GatewaySettings settings = GatewaySettings.of(ministry.address());
        GatewayTls none = rig.tls(Optional.empty(), List.of(rig.pki().ca()));
        GatewayTls foreign =
                rig.tls(Optional.of(other.station("QN04")), List.of(rig.pki().ca()));

        assertFault(
                () -> rig.client(settings, none, folder).events(Optional.empty(), Duration.ZERO),
                GatewayFault.STATION_NOT_ACCEPTED);
        assertFault(
                () -> rig.client(settings, foreign, folder).events(Optional.empty(), Duration.ZERO),
                GatewayFault.STATION_NOT_ACCEPTED);
    }

    @Test
    void nobody_listening_is_unreachable_and_a_closed_client_is_stopped() throws Exception {
        assertFault(() -> rig.client(URI.create("https://127.0.0.1:9/"), folder).ping(), GatewayFault.UNREACHABLE);
        gateway.close();
        assertFault(() -> gateway.ping(), GatewayFault.STOPPED);
    }

    @Test
    void closing_ends_a_long_poll_at_once() throws Exception {
        Optional<String> end =
                Optional.of(gateway.events(Optional.empty(), Duration.ZERO).next());
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            gateway.close();
        });
        closer.start();

        assertFault(() -> gateway.events(Optional.of("999999"), Duration.ofSeconds(50)), GatewayFault.STOPPED);
        closer.join();
        assertThat(end).isPresent();
    }

    @Test
    void an_address_without_tls_or_with_a_password_is_not_accepted() {
        assertThatThrownBy(() -> GatewaySettings.of(URI.create("http://gateway.example/")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GatewaySettings.of(URI.create("https://user:secret@gateway.example/")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
