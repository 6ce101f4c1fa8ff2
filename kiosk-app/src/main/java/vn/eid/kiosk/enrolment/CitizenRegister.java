package vn.eid.kiosk.enrolment;

import java.util.Optional;

/** The port to what the ministry knows of citizens and telephones. Blocking; used on one thread. */
public interface CitizenRegister {
    /** Empty when the ministry cannot be asked now. */
    Optional<Standing> standing(String personalIdNumber);

    /** Whether an account or dossier of somebody else uses the number; empty when the ministry cannot be asked now. */
    Optional<Boolean> phoneInUse(String personalIdNumber, String phone);

    /** A counter without a line. */
    CitizenRegister OFFLINE = new CitizenRegister() {
        @Override
        public Optional<Standing> standing(String personalIdNumber) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> phoneInUse(String personalIdNumber, String phone) {
            return Optional.empty();
        }
    };
}
