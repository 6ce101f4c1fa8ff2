package vn.eid.kiosk.screen.contact;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.contact.CitizenPhoneViewModel.Shown;
import vn.eid.kiosk.screen.control.Answers;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** The number in digits that can be read from across the room. */
public final class CitizenPhoneView extends VBox {
    private final CitizenPhoneViewModel model;
    private final Texts texts;

    public CitizenPhoneView(CitizenPhoneViewModel model, Texts texts) {
        super(56);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER);
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    private void draw(Shown shown) {
        getChildren().clear();
        if (shown.number().isEmpty()) {
            getChildren()
                    .add(new Notice(
                            Symbol.PHONE, "accent", texts.of("citizen.phone.say"), texts.of("citizen.phone.say.line")));
        } else if (shown.right().isPresent()) {
            boolean right = shown.right().get();
            getChildren()
                    .add(new Notice(
                            right ? Symbol.CHECK_CIRCLE : Symbol.PHONE,
                            right ? "good" : "accent",
                            texts.of(right ? "citizen.phone.right" : "citizen.phone.wrong"),
                            texts.of("citizen.phone.after.line")));
        } else {
            ask(shown.number().get());
        }
    }

    private void ask(String number) {
        var figures = new Figures(number, "t96", "semi", "wide", "centred");
        var question = new VBox(
                32,
                Notice.centred(Words.of(texts.of("citizen.phone.ask"), "t40", "semi")),
                figures,
                Notice.centred(Words.of(texts.of("citizen.phone.line"), "t28", "muted")));
        question.setAlignment(Pos.CENTER);
        var answers = new Answers(
                texts.of("citizen.wrong"),
                texts.of("citizen.right"),
                () -> model.answer(false),
                () -> model.answer(true));
        getChildren().addAll(question, answers);
        answers.focusRight();
    }
}
