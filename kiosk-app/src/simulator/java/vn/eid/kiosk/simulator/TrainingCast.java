package vn.eid.kiosk.simulator;

import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.screen.tour.Cast;

/** A synthetic citizen with the training officer, for the tour. */
record TrainingCast(TrainingStation station, int number) implements Cast {
    @Override
    public String account() {
        return "canbo";
    }

    @Override
    public String secret() {
        return TrainingAccounts.SECRET;
    }

    @Override
    public String supervisor() {
        return TrainingAccounts.SUPERVISOR.account();
    }

    @Override
    public void secondOfficerElsewhere() {
        station.threads().queueIo().execute(station::approveAndLeaveOne);
    }

    @Override
    public String idNumber() {
        return Citizens.number(number).personalId();
    }

    @Override
    public String phone() {
        return String.format("091%07d", 2_000_000 + number);
    }

    /** Drawing the portrait of the card takes a moment, and the caller is the FX thread. */
    @Override
    public void presentCard() {
        station.threads().background().execute(() -> station.present(number));
    }

    @Override
    public void takeCard() {
        station.threads().background().execute(station::takeCard);
    }
}
