package vn.eid.kiosk.screen.station.selfservice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.AnswerButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.DigitSlots;
import vn.eid.kiosk.screen.control.Drawings;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.NumberPad;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.station.activation.StepPictures;
import vn.eid.kiosk.screen.station.selfservice.Scene.Wanted;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceViewModel.Purpose;
import vn.eid.kiosk.screen.text.Texts;

/** The citizen's window between two enrolments: large words, large keys, one question at a time. */
public final class SelfServiceView extends VBox {
    private static final double UPRIGHT = 1100;

    private final SelfServiceViewModel model;
    private final Texts texts;
    private boolean upright;

    public SelfServiceView(SelfServiceViewModel model, Texts texts) {
        super(24);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER);
        addEventFilter(InputEvent.ANY, event -> model.touched());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.sceneProperty().addListener(observed -> draw());
        widthProperty().addListener(observed -> turn());
        draw();
    }

    private void turn() {
        boolean now = getWidth() > 0 && getWidth() < UPRIGHT;
        if (now != upright) {
            upright = now;
            draw();
        }
    }

    /** A keyboard at the citizen's window works the pad too. */
    private void typed(KeyEvent event) {
        var sign = event.getCharacter();
        if (sign.length() == 1 && sign.charAt(0) >= '0' && sign.charAt(0) <= '9') {
            model.digit(sign.charAt(0));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            model.erase();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.enter();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.home();
        }
    }

    private void draw() {
        var scene = model.sceneProperty().get();
        var content = content(scene);
        VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(content);
        if (!(scene instanceof Scene.Welcome) && !(scene instanceof Scene.Called)) {
            getChildren().add(foot(scene));
        }
    }

    private Node content(Scene scene) {
        if (scene instanceof Scene.AskCard it) {
            return ask(it);
        }
        if (scene instanceof Scene.Pad it) {
            return pad(it);
        }
        if (scene instanceof Scene.Busy it) {
            return new Notice(Symbol.CLOCK, "accent", it.title(), it.line());
        }
        if (scene instanceof Scene.Answer it) {
            return new ToldView(it.told(), texts, upright);
        }
        if (scene instanceof Scene.Called it) {
            return called(it);
        }
        if (scene instanceof Scene.Steps) {
            return steps();
        }
        return scene instanceof Scene.NoSteps
                ? new Notice(Symbol.CHECK_CIRCLE, "good", texts.of("activate.none"), texts.of("activate.none.line"))
                : welcome();
    }

    private Node welcome() {
        var buttons = buttons(
                new AnswerButton(Symbol.SEARCH, texts.of("welcome.dossier"), false, () -> model.begin(Purpose.DOSSIER)),
                new AnswerButton(Symbol.APPOINTED, texts.of("welcome.visit"), false, () -> model.begin(Purpose.VISIT)));
        return centred(
                32,
                Drawings.cardOnReader(upright ? 1.5 : 1.1),
                Notice.centred(Words.of(texts.of("citizen.welcome"), "t40", "semi")),
                Notice.centred(Words.of(texts.of("citizen.welcome.line"), "t28", "muted")),
                buttons);
    }

    private Node ask(Scene.AskCard ask) {
        var box = centred(
                32,
                Drawings.cardOnReader(upright ? 1.5 : 0.9),
                Notice.centred(Words.of(ask.title(), "t40", "semi")),
                Notice.centred(Words.of(ask.line(), "t28", "muted")));
        if (ask.orNumbers()) {
            box.getChildren()
                    .add(buttons(new AnswerButton(Symbol.NO_CARD, texts.of("ask.nocard"), false, model::withoutCard)));
        }
        return box;
    }

    private Node pad(Scene.Pad pad) {
        var complete = Bindings.createBooleanBinding(
                () -> model.digitsProperty().get().length() >= pad.most(), model.digitsProperty());
        var keys = new NumberPad(texts.of("pad.erase"), texts.of("pad.enter"), complete, new NumberPad.Keys() {
            @Override
            public void digit(char digit) {
                model.digit(digit);
            }

            @Override
            public void erase() {
                model.erase();
            }

            @Override
            public void enter() {
                model.enter();
            }
        });
        var words = Boxes.column(16, Words.of(pad.title(), "t40", "semi"), Words.of(pad.line(), "t24", "muted"));
        if (!pad.wrong().isEmpty()) {
            words.getChildren()
                    .add(Boxes.row(
                            12, Icons.of(Symbol.ALERT, "i28", "caution"), Words.of(pad.wrong(), "t24", "caution")));
        }
        var slots = new DigitSlots(model.digitsProperty(), groups(pad.wanted()), pad.wanted() == Wanted.LAST_FOUR);
        if (upright) {
            return centred(48, words, slots, keys);
        }
        var left = Boxes.column(40, words, slots);
        left.setAlignment(Pos.CENTER_LEFT);
        slots.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(56, Boxes.grow(left), keys);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static List<Integer> groups(Wanted wanted) {
        return switch (wanted) {
            case CARD_DIGITS -> List.of(6);
            case ID_NUMBER -> List.of(3, 1, 2, 6);
            case LAST_FOUR -> List.of(4);
        };
    }

    private Node called(Scene.Called called) {
        var ticket = new StackPane(Words.line(called.ticket()));
        ticket.getStyleClass().add("ticket");
        ticket.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return centred(
                28,
                Notice.centred(Words.of(called.title(), "t40", "semi")),
                ticket,
                Notice.centred(Words.of(called.name(), "t40")),
                Notice.centred(Words.of(called.line(), "t40", "semi", "accent")));
    }

    private Node steps() {
        var pictures = new StepPictures(texts, true);
        var title = Words.of(texts.of("activate.title"), "t40", "semi");
        var stores = pictures.stores();
        var warnings = Boxes.column(8);
        warnings.getChildren().addAll(pictures.warnings());
        var scroll = new javafx.scene.control.ScrollPane(centred(16, pictures.steps()));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        if (upright) {
            return centred(24, Notice.centred(title), stores, scroll, warnings);
        }
        var side = centred(24, stores, warnings);
        side.setMinWidth(320);
        side.setMaxWidth(320);
        var row = new HBox(24, Boxes.grow(scroll), side);
        row.setAlignment(Pos.CENTER);
        VBox.setVgrow(row, javafx.scene.layout.Priority.ALWAYS);
        return centred(16, Notice.centred(title), row);
    }

    private Node foot(Scene scene) {
        var buttons = new FlowPane(24, 16);
        buttons.setAlignment(Pos.CENTER);
        if (scene instanceof Scene.Answer it) {
            if (model.voiceThere()) {
                buttons.getChildren()
                        .add(new AnswerButton(Symbol.VOICE, texts.of("foot.read"), false, model::read).wide(280));
            }
            if (it.told().activate()) {
                buttons.getChildren()
                        .add(new AnswerButton(Symbol.PHONE, texts.of("foot.steps"), true, model::steps).wide(400));
            }
        }
        if (!model.shownByOfficer() || !(scene instanceof Scene.Steps) && !(scene instanceof Scene.NoSteps)) {
            buttons.getChildren()
                    .add(new AnswerButton(Symbol.ARROW_LEFT, texts.of("foot.home"), false, model::home).wide(280));
        }
        var left = Words.of("", "t20", "muted");
        left.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.secondsLeftProperty().get() == 0
                                ? ""
                                : texts.of(
                                        "foot.seconds",
                                        Integer.toString(
                                                model.secondsLeftProperty().get())),
                        model.secondsLeftProperty()));
        return centred(12, buttons, left);
    }

    private static FlowPane buttons(AnswerButton... all) {
        var row = new FlowPane(32, 20);
        row.setAlignment(Pos.CENTER);
        for (AnswerButton button : all) {
            row.getChildren().add(button.wide(440));
        }
        return row;
    }

    private static VBox centred(double gap, Node... nodes) {
        var box = new VBox(gap, nodes);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
