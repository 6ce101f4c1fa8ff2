package vn.eid.kiosk.screen.display;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Every icon of the counter, by what it means; all from one family, always shown beside a word. */
public enum Symbol {
    COUNTER(MaterialDesignS.SHIELD_ACCOUNT_OUTLINE),
    READER(MaterialDesignS.SMART_CARD_READER_OUTLINE),
    CARD(MaterialDesignS.SMART_CARD_OUTLINE),
    NO_CARD(MaterialDesignC.CREDIT_CARD_OFF_OUTLINE),
    DOSSIERS(MaterialDesignF.FOLDER_OUTLINE),
    APPROVAL(MaterialDesignA.ACCOUNT_CHECK_OUTLINE),
    APPOINTMENTS(MaterialDesignC.CALENDAR_BLANK_OUTLINE),
    APPOINTED(MaterialDesignC.CALENDAR_CHECK_OUTLINE),
    WARDS(MaterialDesignM.MAP_MARKER_RADIUS_OUTLINE),
    REPORTS(MaterialDesignF.FILE_CHART_OUTLINE),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    ONLINE(MaterialDesignC.CLOUD_CHECK_OUTLINE),
    OFFLINE(MaterialDesignC.CLOUD_OFF_OUTLINE),
    SENDING(MaterialDesignC.CLOUD_UPLOAD_OUTLINE),
    QUEUED(MaterialDesignT.TRAY_ARROW_UP),
    PERSON(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE),
    PEOPLE(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE),
    GUARDIAN(MaterialDesignA.ACCOUNT_SUPERVISOR_OUTLINE),
    CHECK(MaterialDesignC.CHECK),
    CHECK_CIRCLE(MaterialDesignC.CHECK_CIRCLE),
    HELP_CIRCLE(MaterialDesignH.HELP_CIRCLE),
    CLOSE(MaterialDesignC.CLOSE),
    CLOSE_CIRCLE(MaterialDesignC.CLOSE_CIRCLE),
    ALERT(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    CLOCK(MaterialDesignC.CLOCK_OUTLINE),
    CIRCLE(MaterialDesignC.CIRCLE_OUTLINE),
    PAUSE(MaterialDesignP.PAUSE_CIRCLE_OUTLINE),
    CHECKING(MaterialDesignP.PROGRESS_CLOCK),
    DRAFT(MaterialDesignF.FILE_EDIT_OUTLINE),
    NOT_ACTIVATED(MaterialDesignC.CELLPHONE_OFF),
    TIMER(MaterialDesignT.TIMER_OUTLINE),
    CAMERA(MaterialDesignC.CAMERA_OUTLINE),
    NO_CAMERA(MaterialDesignC.CAMERA_OFF_OUTLINE),
    PHOTO_KEPT(MaterialDesignI.IMAGE_CHECK_OUTLINE),
    ARROW_LEFT(MaterialDesignA.ARROW_LEFT_THICK),
    ARROW_RIGHT(MaterialDesignA.ARROW_RIGHT_THICK),
    ARROW_UP(MaterialDesignA.ARROW_UP_THICK),
    ARROW_DOWN(MaterialDesignA.ARROW_DOWN_THICK),
    TILT_LEFT(MaterialDesignR.ROTATE_LEFT),
    TILT_RIGHT(MaterialDesignR.ROTATE_RIGHT),
    REJECTED(MaterialDesignE.EMAIL_ALERT_OUTLINE),
    LIGHT(MaterialDesignL.LIGHTBULB_ON_OUTLINE),
    STAND(MaterialDesignH.HUMAN),
    GLASSES(MaterialDesignG.GLASSES),
    MASK(MaterialDesignF.FACE_MASK_OUTLINE),
    PHONE(MaterialDesignP.PHONE_OUTLINE),
    MAIL(MaterialDesignE.EMAIL_OUTLINE),
    HEALTH(MaterialDesignM.MEDICAL_BAG),
    LICENCE(MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE),
    VEHICLE(MaterialDesignM.MOTORBIKE),
    TAX(MaterialDesignF.FILE_PERCENT_OUTLINE),
    FILE(MaterialDesignF.FILE_UPLOAD_OUTLINE),
    PAGES(MaterialDesignF.FILE_MULTIPLE_OUTLINE),
    DISK(MaterialDesignH.HARDDISK),
    LOCK(MaterialDesignL.LOCK_OUTLINE),
    MONITOR(MaterialDesignM.MONITOR),
    NO_MONITOR(MaterialDesignM.MONITOR_OFF),
    PRINTER(MaterialDesignP.PRINTER_OUTLINE),
    NO_PRINTER(MaterialDesignP.PRINTER_OFF_OUTLINE),
    CHEVRON_RIGHT(MaterialDesignC.CHEVRON_RIGHT),
    CHEVRON_DOWN(MaterialDesignC.CHEVRON_DOWN),
    SIGNATURE(MaterialDesignS.SIGNATURE_FREEHAND),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    SAVED(MaterialDesignC.CONTENT_SAVE_CHECK_OUTLINE),
    SEARCH(MaterialDesignM.MAGNIFY),
    MESSAGE(MaterialDesignM.MESSAGE_TEXT_OUTLINE),
    EYE(MaterialDesignE.EYE_OUTLINE),
    BOOK(MaterialDesignB.BOOK_OPEN_OUTLINE),
    VOICE(MaterialDesignV.VOLUME_HIGH),
    TICKET(MaterialDesignT.TICKET_CONFIRMATION_OUTLINE),
    CALL(MaterialDesignB.BULLHORN_OUTLINE),
    ACTIVATE(MaterialDesignC.CELLPHONE_CHECK),
    READY(MaterialDesignC.CLIPBOARD_CHECK_OUTLINE),
    HISTORY(MaterialDesignH.HISTORY),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    SUN(MaterialDesignW.WHITE_BALANCE_SUNNY),
    HOME(MaterialDesignH.HOME_OUTLINE),
    ABSENT(MaterialDesignH.HOME_CLOCK_OUTLINE),
    MOVED(MaterialDesignM.MAP_MARKER_OFF_OUTLINE),
    DECLINED(MaterialDesignH.HAND_BACK_LEFT_OUTLINE),
    TEAM(MaterialDesignA.ACCOUNT_GROUP_OUTLINE),
    LIST(MaterialDesignF.FORMAT_LIST_CHECKS),
    EXPORT(MaterialDesignF.FILE_EXPORT_OUTLINE),
    IMPORT(MaterialDesignF.FILE_IMPORT_OUTLINE),
    ADDRESS(MaterialDesignM.MAP_MARKER_OUTLINE),
    LANGUAGE(MaterialDesignT.TRANSLATE),
    THEME(MaterialDesignT.THEME_LIGHT_DARK),
    TEXT_SIZE(MaterialDesignF.FORMAT_SIZE),
    SOUND(MaterialDesignV.VOLUME_HIGH),
    SECRET(MaterialDesignK.KEY_OUTLINE),
    EXAMINE(MaterialDesignS.STETHOSCOPE),
    SIGN_OUT(MaterialDesignL.LOGOUT),
    TURN(MaterialDesignS.SCREEN_ROTATION);

    private final Ikon ikon;

    Symbol(Ikon ikon) {
        this.ikon = ikon;
    }

    /** The drawing in the icon font. */
    public Ikon ikon() {
        return ikon;
    }
}
