package vn.eid.kiosk.enrolment;

import vn.eid.kiosk.enrolment.EnrolmentEffect.AskForCode;
import vn.eid.kiosk.enrolment.EnrolmentEffect.CancelReading;
import vn.eid.kiosk.enrolment.EnrolmentEffect.CheckCode;
import vn.eid.kiosk.enrolment.EnrolmentEffect.CheckLiveness;
import vn.eid.kiosk.enrolment.EnrolmentEffect.CountPhoneUse;
import vn.eid.kiosk.enrolment.EnrolmentEffect.EraseDraft;
import vn.eid.kiosk.enrolment.EnrolmentEffect.LookUpCitizen;
import vn.eid.kiosk.enrolment.EnrolmentEffect.OpenDraft;
import vn.eid.kiosk.enrolment.EnrolmentEffect.OpenRedo;
import vn.eid.kiosk.enrolment.EnrolmentEffect.ReadChip;
import vn.eid.kiosk.enrolment.EnrolmentEffect.ReadPaperFile;
import vn.eid.kiosk.enrolment.EnrolmentEffect.Record;
import vn.eid.kiosk.enrolment.EnrolmentEffect.Seal;
import vn.eid.kiosk.enrolment.EnrolmentEffect.StartCamera;
import vn.eid.kiosk.enrolment.EnrolmentEffect.StartPaperCamera;
import vn.eid.kiosk.enrolment.EnrolmentEffect.StopCamera;
import vn.eid.kiosk.enrolment.EnrolmentEffect.StopPaperCamera;
import vn.eid.kiosk.enrolment.EnrolmentEffect.TakePage;
import vn.eid.kiosk.enrolment.EnrolmentEffect.TakeStill;

/** Hands each effect to the desk whose thread does it. */
public final class EffectRunner implements EffectSink {
    private final CardDesk cards;
    private final PortraitDesk portraits;
    private final StoreDesk store;
    private final PhoneDesk phone;
    private final PaperDesk papers;

    public EffectRunner(CardDesk cards, PortraitDesk portraits, PaperDesk papers, StoreDesk store, PhoneDesk phone) {
        this.papers = papers;
        this.cards = cards;
        this.portraits = portraits;
        this.store = store;
        this.phone = phone;
    }

    @Override
    public void keep(EnrolmentState.UnderWay state, KeepListener done) {
        store.keep(state, done);
    }

    @Override
    public void run(EnrolmentEffect effect) {
        if (effect instanceof ReadChip it) {
            cards.read(it);
        } else if (effect instanceof CancelReading) {
            cards.cancel();
        } else if (effect instanceof StartCamera it) {
            portraits.start(it.card());
        } else if (effect instanceof StopCamera) {
            portraits.stop();
        } else if (effect instanceof TakeStill it) {
            portraits.takeStill(it.reason());
        } else if (effect instanceof CheckLiveness it) {
            portraits.checkLiveness(it.wanted());
        } else {
            paper(effect);
        }
    }

    private void paper(EnrolmentEffect effect) {
        if (effect instanceof StartPaperCamera) {
            papers.start();
        } else if (effect instanceof StopPaperCamera) {
            papers.stop();
        } else if (effect instanceof TakePage) {
            papers.takePage();
        } else if (effect instanceof ReadPaperFile it) {
            papers.readFile(it.file());
        } else {
            store(effect);
        }
    }

    private void store(EnrolmentEffect effect) {
        if (effect instanceof Seal it) {
            store.seal(it.proven());
        } else if (effect instanceof EraseDraft it) {
            store.erase(it.id());
        } else if (effect instanceof OpenDraft it) {
            store.open(it.id());
        } else if (effect instanceof OpenRedo it) {
            store.redo(it);
        } else if (effect instanceof LookUpCitizen it) {
            store.lookUp(it, phone::lookUp);
        } else if (effect instanceof CountPhoneUse it) {
            store.countPhoneUse(it);
            phone.lookUpPhone(it);
        } else if (effect instanceof Record it) {
            store.record(it);
        } else if (effect instanceof AskForCode it) {
            phone.ask(it.phone());
        } else if (effect instanceof CheckCode it) {
            phone.check(it.phone(), it.code());
        }
    }
}
