package vn.eid.kiosk.screen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.QualityComponent;
import vn.eid.card.CardFault;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.Eligibility;
import vn.eid.kiosk.enrolment.EligibilityNotice;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.screen.Gallery.Exhibit;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationHealth.Disk;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueFault;

/** The states that must be designed and not left over: everything that goes wrong at a counter. */
final class Troubles {
    private Troubles() {}

    static List<Exhibit> all() {
        return List.of(
                health("20-offline", FakeCounter.health(false)),
                health("21-no-reader", without(Device.READER)),
                health("22-no-camera", without(Device.CAMERA)),
                health("23-no-second-screen", without(Device.CITIZEN_SCREEN)),
                health("24-disk-low", disk(new Disk(120, Disk.Level.LOW))),
                health("25-disk-full", disk(new Disk(0, Disk.Level.FULL))),
                health("26-first-use", firstUse()),
                reading("27-wrong-card", CardFault.NOT_AN_EMRTD),
                reading("28-wrong-key", CardFault.WRONG_KEY),
                read("29-expired", new Eligibility.Eligible("ND-69-2024", Set.of(EligibilityNotice.CARD_EXPIRED))),
                read("30-refused", new Eligibility.Refused("ND-69-2024", EligibilityRefusal.TOO_YOUNG)),
                read("31-guardian-wanted", new Eligibility.NeedsGuardian("ND-69-2024", Set.of())),
                disproven(),
                findings(),
                new Exhibit(
                        "34-no-face",
                        it -> it.upTo(PageKind.PORTRAIT),
                        it -> it.counter()
                                .looks(Instruction.Kind.LOOK_AT_CAMERA, true, QualityComponent.SINGLE_FACE_PRESENT)),
                fault("35-camera-lost", PageKind.PORTRAIT, new EnrolmentFault.OfCamera(CameraFault.DEVICE_LOST)),
                new Exhibit(
                        "36-reason",
                        it -> it.upTo(PageKind.PORTRAIT),
                        it -> it.officer().press(Key.F8)),
                Gallery.plain("37-no-match", it -> {
                    it.upTo(PageKind.PORTRAIT);
                    it.portraitTaken(MatchResult.Decision.NO_MATCH, 21);
                }),
                Gallery.plain("38-phone-shared", it -> {
                    it.upTo(PageKind.CONTACT);
                    it.session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.empty()));
                    it.session.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 2));
                    it.session.fire(new EnrolmentEvent.PhoneAnswered(Answer.WRONG));
                }),
                Gallery.plain("39-code-sent", it -> {
                    it.upTo(PageKind.CONTACT);
                    it.session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.empty()));
                    it.session.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 0));
                    it.session.fire(new EnrolmentEvent.CodeWanted());
                    it.session.fire(new EnrolmentEvent.CodeSent(Samples.NOW.plusSeconds(42), 5));
                }),
                fault("40-queue-full", PageKind.REVIEW, new EnrolmentFault.OfQueue(QueueFault.QUEUE_FULL)),
                fault("41-unexpected", PageKind.DOCUMENTS, new EnrolmentFault.Unexpected("K7-2F9")),
                Gallery.plain("45-unfinished", it -> {
                    it.unfinished = List.of(
                            new UnfinishedEnrolment(
                                    new DossierId("TRACO-261120-5H2K9Q"),
                                    Samples.OFFICER.account(),
                                    Samples.NOW.minusSeconds(900),
                                    Step.PORTRAIT,
                                    "NGUYỄN V. T."),
                            new UnfinishedEnrolment(
                                    new DossierId("TRACO-261119-B7M4ZD"),
                                    Samples.OFFICER.account(),
                                    Samples.NOW.minusSeconds(90_000),
                                    Step.CONTACT,
                                    "LÝ T. M."));
                    it.signedIn();
                }),
                Gallery.plain("46-saved-held", it -> {
                    it.upTo(PageKind.SAVED);
                    it.session.fire(new EnrolmentEvent.StatusChanged(
                            Samples.dossier(Samples.ID.value(), DossierStatus.PARKED, "NGUYỄN V. T.", 5)));
                }),
                Gallery.plain("42-locked", it -> {
                    it.upTo(PageKind.DOCUMENTS);
                    it.session.fire(new EnrolmentEvent.LeftAlone());
                }),
                new Exhibit(
                        "43-help",
                        it -> it.upTo(PageKind.DOCUMENTS),
                        it -> it.officer().press(Key.F1)),
                new Exhibit(
                        "44-typing-number",
                        FakeCounter::signedIn,
                        it -> it.officer().press(Key.F2)));
    }

    private static Exhibit health(String name, StationHealth health) {
        return Gallery.plain(name, it -> {
            it.health.set(health);
            it.signedIn();
        });
    }

    private static StationHealth without(Device device) {
        var fine = FakeCounter.health(true);
        var devices = new EnumMap<Device, DeviceState>(fine.devices());
        devices.put(device, DeviceState.MISSING);
        return new StationHealth(
                true,
                fine.linkSince(),
                devices,
                fine.disk(),
                fine.counts(),
                fine.enrolledToday(),
                fine.urgent(),
                fine.appointments());
    }

    private static StationHealth disk(Disk disk) {
        var fine = FakeCounter.health(true);
        return new StationHealth(
                true,
                fine.linkSince(),
                fine.devices(),
                disk,
                fine.counts(),
                fine.enrolledToday(),
                fine.urgent(),
                fine.appointments());
    }

    private static StationHealth firstUse() {
        var fine = FakeCounter.health(true);
        return new StationHealth(
                false, Optional.empty(), fine.devices(), fine.disk(), Map.of(), 0, List.of(), List.of());
    }

    private static Exhibit reading(String name, CardFault fault) {
        return Gallery.plain(name, it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.ACCESS, 0);
            it.session.fire(new EnrolmentEvent.Failed(new EnrolmentFault.OfCard(fault)));
        });
    }

    private static Exhibit read(String name, Eligibility eligibility) {
        return Gallery.plain(name, it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.VERIFYING, 30_000);
            it.session.fire(new EnrolmentEvent.ChipRead(Samples.reading(), eligibility));
            it.fieldsRight();
        });
    }

    private static Exhibit disproven() {
        var ok = CheckResult.SUCCESSFUL;
        var forged = new ChipVerdict(
                ok,
                CheckResult.failed(CheckReason.CERTIFICATE_REVOKED),
                ok,
                Map.of(FileId.DG1, CheckResult.failed(CheckReason.HASH_DIFFERS)),
                CheckResult.failed(CheckReason.RESPONSE_INVALID),
                CheckResult.NOT_SUPPORTED,
                ok);
        return Gallery.plain("32-disproven", it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.VERIFYING, 30_000);
            it.session.fire(new EnrolmentEvent.ChipRead(Samples.reading(forged), Samples.eligible()));
            it.fieldsRight();
        });
    }

    private static Exhibit findings() {
        return Gallery.plain("33-findings", it -> {
            it.signedIn();
            it.cardPlaced();
            it.reading(ReadPhase.VERIFYING, 30_000);
            it.session.fire(new EnrolmentEvent.ChipRead(
                    Samples.reading(Finding.ID_NUMBER_BIRTH_YEAR_DIFFERS, Finding.BAC_USED), Samples.eligible()));
            it.fieldsRight();
        });
    }

    private static Exhibit fault(String name, PageKind kind, EnrolmentFault fault) {
        return Gallery.plain(name, it -> {
            it.upTo(kind);
            if (kind == PageKind.REVIEW) {
                it.session.fire(new EnrolmentEvent.SubmitWanted());
            }
            it.session.fire(new EnrolmentEvent.Failed(fault));
        });
    }
}
