package vn.eid.kiosk.screen.tour;

/** Who plays on a tour: an officer's and a supervisor's account, and a citizen with a card and a telephone. Invented people only. */
public interface Cast {
    String account();

    String secret();

    /** Account of a supervisor with the same secret. */
    String supervisor();

    /** At another desk the saved dossier is approved, and another one comes to wait for approval. */
    void secondOfficerElsewhere();

    /** Twelve digits. */
    String idNumber();

    /** Ten digits, as people say it. */
    String phone();

    /** Puts the card on the reader, and the citizen in front of the camera. */
    void presentCard();

    /** Takes the card off the reader, however far the reading has come. */
    void takeCard();
}
