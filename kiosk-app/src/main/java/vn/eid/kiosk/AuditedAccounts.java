package vn.eid.kiosk;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;

/** Puts refused sign-ins on the audit log; those that succeed get there with the session's first step. */
public final class AuditedAccounts implements OfficerAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedAccounts.class);
    /** People type their password where the name belongs; what is no account here is not written down. */
    private static final String UNKNOWN = "unknown";

    private final OfficerAccounts accounts;
    private final AuditLog audit;

    public AuditedAccounts(OfficerAccounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public SignInResult signIn(String account, char[] secret) {
        SignInResult result = accounts.signIn(account, secret);
        if (!(result instanceof SignInResult.Accepted)) {
            refused(account, result);
        }
        return result;
    }

    private void refused(String account, SignInResult result) {
        boolean known = list().stream().map(Officer::account).anyMatch(account::equals);
        try {
            audit.append(
                    "sign-in-refused",
                    known ? account : UNKNOWN,
                    Map.of("because", result.getClass().getSimpleName()));
        } catch (QueueException full) {
            LOG.error("a refused sign-in is not on the audit log: {}", full.fault());
        }
    }

    @Override
    public List<Officer> list() {
        return accounts.list();
    }
}
