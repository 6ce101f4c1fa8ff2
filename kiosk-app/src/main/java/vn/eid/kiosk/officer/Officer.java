package vn.eid.kiosk.officer;

import java.util.Set;

/**
 * A person who has signed in.
 *
 * @param account name of the account, as dossiers and audit entries carry it
 * @param displayName rank and name as the window shows it
 * @param roles at least one
 */
public record Officer(String account, String displayName, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
        if (account.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a name and a role");
        }
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
