package vn.eid.kiosk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.CitizenRegister;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.enrolment.Standing.Account;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.gateway.MinistryGateway.DuplicateCheck;

/** The ministry's register over the line; a line that fails is a counter without one. */
public final class MinistryRegister implements CitizenRegister {
    private static final Logger LOG = LoggerFactory.getLogger(MinistryRegister.class);
    private static final String NO_PHONE = "";

    private final MinistryGateway gateway;

    public MinistryRegister(MinistryGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<Standing> standing(String personalIdNumber) {
        return ask(personalIdNumber, NO_PHONE).map(answer -> switch (answer.citizen()) {
            case NONE -> new Standing(Account.NONE, false);
            case HAS_LEVEL_1 -> new Standing(Account.LEVEL_1, false);
            case DOSSIER_UNDER_WAY -> new Standing(Account.NONE, true);
            case HAS_LEVEL_2 -> new Standing(Account.LEVEL_2, false);
        });
    }

    @Override
    public Optional<Boolean> phoneInUse(String personalIdNumber, String phone) {
        return ask(personalIdNumber, phone).map(DuplicateCheck::phoneInUse);
    }

    private Optional<DuplicateCheck> ask(String personalIdNumber, String phone) {
        try {
            return Optional.of(gateway.checkDuplicate(personalIdNumber, phone));
        } catch (GatewayException unavailable) {
            LOG.info("the ministry's register was not asked: {}", unavailable.fault());
            return Optional.empty();
        }
    }
}
