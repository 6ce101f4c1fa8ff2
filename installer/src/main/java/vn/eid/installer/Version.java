package vn.eid.installer;

/**
 * Version of a package.
 *
 * @param text as the build names it, e.g. {@code 1.0.0-SNAPSHOT}
 */
record Version(String text) {
    Version {
        if (!text.matches("\\d+\\.\\d+\\.\\d+(-[A-Za-z0-9.]+)?")) {
            throw new IllegalArgumentException("not a version: " + text);
        }
    }

    /** Digits and dots alone, as jpackage and MSI want it. */
    String numeric() {
        return text.replaceAll("-.*", "");
    }

    /** As dpkg sorts it: a snapshot comes before its release. */
    String debian() {
        return text.replace("-SNAPSHOT", "~dev");
    }

    /** As RPM sorts it: a snapshot comes before its release. */
    String rpmRelease() {
        return text.endsWith("-SNAPSHOT") ? "0.dev" : "1";
    }
}
