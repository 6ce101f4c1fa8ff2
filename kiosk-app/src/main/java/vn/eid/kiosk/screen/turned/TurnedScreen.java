package vn.eid.kiosk.screen.turned;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.turned.TurnedViewModel.Side;

/** The officer's window with what can lie over it: the citizen's pages and the curtain between the two. */
public final class TurnedScreen extends StackPane {
    private final TurnedViewModel model;
    private final StackPane officers = new StackPane();
    private final StackPane citizens = new StackPane();
    private final Curtain curtain;

    public TurnedScreen(TurnedViewModel model, Texts officer, Texts citizen) {
        this.model = model;
        this.curtain = new Curtain(model, officer, citizen);
        getChildren().addAll(officers, citizens, curtain);
        model.sideProperty().addListener(observed -> draw());
        draw();
    }

    /** What the officer sees. */
    public void officer(Node content) {
        officers.getChildren().setAll(content);
    }

    /** What the citizen sees where there is one screen for both; nothing where the citizen has an own one. */
    public void citizen(List<? extends Node> content) {
        citizens.getChildren().setAll(content);
    }

    /** The curtain's own root, to be dressed. */
    public Parent curtain() {
        return curtain;
    }

    /** The words of both have changed. */
    public void speak(Texts officer, Texts citizen) {
        curtain.speak(officer, citizen);
        draw();
    }

    /** One of the three is there; the others cannot be seen, reached with Tab or read out. */
    private void draw() {
        var side = model.sideProperty().get();
        officers.setVisible(side == Side.OFFICER);
        citizens.setVisible(side == Side.CITIZEN);
        curtain.setVisible(side == Side.TURNING || side == Side.RETURNING);
        curtain.draw(side);
    }
}
