package vn.eid.kiosk.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.FaceTraits;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.card.simulator.lds.PortraitSource;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;
import vn.eid.sync.simulator.gateway.StationLists;

/** People who do not exist: the card's data and the face belong to the same number. */
final class TrainingCitizens implements PortraitSource {
    private static final int ON_LISTS = 114;
    private static final LocalDate PORTRAIT_DAY = LocalDate.of(2024, 1, 1);

    DrawnFace face(int number) {
        Citizen citizen = Citizens.number(number);
        int years = (int) ChronoUnit.YEARS.between(citizen.birth(), PORTRAIT_DAY);
        return new DrawnFace(FaceTraits.of(1000L + number, citizen.sex() == Citizen.Sex.FEMALE, Math.max(6, years)));
    }

    /** Has the training ministry send its station the lists that name these people. */
    static void announce(ReferenceMinistry ministry, Instant now) {
        var residents = IntStream.range(0, ON_LISTS)
                .mapToObj(Citizens::number)
                .map(it -> new StationLists.Resident(it.personalId(), it.fullName(), it.residence()))
                .toList();
        StationLists.publish(ministry, residents, now);
    }

    @Override
    public byte[] jpeg(int number) {
        return face(number).chipPhotoJpeg();
    }
}
