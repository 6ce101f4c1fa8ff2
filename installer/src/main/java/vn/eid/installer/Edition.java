package vn.eid.installer;

import java.util.Locale;

/** The two editions, which never share a name, a folder or a colour. */
public enum Edition {
    /** What a police station runs; holds no simulator. */
    PRODUCTION(
            new Names("eid-kiosk", "Quầy định danh", "Level 2 enrolment counter"),
            "vn.eid.kiosk.KioskMain",
            new Looks("counter for Level 2 electronic identity accounts", "", "", "#0f6b7c")),
    /** What officers are trained with; card, camera and ministry are built in, no ministry address. */
    TRAINING(
            new Names("eid-kiosk-training", "Quầy định danh (tập huấn)", "Enrolment counter (training)"),
            "vn.eid.kiosk.simulator.TrainingMain",
            new Looks(
                    "counter for Level 2 identity accounts (training)",
                    " .\n This is the training edition: card, camera and ministry are built in.",
                    " demo",
                    "#8a5a00"));

    private static final String LIBRARIES =
            "libc6, libgtk-3-0, libgl1, libxtst6, libxxf86vm1, fontconfig, libpcsclite1,"
                    + " libv4l-0, libstdc++6, zlib1g, libfreetype6, libharfbuzz0b, libjpeg62-turbo, liblcms2-2, libpng16-16, libgif7,"
                    + " libasound2";

    private final Names names;
    private final String mainClass;
    private final Looks looks;

    private record Names(String packageName, String title, String englishTitle) {}

    private record Looks(String summary, String remark, String arguments, String colour) {}

    Edition(Names names, String mainClass, Looks looks) {
        this.names = names;
        this.mainClass = mainClass;
        this.looks = looks;
    }

    /** Name of package, command and folders. */
    public String packageName() {
        return names.packageName();
    }

    /** As menus show it. */
    public String title() {
        return names.title();
    }

    /** As English menus show it. */
    public String englishTitle() {
        return names.englishTitle();
    }

    /** One line, without a full stop. */
    public String summary() {
        return looks.summary();
    }

    /** Further lines of a Debian description; empty for none. */
    public String remark() {
        return looks.remark();
    }

    /** What the menu entry calls the command with. */
    public String arguments() {
        return looks.arguments();
    }

    /** Of the icon, so that nobody mistakes one edition for the other. */
    public String colour() {
        return looks.colour();
    }

    /** Debian packages that it needs. */
    public String dependencies() {
        return this == PRODUCTION ? LIBRARIES + ", pcscd, libccid, adduser" : LIBRARIES;
    }

    public String mainClass() {
        return mainClass;
    }

    /** File that names the edition's class path, written by the build. */
    public String classPathFile() {
        return name().toLowerCase(Locale.ROOT) + ".classpath";
    }
}
