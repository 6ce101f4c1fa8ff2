package vn.eid.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupWork;

/** Puts the first run of this machine together. */
public final class StationSetup {
    private StationSetup() {}

    /**
     * The first run.
     *
     * @param file the administrator's configuration, which the steps write
     * @param system properties of this run
     * @param cost of the first secret's verifier
     */
    public static Setup of(Path file, Properties system, DeviceTools tools, Clock clock, SecretVerifier.Cost cost) {
        var desk = new SetupDesk(file, system, clock, new SecureRandom());
        var devices = new SetupDevices(desk, tools);
        Map<SetupStep, SetupWork> work = new EnumMap<>(SetupStep.class);
        work.put(SetupStep.STATION, SetupPlace.station(desk));
        work.put(SetupStep.LINE, SetupPlace.line(desk));
        work.put(SetupStep.TRUST, devices.trust());
        work.put(SetupStep.KEY, SetupKeys.key(desk));
        work.put(SetupStep.CERTIFICATE, SetupKeys.certificate(desk));
        work.put(SetupStep.SUPERVISOR, new SetupPeople(desk, cost));
        work.put(SetupStep.READER, devices.reader());
        work.put(SetupStep.CAMERA, devices.camera());
        work.put(SetupStep.PRINTER, devices.printer());
        work.put(SetupStep.SCREENS, devices.screens());
        work.put(SetupStep.MODELS, devices.models());
        return new Setup(work, new StoredProgress(() -> progress(desk), desk.files()));
    }

    private static Path progress(SetupDesk desk) {
        try {
            return desk.config().store().folder().toAbsolutePath().resolve("setup.progress");
        } catch (SetupDesk.Stopped unusable) {
            return desk.file().toAbsolutePath().resolveSibling("setup.progress");
        }
    }
}
