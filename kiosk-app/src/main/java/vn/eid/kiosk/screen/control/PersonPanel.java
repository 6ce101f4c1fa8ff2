package vn.eid.kiosk.screen.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.PersonCard;

/** The right-hand panel: who is being enrolled, both photographs, likeness and proofs. */
public final class PersonPanel extends VBox {
    /**
     * @param width room for the content
     * @param brief the likeness in one line
     */
    public PersonPanel(PersonCard person, double width, boolean brief) {
        super(24);
        double photo = (width - 16) / 2;
        getChildren().add(head(person));
        getChildren().add(photos(person, photo));
        person.match().ifPresent(match -> getChildren().add(new MatchMeter(match, brief)));
        if (!person.badges().isEmpty()) {
            getChildren().add(Boxes.rule());
            getChildren().add(new BadgeList(person.badges()));
        }
    }

    private static Node head(PersonCard person) {
        return Boxes.column(
                4,
                Words.of(person.name(), "t20", "semi"),
                new Figures(person.number(), "t20"),
                Words.of(person.line(), "t16", "muted"));
    }

    private static Node photos(PersonCard person, double photo) {
        double height = Math.round(photo * 232 / 172);
        return new HBox(16, photo(person.chip(), photo, height), photo(person.portrait(), photo, height));
    }

    private static Node photo(PersonCard.Photo photo, double width, double height) {
        var column = Boxes.column(0, Words.of(photo.title(), "t14", "semi"), Words.of(photo.note(), "t14", "muted"));
        return Boxes.column(8, new PhotoBox(photo, width, height), column);
    }
}
