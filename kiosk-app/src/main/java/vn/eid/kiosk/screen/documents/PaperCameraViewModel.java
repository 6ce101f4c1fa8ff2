package vn.eid.kiosk.screen.documents;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import vn.eid.biometrics.document.PageOutline;
import vn.eid.biometrics.document.PageScanner.PageView;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.PaperInHand;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Outline;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Tone;

/** Step 4, the paper under the camera: taken by itself when it lies still and can be read, page after page. */
public final class PaperCameraViewModel implements Presenter {
    private final Desk desk;
    private final PagePictures pictures;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Outline>> outline = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper room = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper some = new ReadOnlyBooleanWrapper(false);
    private final ChangeListener<PageView> onPage = (observed, was, is) -> look(is);
    private Optional<PageView> newest = Optional.empty();
    private Optional<PageOutline> taken = Optional.empty();
    private int pages;

    /**
     * The sentence above the picture, and how loud it is.
     *
     * @param primary label of the next step
     */
    public record Shown(String sentence, Tone tone, String primary) {}

    public PaperCameraViewModel(Desk desk) {
        this.desk = desk;
        this.pictures = new PagePictures(desk);
        desk.preview().pageProperty().addListener(onPage);
        draw();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return desk.preview().pictureProperty();
    }

    /** The page that was found in the newest picture. */
    public ReadOnlyObjectProperty<Optional<Outline>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** Pages taken so far. */
    public ReadOnlyObjectProperty<List<PageLine>> pagesProperty() {
        return pictures.linesProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.ScanningPaper it) {
            var now = it.hand().pages();
            if (now.size() > pages) {
                taken = newest.flatMap(PageView::outline);
            }
            pages = now.size();
            room.set(pages < PaperInHand.MOST_PAGES);
            some.set(pages > 0);
            pictures.show(now);
            draw();
        }
    }

    @Override
    public void leave() {
        desk.preview().pageProperty().removeListener(onPage);
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(() -> shown.get().primary(), shown);
        return List.of(
                Action.of(
                        Key.ESC,
                        Rank.QUIET,
                        texts.of("action.back"),
                        () -> session.fire(new EnrolmentEvent.PaperCameraDone())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(
                        Key.F8,
                        Rank.LESSER,
                        texts.of("scan.now"),
                        room,
                        () -> session.fire(new EnrolmentEvent.PageWanted())),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        label,
                        some,
                        () -> session.fire(new EnrolmentEvent.PaperCameraDone())));
    }

    /** Takes a page away again. */
    public void remove(int index) {
        desk.session().fire(new EnrolmentEvent.PageRemoved(index));
    }

    private void look(PageView view) {
        newest = Optional.ofNullable(view);
        if (view != null
                && taken.filter(it -> PaperSight.moved(view, it, width())).isPresent()) {
            taken = Optional.empty();
        }
        draw();
    }

    private int width() {
        var picture = pictureProperty().get();
        return picture == null ? 1 : picture.width();
    }

    private void draw() {
        var texts = desk.texts();
        var sight = newest.map(it -> PaperSight.of(it, taken, width())).orElse(PaperSight.NO_PAGE);
        boolean good = sight == PaperSight.HOLD || sight == PaperSight.TAKEN;
        outline.set(newest.flatMap(PageView::outline).flatMap(it -> drawn(it, good)));
        var full = pages >= PaperInHand.MOST_PAGES;
        shown.set(new Shown(
                full ? texts.of("scan.full", Integer.toString(pages)) : texts.of("scan.sight", sight),
                good ? Tone.GOOD : Tone.PLAIN,
                pages == 0 ? texts.of("scan.waiting") : texts.of("scan.done", Integer.toString(pages))));
    }

    private Optional<Outline> drawn(PageOutline page, boolean good) {
        var picture = pictureProperty().get();
        if (picture == null) {
            return Optional.empty();
        }
        var corners = page.corners().stream()
                .map(it -> new Outline.Spot(it.x() / picture.width(), it.y() / picture.height()))
                .toList();
        return Optional.of(new Outline(corners, good ? Tone.GOOD : Tone.CAUTION));
    }
}
