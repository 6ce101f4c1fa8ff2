package vn.eid.kiosk.station.activation;

/** Where VNeID is, and who helps. Addresses of the two stores as the stores themselves show them. */
public final class AppLinks {
    /** For telephones with iOS. */
    public static final String APP_STORE = "https://apps.apple.com/vn/app/vneid/id1582750372";
    /** For telephones with Android. */
    public static final String GOOGLE_PLAY = "https://play.google.com/store/apps/details?id=com.vnid";
    /** For a citizen without a telephone that can run it. */
    public static final String WEBSITE = "https://vneid.gov.vn";
    /** The ministry's line for VNeID. */
    public static final String HOTLINE = "19000368";
    /** Huế's line for Hue-S. */
    public static final String HUE_S_HOTLINE = "19001075";

    private AppLinks() {}
}
