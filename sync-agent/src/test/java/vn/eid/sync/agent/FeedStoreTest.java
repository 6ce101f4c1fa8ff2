package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.Appointment;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachEntry;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachReason;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;
import vn.eid.sync.gateway.GatewayEvent.Urgency;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

@DisplayName("The ministry's lists at the counter")
class FeedStoreTest {
    private static final Instant NOW = HandClock.START;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private FeedStore store;

    @BeforeEach
    void open() {
        SecretBox box = new SecretBox(new SecretKeySpec(new byte[32], "AES"), new SecureRandom());
        store = new FeedStore(folder, new DurableFiles(new LocalDisk()), box);
    }

    private static AppointmentsPublished visits(Instant at, String name) {
        return new AppointmentsPublished("e", at, DAY, List.of(new Appointment("H1", NOW, "001090000017", name)));
    }

    @Test
    void the_newest_list_of_a_day_replaces_the_older_and_not_the_other_way_round() throws QueueException {
        store.take(visits(NOW, "A"));
        store.take(visits(NOW.plusSeconds(2), "B"));
        store.take(visits(NOW.plusSeconds(1), "C"));

        assertThat(store.appointments(DAY)).contains(visits(NOW.plusSeconds(2), "B"));
        assertThat(store.appointments(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void each_kind_is_found_again() throws QueueException {
        OutreachPublished ward = new OutreachPublished(
                "e",
                NOW,
                "../../phường 1",
                "t",
                3,
                List.of(new OutreachEntry("001090000017", "A", "B", OutreachReason.NOT_ENROLLED)));
        Announcement news = new Announcement("e1", NOW, "t", "x", Urgency.IMPORTANT, NOW.plusSeconds(9));
        RosterPublished roster = new RosterPublished("e2", NOW, 4, NOW.plusSeconds(99), new byte[] {1, 2});
        store.take(ward);
        store.take(news);
        store.take(roster);
        store.take(new UnknownEvent("e3", NOW, "new"));

        assertThat(store.outreach()).containsExactly(ward);
        assertThat(store.announcements()).containsExactly(news);
        assertThat(store.roster().orElseThrow().signedRoster()).containsExactly(1, 2);
        assertThat(store.ministryCertificate()).isEmpty();
        assertThat(folder.toFile().list()).hasSize(3).allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void visits_of_days_past_and_expired_news_are_erased_and_all_else_stays() throws QueueException {
        LocalDate today = LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC);
        Announcement past = new Announcement("old", NOW, "t", "x", Urgency.INFORMATION, NOW.minusSeconds(1));
        Announcement valid = new Announcement("new", NOW, "t", "x", Urgency.INFORMATION, NOW.plusSeconds(1));
        store.take(past);
        store.take(valid);
        for (int days = -3; days <= 1; days++) {
            store.take(new AppointmentsPublished("e", NOW, today.plusDays(days), List.of()));
        }

        store.tidy(NOW);

        assertThat(store.announcements()).containsExactly(valid);
        assertThat(store.appointments())
                .extracting(AppointmentsPublished::day)
                .containsExactly(today.minusDays(1), today, today.plusDays(1));
    }

    @Test
    void no_name_or_number_lies_readable_on_the_disk_and_an_altered_file_is_noticed() throws Exception {
        store.take(visits(NOW, "NGUYEN VAN THU"));
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("NGUYEN")
                .doesNotContain("001090000017");

        bytes[20] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> store.appointments(DAY)).isInstanceOf(QueueException.class);
    }
}
