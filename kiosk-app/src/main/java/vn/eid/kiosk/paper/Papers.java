package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.LegalLimits;

/** Every sheet of the counter as PDF/A-2b. Thread-safe; a sheet takes some tens of milliseconds. */
public final class Papers {
    private final Clock clock;
    private final FormVersions forms;
    private final DossierAssembler assembler;
    private final Receipt receipt;
    private final RefusalSlip referral;
    private final Invitation invitation;

    /**
     * @param station as the sheets name it
     * @param forms the ministry's forms with the days from which they are in force
     */
    public Papers(String station, Clock clock, FormVersions forms, DossierAssembler assembler, LegalLimits limits) {
        this.clock = clock;
        this.forms = forms;
        this.assembler = assembler;
        this.receipt = new Receipt(station, clock, limits);
        this.referral = new RefusalSlip(station, clock, limits);
        this.invitation = new Invitation(station, clock);
    }

    /** The sheet. */
    public byte[] of(PrintOrder order) throws IOException {
        if (order instanceof PrintOrder.Receipt it) {
            return receipt.of(it.dossier(), it.proven());
        }
        if (order instanceof PrintOrder.Referral it) {
            return referral.of(it);
        }
        if (order instanceof PrintOrder.Invitation it) {
            return invitation.of(it);
        }
        var form = (PrintOrder.Form) order;
        var version = forms.inForce(LocalDate.now(clock));
        return new RequestForm(version, clock)
                .of(
                        assembler.assemble(form.proven()),
                        form.proven().start().officer().displayName());
    }
}
