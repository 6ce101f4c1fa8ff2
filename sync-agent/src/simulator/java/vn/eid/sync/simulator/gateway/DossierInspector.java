package vn.eid.sync.simulator.gateway;

import java.sql.SQLException;

/** Looks into a received dossier; the counter that sent it is not trusted. */
interface DossierInspector {
    /** Verifies everything again. */
    Findings inspect(MinistryDossier dossier, byte[] sealed) throws SQLException;
}
