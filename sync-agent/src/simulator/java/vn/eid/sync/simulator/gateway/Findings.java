package vn.eid.sync.simulator.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.simulator.gateway.MinistryDossier.Person;

/**
 * What the ministry found when it verified everything again.
 *
 * @param person empty when the dossier could not be read
 * @param cardExpiry day, empty for none or unreadable
 * @param refusal why the rule cannot approve it; empty when all is well
 * @param remarks shown to the reviewer
 */
record Findings(
        Optional<Person> person,
        Optional<LocalDate> cardExpiry,
        Optional<RejectionReason> refusal,
        List<String> remarks) {}
