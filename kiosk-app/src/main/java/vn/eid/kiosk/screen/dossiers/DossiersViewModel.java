package vn.eid.kiosk.screen.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

/** Dossiers on this machine by what is going on with them. */
public final class DossiersViewModel implements Presenter {
    private final Desk desk;
    private final Runnable close;
    private final Consumer<QueuedDossier> openRejected;
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<DossierLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private List<QueuedDossier> found = List.of();

    /** What is going on with dossiers. */
    public enum Group {
        ALL(EnumSet.allOf(DossierStatus.class)),
        WAITING(EnumSet.of(DossierStatus.QUEUED, DossierStatus.UPLOADING)),
        AT_MINISTRY(EnumSet.of(DossierStatus.RECEIVED, DossierStatus.CHECKING)),
        APPROVED(EnumSet.of(DossierStatus.APPROVED, DossierStatus.ACTIVATED)),
        ATTENTION(EnumSet.of(DossierStatus.REJECTED, DossierStatus.PARKED));

        private final EnumSet<DossierStatus> statuses;

        Group(EnumSet<DossierStatus> statuses) {
            this.statuses = statuses;
        }

        /** Which statuses belong to it. */
        public Set<DossierStatus> statuses() {
            return EnumSet.copyOf(statuses);
        }
    }

    /**
     * @param close back to the counter
     * @param openRejected shows a dossier that was not accepted
     */
    public DossiersViewModel(Desk desk, Runnable close, Consumer<QueuedDossier> openRejected) {
        this.openRejected = openRejected;
        this.desk = desk;
        this.close = close;
        group.addListener(observed -> load());
        search.addListener(observed -> draw());
        load();
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<DossierLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        load();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F5, Rank.LESSER, texts.of("dossiers.refresh"), this::load));
    }

    /** Opens a dossier; one that was not accepted can be redone, others have nothing to open yet. */
    public void open(String id) {
        found.stream()
                .filter(it -> it.id().value().equals(id) && it.status() == DossierStatus.REJECTED)
                .findFirst()
                .ifPresent(openRejected);
    }

    private void load() {
        desk.ports().dossiers(group.get().statuses(), answer -> {
            found = List.copyOf(answer);
            draw();
        });
    }

    private void draw() {
        var wanted = search.get().strip().toLowerCase(Locale.ROOT);
        var today = desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
        lines.set(found.stream()
                .map(it -> DossierLine.of(it, today, desk.texts()))
                .filter(it -> wanted.isEmpty()
                        || it.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || it.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }
}
