package vn.eid.installer;

import java.util.Locale;

/** The two editions, which never share a name, a folder or a colour. */
public enum Edition {
    /** What a police station runs; holds no simulator. */
    PRODUCTION("eid-kiosk", "Quầy định danh", "vn.eid.kiosk.KioskMain"),
    /** What officers are trained with; card, camera and ministry are built in, no ministry address. */
    TRAINING("eid-kiosk-training", "Quầy định danh (tập huấn)", "vn.eid.kiosk.simulator.TrainingMain");

    private final String packageName;
    private final String title;
    private final String mainClass;

    Edition(String packageName, String title, String mainClass) {
        this.packageName = packageName;
        this.title = title;
        this.mainClass = mainClass;
    }

    /** Name of package, command and folders. */
    public String packageName() {
        return packageName;
    }

    /** As menus show it. */
    public String title() {
        return title;
    }

    public String mainClass() {
        return mainClass;
    }

    /** File that names the edition's class path, written by the build. */
    public String classPathFile() {
        return name().toLowerCase(Locale.ROOT) + ".classpath";
    }
}
