package vn.eid.kiosk.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.officer.SignInResult;

/** Three accounts with one well-known secret, which the training desk shows: nothing here is anybody's. */
final class TrainingAccounts implements OfficerAccounts {
    static final String SECRET = "tap-huan";
    private static final List<Officer> OFFICERS = List.of(
            new Officer("canbo", "Thiếu úy Tập Huấn", Set.of(Role.OFFICER)),
            new Officer("chihuy", "Thiếu tá Chỉ Huy", Set.of(Role.SUPERVISOR)),
            new Officer("kythuat", "Kỹ thuật viên", Set.of(Role.TECHNICIAN)));

    @Override
    public SignInResult signIn(String account, char[] secret) {
        return list().stream()
                .filter(it -> it.account().equals(account.strip()))
                .filter(it -> Arrays.equals(secret, SECRET.toCharArray()))
                .<SignInResult>map(SignInResult.Accepted::new)
                .findFirst()
                .orElseGet(() -> new SignInResult.Wrong(Duration.ZERO));
    }

    @Override
    public List<Officer> list() {
        return OFFICERS;
    }
}
