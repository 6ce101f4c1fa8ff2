package vn.eid.kiosk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.gateway.GatewayEvent.OutreachEntry;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachReason;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

/**
 * The lists of the ministry's event feed, as the agent keeps them: each is called after its ward. Only those who were
 * approved and never activated are for the visits; the line has authenticated them, so they are not judged again.
 */
public final class PublishedLists implements MinistryLists {
    private final FeedStore feeds;

    public PublishedLists(FeedStore feeds) {
        this.feeds = feeds;
    }

    @Override
    public Optional<ListReading.People> people() throws QueueException {
        Map<String, vn.eid.sync.queue.outreach.OutreachEntry> entries = new LinkedHashMap<>();
        for (OutreachPublished list : lists()) {
            for (OutreachEntry entry : list.entries()) {
                if (entry.reason() == OutreachReason.NOT_ACTIVATED) {
                    entries.put(entry.personalIdNumber(), listed(list.title(), entry));
                }
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListReading.People(new ArrayList<>(entries.values()), OldScript.UNICODE, List.of()));
    }

    @Override
    public Optional<ListReading.Quotas> quotas() throws QueueException {
        Map<String, WardQuota> quotas = new LinkedHashMap<>();
        for (OutreachPublished list : lists()) {
            if (list.quota() > 0) {
                quotas.put(list.title(), new WardQuota(list.title(), list.quota()));
            }
        }
        return quotas.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListReading.Quotas(new ArrayList<>(quotas.values()), OldScript.UNICODE, List.of()));
    }

    /** Oldest first, so that a newer list of a ward has the last word. */
    private List<OutreachPublished> lists() throws QueueException {
        return feeds.outreach().stream()
                .sorted(Comparator.comparing(OutreachPublished::at))
                .toList();
    }

    private static vn.eid.sync.queue.outreach.OutreachEntry listed(String ward, OutreachEntry entry) {
        return new vn.eid.sync.queue.outreach.OutreachEntry(
                ward,
                "",
                new ListedCitizen(entry.fullName(), entry.personalIdNumber(), "", Optional.empty(), entry.address()));
    }
}
