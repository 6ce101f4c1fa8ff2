package vn.eid.kiosk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.CitizenRegister;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.enrolment.Standing.Account;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.gateway.MinistryGateway.AccountStatus;
import vn.eid.sync.gateway.MinistryGateway.DuplicateCheck;

/** The ministry's register over the line; a line that fails is a counter without one. */
public final class MinistryRegister implements CitizenRegister {
    private static final Logger LOG = LoggerFactory.getLogger(MinistryRegister.class);

    private final MinistryGateway gateway;

    public MinistryRegister(MinistryGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<Standing> standing(String personalIdNumber) {
        return ask(() -> gateway.accountStatus(personalIdNumber))
                .map(answer -> new Standing(account(answer), answer.dossierUnderWay()));
    }

    /** A level 1 account that was never activated spares nobody an activation: it counts like none. */
    private static Account account(AccountStatus status) {
        return switch (status.level()) {
            case NONE -> Account.NONE;
            case LEVEL_1 -> status.activated() ? Account.LEVEL_1 : Account.NONE;
            case LEVEL_2 -> Account.LEVEL_2;
        };
    }

    @Override
    public Optional<Boolean> phoneInUse(String personalIdNumber, String phone) {
        return ask(() -> gateway.checkDuplicate(personalIdNumber, phone)).map(DuplicateCheck::phoneInUse);
    }

    private static <T> Optional<T> ask(Question<T> question) {
        try {
            return Optional.of(question.answer());
        } catch (GatewayException unavailable) {
            LOG.info("the ministry's register was not asked: {}", unavailable.fault());
            return Optional.empty();
        }
    }

    private interface Question<T> {
        T answer() throws GatewayException;
    }
}
