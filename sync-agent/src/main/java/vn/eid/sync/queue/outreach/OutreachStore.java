package vn.eid.sync.queue.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.queue.QueueException;

/**
 * The port to the station's outreach lists. Blocking, durable on return; what takes several steps is done whole or not at
 * all. Threads that use it must not be interrupted.
 */
public interface OutreachStore {
    /** What became of a list. */
    record Intake(int added, int refreshed) {}

    /** People of a ward by the result of their last visit. */
    record WardCount(String ward, VisitResult result, int people) {}

    /** People of a part of a ward by team; both may be without a name. */
    record AreaCount(String area, Optional<String> team, int people, int open) {}

    /** One visit; newest first in lists. */
    record Visit(Instant at, String officer, Optional<String> team, VisitResult result) {}

    /** The plan, once there is one. */
    Optional<OutreachPlan> plan() throws QueueException;

    /** Puts a plan in place of the one before; people stay. */
    void setPlan(OutreachPlan plan) throws QueueException;

    /**
     * Takes a list over, all of it or nothing. Who is listed already keeps place, team and visits, and gets the list's
     * name, phone and address; who moved to another ward loses the team. A result in the list counts as a visit.
     *
     * @param at of the visits in the list
     * @param officer who takes it over
     */
    Intake take(List<OutreachEntry> entries, Instant at, String officer) throws QueueException;

    List<WardCount> counts() throws QueueException;

    /** Parts of a ward, in the order of the list. */
    List<AreaCount> areas(String ward) throws QueueException;

    List<OutreachPerson> people(PeopleQuery query) throws QueueException;

    List<OutreachTeam> teams(String ward) throws QueueException;

    /** Adds a team, or changes its next meeting. */
    void save(OutreachTeam team) throws QueueException;

    /**
     * Gives the people of a part of a ward to a team.
     *
     * @param area all parts when empty
     * @param onlyFree leaves those alone who have a team
     * @return how many
     */
    int assign(String ward, Optional<String> area, String team, boolean onlyFree) throws QueueException;

    /**
     * Notes a visit.
     *
     * @param seen as it was shown
     * @throws QueueException {@code CONFLICT} when somebody else noted one meanwhile
     */
    OutreachPerson visited(OutreachPerson seen, VisitResult result, Instant at, String officer) throws QueueException;

    List<Visit> visits(String personId) throws QueueException;

    /**
     * Marks those whose own dossier here the ministry reports as activated.
     *
     * @return how many were marked now
     */
    int settleActivated(Instant at) throws QueueException;

    /**
     * Erases people and visits of a plan that ended before a day; wards and quotas stay.
     *
     * @return how many people were erased
     */
    int eraseEnded(LocalDate before) throws QueueException;
}
