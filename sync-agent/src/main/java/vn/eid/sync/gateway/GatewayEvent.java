package vn.eid.sync.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** Something that the ministry tells a station. Events may come twice, late, and in any order. */
public sealed interface GatewayEvent {
    /** Unique, to recognise repetitions. */
    String eventId();

    /** When it happened, by the ministry's clock. */
    Instant at();

    /**
     * A dossier moved.
     *
     * @param sha256 digest of the bytes that the ministry holds, hexadecimal
     * @param status {@code RECEIVED}, {@code CHECKING}, {@code APPROVED}, {@code ACTIVATED} or {@code REJECTED}
     * @param receiptNumber for the citizen
     * @param dueDate legal limit as the ministry reckons it
     * @param reason present when rejected, and only then
     */
    record DossierMoved(
            String eventId,
            Instant at,
            DossierId dossier,
            String sha256,
            DossierStatus status,
            String receiptNumber,
            Optional<LocalDate> dueDate,
            Optional<RejectionReason> reason)
            implements GatewayEvent {}

    /**
     * The officers who may work at the station.
     *
     * @param signedRoster CMS SignedData of the ministry, so that a revocation also holds offline
     * @param validUntil when the station needs a newer one
     */
    record RosterPublished(String eventId, Instant at, long version, Instant validUntil, byte[] signedRoster)
            implements GatewayEvent {
        public RosterPublished {
            signedRoster = signedRoster.clone();
        }

        @Override
        public byte[] signedRoster() {
            return signedRoster.clone();
        }
    }

    /** Seal for this certificate from now on. */
    record MinistryCertificateChanged(String eventId, Instant at, List<X509Certificate> chain) implements GatewayEvent {
        public MinistryCertificateChanged {
            chain = List.copyOf(chain);
        }
    }

    /** Citizens who booked a visit; replaces the list of that day. */
    record AppointmentsPublished(String eventId, Instant at, LocalDate day, List<Appointment> appointments)
            implements GatewayEvent {
        public AppointmentsPublished {
            appointments = List.copyOf(appointments);
        }
    }

    /** Citizens of a ward to be visited; replaces the list of that name. */
    record OutreachPublished(
            String eventId, Instant at, String listId, String title, int quota, List<OutreachEntry> entries)
            implements GatewayEvent {
        public OutreachPublished {
            entries = List.copyOf(entries);
        }
    }

    /** A message of the ministry to the officers. */
    record Announcement(String eventId, Instant at, String title, String text, Urgency urgency, Instant validUntil)
            implements GatewayEvent {}

    /** A kind that this version does not know; passed over, counted. */
    record UnknownEvent(String eventId, Instant at, String type) implements GatewayEvent {}

    /** How loud an announcement is. */
    enum Urgency {
        INFORMATION,
        IMPORTANT,
        URGENT
    }

    /**
     * One visit.
     *
     * @param reference booking number
     * @param personalIdNumber of the citizen
     * @param fullName of the citizen
     */
    record Appointment(String reference, Instant at, String personalIdNumber, String fullName) {
        @Override
        public String toString() {
            return "appointment " + reference;
        }
    }

    /** One citizen to be visited. */
    record OutreachEntry(String personalIdNumber, String fullName, String address, OutreachReason reason) {
        @Override
        public String toString() {
            return "outreach entry ****";
        }
    }

    /** Why a citizen is on the list. */
    enum OutreachReason {
        /** No Level 2 account yet. */
        NOT_ENROLLED,
        /** Approved, never activated. */
        NOT_ACTIVATED
    }
}
