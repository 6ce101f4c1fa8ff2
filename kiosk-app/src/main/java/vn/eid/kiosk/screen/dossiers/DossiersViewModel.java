package vn.eid.kiosk.screen.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.DossierId;
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
    private final BooleanProperty mine = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private List<QueuedDossier> found = List.of();
    private Optional<String> account = Optional.empty();

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
        search.addListener(observed -> load());
        mine.addListener(observed -> load());
        load();
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** Only dossiers of the officer who is at work. */
    public BooleanProperty mineProperty() {
        return mine;
    }

    /** How many are shown, and whether there are more. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<DossierLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.Idle it) {
            account = Optional.of(it.officer().account());
        }
        load();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F6, Rank.LESSER, texts.of("dossiers.more"), more, this::loadMore),
                Action.of(Key.F5, Rank.LESSER, texts.of("dossiers.refresh"), this::load));
    }

    /** Opens a dossier; one that was not accepted can be redone, others have nothing to open yet. */
    public void open(String id) {
        found.stream()
                .filter(it -> it.id().value().equals(id) && it.status() == DossierStatus.REJECTED)
                .findFirst()
                .ifPresent(openRejected);
    }

    /** The search runs through the whole queue; a newer one ends an older one. */
    private void load() {
        desk.ports().dossiers(wanted(Optional.empty()), page -> {
            found = page.dossiers();
            draw(page.more());
        });
    }

    private void loadMore() {
        var last = found.isEmpty()
                ? Optional.<DossierId>empty()
                : Optional.of(found.get(found.size() - 1).id());
        desk.ports().dossiers(wanted(last), page -> {
            found = Stream.concat(found.stream(), page.dossiers().stream()).toList();
            draw(page.more());
        });
    }

    private DossierSearch wanted(Optional<DossierId> after) {
        var captor = mine.get() ? account : Optional.<String>empty();
        return new DossierSearch(search.get().strip(), group.get().statuses(), captor, after);
    }

    private void draw(boolean behind) {
        var texts = desk.texts();
        var today = desk.clock().instant().atZone(texts.zone()).toLocalDate();
        more.set(behind);
        count.set(texts.of(behind ? "dossiers.count.more" : "dossiers.count", texts.count(found.size())));
        lines.set(found.stream().map(it -> DossierLine.of(it, today, texts)).toList());
    }
}
