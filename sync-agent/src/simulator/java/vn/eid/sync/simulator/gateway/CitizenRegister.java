package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;
import vn.eid.sync.gateway.MinistryGateway.AccountStatus;
import vn.eid.sync.gateway.MinistryGateway.CitizenState;

/** What the ministry knows of a citizen: accounts granted before, and the dossiers that it holds itself. */
final class CitizenRegister {
    private final MinistryStore store;
    private final ObjectMapper json = new ObjectMapper();

    CitizenRegister(MinistryStore store) {
        this.store = store;
    }

    /** Answers {@code /v1/duplicate-checks}. */
    ObjectNode duplicates(JsonNode asked) throws SQLException {
        String idNumber = asked.path("personalIdNumber").asText();
        AccountStatus account = account(idNumber);
        CitizenState state = account.level() == AccountLevel.LEVEL_2
                ? CitizenState.HAS_LEVEL_2
                : account.dossierUnderWay() ? CitizenState.DOSSIER_UNDER_WAY : CitizenState.NONE;
        boolean phoneInUse = store.aliveWith("phone", asked.path("phone").asText()).stream()
                .anyMatch(other -> !other.person().orElseThrow().idNumber().equals(idNumber));
        return json.createObjectNode().put("citizen", state.name()).put("phoneInUse", phoneInUse);
    }

    /** Answers {@code /v1/account-checks}. */
    ObjectNode account(JsonNode asked) throws SQLException {
        AccountStatus account = account(asked.path("personalIdNumber").asText());
        return json.createObjectNode()
                .put("level", account.level().name())
                .put("activated", account.activated())
                .put("dossierUnderWay", account.dossierUnderWay());
    }

    private AccountStatus account(String idNumber) throws SQLException {
        AccountStatus before = store.granted(idNumber);
        List<DossierStatus> dossiers = store.aliveWith("id_number", idNumber).stream()
                .map(MinistryDossier::status)
                .toList();
        boolean activated = before.activated() || dossiers.contains(DossierStatus.ACTIVATED);
        boolean granted = dossiers.contains(DossierStatus.APPROVED) || dossiers.contains(DossierStatus.ACTIVATED);
        boolean underWay = dossiers.contains(DossierStatus.RECEIVED) || dossiers.contains(DossierStatus.CHECKING);
        return new AccountStatus(granted ? AccountLevel.LEVEL_2 : before.level(), activated, underWay);
    }
}
