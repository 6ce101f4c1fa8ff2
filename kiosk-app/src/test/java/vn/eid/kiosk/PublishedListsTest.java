package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.gateway.GatewayEvent;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachReason;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

@DisplayName("The lists of the ministry's feed")
class PublishedListsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @TempDir
    Path folder;

    private FeedStore feeds;
    private PublishedLists lists;

    @BeforeEach
    void open() {
        var key = new SecretKeySpec(new byte[32], "AES");
        feeds = new FeedStore(folder, new DurableFiles(new LocalDisk()), new SecretBox(key, new SecureRandom()));
        lists = new PublishedLists(feeds);
    }

    private void publish(String id, String ward, int quota, Instant at, GatewayEvent.OutreachEntry... entries)
            throws Exception {
        feeds.take(new OutreachPublished(id, at, id, ward, quota, List.of(entries)));
    }

    private static GatewayEvent.OutreachEntry entry(String number, String name, OutreachReason reason) {
        return new GatewayEvent.OutreachEntry(number, name, "số 3", reason);
    }

    @Test
    @DisplayName("are empty until one has come")
    void none() throws Exception {
        assertThat(lists.people()).isEmpty();
        assertThat(lists.quotas()).isEmpty();
    }

    @Test
    @DisplayName("name those who were approved and never activated; others are not visited")
    void notActivated() throws Exception {
        publish(
                "1",
                "Phường Trà Cổ",
                728,
                NOON,
                entry("022090000017", "Nguyễn Văn Thử", OutreachReason.NOT_ACTIVATED),
                entry("022090000018", "Trần Thị Mẫu", OutreachReason.NOT_ENROLLED));
        var people = lists.people().orElseThrow();
        assertThat(people.entries()).hasSize(1);
        assertThat(people.entries().get(0).ward()).isEqualTo("Phường Trà Cổ");
        assertThat(people.entries().get(0).citizen().fullName()).isEqualTo("Nguyễn Văn Thử");
        assertThat(people.problems()).isEmpty();
    }

    @Test
    @DisplayName("of several wards are one, and the newer list has the last word on a citizen who moved")
    void newest() throws Exception {
        publish(
                "1",
                "Xã Hải Xuân",
                2404,
                NOON.plusSeconds(60),
                entry("022090000017", "A", OutreachReason.NOT_ACTIVATED));
        publish("2", "Phường Trà Cổ", 728, NOON, entry("022090000017", "A", OutreachReason.NOT_ACTIVATED));
        assertThat(lists.people().orElseThrow().entries())
                .extracting(it -> it.ward())
                .containsExactly("Xã Hải Xuân");
        assertThat(lists.quotas().orElseThrow().wards())
                .containsExactly(new WardQuota("Phường Trà Cổ", 728), new WardQuota("Xã Hải Xuân", 2404));
    }
}
