package vn.eid.kiosk.screen.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** Offers to go on with what a crash, a power cut or a pause left undone. */
final class UnfinishedNotices {
    /** One key for each offer; older ones come up as these are finished. */
    private static final List<Key> KEYS = List.of(Key.F4, Key.F5, Key.F6);

    private UnfinishedNotices() {}

    /**
     * The newest of an officer's own unfinished enrolments.
     *
     * @param all of this counter, newest first
     * @param account of who is signed in: nobody goes on with what another officer answers for
     */
    static List<FaultNotice> of(List<UnfinishedEnrolment> all, String account, Desk desk) {
        var own = all.stream().filter(it -> it.account().equals(account)).toList();
        var notices = new ArrayList<FaultNotice>();
        for (int i = 0; i < Math.min(own.size(), KEYS.size()); i++) {
            notices.add(notice(own.get(i), KEYS.get(i), desk));
        }
        return List.copyOf(notices);
    }

    private static FaultNotice notice(UnfinishedEnrolment draft, Key key, Desk desk) {
        var texts = desk.texts();
        var begun = draft.begun().atZone(texts.zone()).toLocalDate();
        var today = desk.clock().instant().atZone(texts.zone()).toLocalDate();
        var time = texts.time(draft.begun());
        var title = begun.equals(today)
                ? texts.of("unfinished.today", time, draft.shortName())
                : texts.of("unfinished.earlier", time, texts.date(begun), draft.shortName());
        var line = texts.of("unfinished.line", Integer.toString(draft.step().number()), texts.of("step", draft.step()));
        var open = Action.of(
                key,
                Action.Rank.LESSER,
                texts.of("unfinished.open"),
                () -> desk.session().fire(new EnrolmentEvent.DraftWanted(draft.id())));
        return new FaultNotice(Tone.CAUTION, Symbol.DRAFT, title, line, Optional.of(open));
    }
}
