package vn.eid.kiosk.screen.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

/**
 * How the station does: devices, connection, disk, today's work.
 *
 * @param online whether the last contact with the ministry succeeded
 * @param linkSince since when it has been so; empty when never tried
 * @param devices state of each device
 * @param disk room for dossiers while offline
 * @param counts dossiers by status
 * @param enrolledToday dossiers sealed today
 * @param urgent dossiers to see to, the most urgent first
 * @param appointments those still to come today
 */
public record StationHealth(
        boolean online,
        Optional<Instant> linkSince,
        Map<Device, DeviceState> devices,
        Disk disk,
        Map<DossierStatus, Long> counts,
        int enrolledToday,
        List<QueuedDossier> urgent,
        List<Appointment> appointments) {
    public StationHealth {
        devices = Map.copyOf(devices);
        counts = Map.copyOf(counts);
        urgent = List.copyOf(urgent);
        appointments = List.copyOf(appointments);
    }

    /** The devices of a counter. */
    public enum Device {
        READER,
        CAMERA,
        CITIZEN_SCREEN,
        PRINTER
    }

    /** Whether a device can be used. */
    public enum DeviceState {
        READY,
        MISSING,
        FAILED
    }

    /**
     * The disk.
     *
     * @param room dossiers that still fit
     * @param level how worrying that is
     */
    public record Disk(long room, Level level) {
        /** Fine, nearly full, or full: no more enrolments. */
        public enum Level {
            FINE,
            LOW,
            FULL
        }
    }

    /**
     * Somebody who is expected.
     *
     * @param at when
     * @param name of the citizen
     * @param matter what for
     */
    public record Appointment(Instant at, String name, String matter) {
        @Override
        public String toString() {
            return "appointment at " + at;
        }
    }

    /** Dossiers waiting on this machine. */
    public long waiting() {
        return counts.getOrDefault(DossierStatus.QUEUED, 0L) + counts.getOrDefault(DossierStatus.UPLOADING, 0L);
    }
}
