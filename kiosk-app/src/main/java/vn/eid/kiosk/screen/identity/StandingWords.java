package vn.eid.kiosk.screen.identity;

import java.util.ArrayList;
import java.util.List;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.kiosk.enrolment.DecisionSubject;
import vn.eid.kiosk.enrolment.EligibilityNotice;
import vn.eid.kiosk.enrolment.GuardianCard;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Mark;

/** Says in words what is known of a citizen besides the card, and of the card of whoever acts for them. */
final class StandingWords {
    private final Desk desk;

    StandingWords(Desk desk) {
        this.desk = desk;
    }

    /** What the ministry and this station know; needs for a note are said elsewhere. */
    List<CheckItem> items(Standing standing) {
        var texts = desk.texts();
        var items = new ArrayList<CheckItem>();
        if (standing.account() == Standing.Account.LEVEL_1) {
            items.add(CheckItem.of(Mark.VERIFIED, texts.of("standing.levelone"), texts.of("standing.levelone.line")));
        }
        if (standing.underWay() || standing.account() == Standing.Account.LEVEL_2) {
            return items;
        }
        boolean asked = standing.account() != Standing.Account.NOT_ASKED;
        items.add(
                asked
                        ? CheckItem.of(Mark.VERIFIED, texts.of("standing.none"), texts.of("standing.none.line"))
                        : CheckItem.of(
                                Mark.NOT_VERIFIED, texts.of("standing.offline"), texts.of("standing.offline.line")));
        return items;
    }

    /** The representative's own card, held to the same questions. */
    List<CheckItem> guardian(GuardianCard guardian, List<String> open) {
        var texts = desk.texts();
        var items = new ArrayList<CheckItem>();
        var verdict = guardian.reading().verdict();
        if (verdict.overall() == Proof.DISPROVEN) {
            items.add(CheckItem.of(Mark.FAILED, texts.of("guardian.disproven"), texts.of("identity.disproven.line")));
        } else if (verdict.issuerVerified() != Proof.PROVEN) {
            items.add(CheckItem.of(Mark.NOT_VERIFIED, texts.of("guardian.compare"), texts.of("identity.compare.line")));
        }
        boolean expired = guardian.notices().contains(EligibilityNotice.CARD_EXPIRED);
        if (expired && !open.contains(DecisionSubject.GUARDIAN_CARD_EXPIRED)) {
            items.add(CheckItem.of(
                    Mark.ATTENTION, texts.of("decision.guardian.card.expired"), texts.of("guardian.noted")));
        }
        return items;
    }
}
