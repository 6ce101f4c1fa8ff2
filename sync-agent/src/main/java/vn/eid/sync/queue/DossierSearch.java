package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds dossiers, and tells the plain facts of which reports are made. Blocking; has a connection of its own, so that a
 * report never holds an enrolment up. Threads that use it must not be interrupted.
 */
public interface DossierSearch extends AutoCloseable {
    /** Rows that fit, newest first. */
    List<QueuedDossier> find(DossierQuery query) throws QueueException;

    /** All dossiers of the citizen of a dossier, newest first, the dossier itself among them. */
    List<QueuedDossier> ofSameCitizen(QueuedDossier dossier) throws QueueException;

    /**
     * The facts of all dossiers that were sealed in a span of time, oldest first, at most 500,000.
     *
     * @param until exclusive
     */
    List<DossierFact> facts(Instant from, Instant until) throws QueueException;

    /** Dossiers at the ministry whose legal limit lies before a day, the longest overdue first. */
    List<QueuedDossier> overdue(LocalDate today, int limit) throws QueueException;

    @Override
    void close();
}
