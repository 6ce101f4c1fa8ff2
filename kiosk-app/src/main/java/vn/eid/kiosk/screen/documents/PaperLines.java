package vn.eid.kiosk.screen.documents;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Content;

/** The papers of a dossier as lines with small pictures of their pages, which come in one after the other. FX thread. */
public final class PaperLines {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<PaperLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Content, Optional<Picture>> decoded = new IdentityHashMap<>();
    private List<AttachedDocument> documents = List.of();
    private String identity = "";
    private Optional<Officer> officer = Optional.empty();

    public PaperLines(Desk desk) {
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<List<PaperLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** @param identity the citizen's number, to be told apart from a paper's own */
    public void show(List<AttachedDocument> now, String identity, Officer officer) {
        this.documents = now;
        this.identity = identity;
        this.officer = Optional.of(officer);
        draw();
        now.stream().flatMap(it -> it.pages().stream()).forEach(this::open);
    }

    private void open(Content page) {
        if (!decoded.containsKey(page)) {
            desk.ports().decode(page, picture -> {
                decoded.put(page, picture);
                draw();
            });
        }
    }

    private void draw() {
        var made = new ArrayList<PaperLine>();
        for (AttachedDocument document : documents) {
            made.add(PaperLine.of(document, identity, officer.orElseThrow(), pages(document), desk.texts()));
        }
        lines.set(List.copyOf(made));
    }

    private List<PageLine> pages(AttachedDocument document) {
        var pages = new ArrayList<PageLine>();
        for (Content page : document.pages()) {
            pages.add(new PageLine(
                    desk.texts().of("page.name", Integer.toString(pages.size() + 1)),
                    decoded.getOrDefault(page, Optional.empty()),
                    !decoded.containsKey(page),
                    Symbol.CHECK_CIRCLE,
                    "",
                    Tone.PLAIN));
        }
        return pages;
    }
}
