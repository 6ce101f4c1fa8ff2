package vn.eid.kiosk.screen.station.outreach;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.paper.TablePaper;
import vn.eid.kiosk.screen.desk.OutreachDesk.Route;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.sheet.TableWriter;
import vn.eid.sync.queue.outreach.OutreachPerson;

/** The outreach on paper and in files. */
public final class OutreachPapers {
    private final String station;
    private final Texts texts;
    private final TablePaper paper;

    public OutreachPapers(String station, Texts texts, TablePaper paper) {
        this.station = station;
        this.texts = texts;
        this.paper = paper;
    }

    /** Doors to knock at, as PDF. */
    public byte[] routeSheet(Route route, List<OutreachPerson> people, LocalDate today) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(texts.of("route.line", route.team().orElse(texts.of("person.team.none")), texts.date(today)));
        lines.add(texts.of("route.count", texts.count(people.size())));
        lines.add(texts.of("route.care"));
        return paper.of(
                station,
                texts.of("route.title", route.ward()),
                lines,
                List.of(OutreachTables.route(people, texts)),
                List.of(texts.of("route.results"), texts.of("route.sign")));
    }

    /** All wards, by the ending of the file's name: CSV, XLSX, or else PDF. */
    public byte[] progress(OutreachProgress all, LocalDate today, Path file) throws IOException {
        var table = OutreachTables.progress(all, texts);
        var name = file.toString();
        if (name.endsWith(".csv")) {
            return TableWriter.csv(List.of(table));
        }
        if (name.endsWith(".xlsx")) {
            return TableWriter.xlsx(List.of(table));
        }
        return paper.of(
                station,
                texts.of("outreach.title"),
                List.of(
                        all.plan().title(),
                        texts.of(
                                "outreach.paper.line",
                                texts.date(today),
                                texts.count(all.activated()),
                                texts.count(all.quota()),
                                Long.toString(Math.round(all.planned() * 100)))),
                List.of(table),
                List.of(texts.of("outreach.paper.to")));
    }
}
