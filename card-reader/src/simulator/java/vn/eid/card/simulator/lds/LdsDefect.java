package vn.eid.card.simulator.lds;

/** What can be wrong with the files of a card, each of which a reader must notice. */
public enum LdsDefect {
    /** DG1 was changed after signing. */
    DG1_ALTERED,
    /** DG2 was changed after signing. */
    DG2_ALTERED,
    /** DG13 was changed after signing. */
    DG13_ALTERED,
    /** A clone that brought its own chip authentication key: DG14 was exchanged after signing. */
    DG14_REPLACED,
    /** A clone that brought its own active authentication key: DG15 was exchanged after signing. */
    DG15_REPLACED,
    /** The security object does not list DG14. */
    DG14_NOT_LISTED,
    /** The security object does not list DG15. */
    DG15_NOT_LISTED,
    /** The security object lists DG15, the card does not give it. */
    DG15_WITHHELD,
    /** EF.CardAccess offers a protocol that the signed DG14 does not know. */
    CARD_ACCESS_DIFFERS,
    /** EF.COM leaves out a data group that the security object lists. */
    COM_INCOMPLETE,
    /** One bit of the signature is wrong. */
    SIGNATURE_ALTERED,
    /** DG1 names another issuing state than the signer's certificate. */
    FOREIGN_STATE
}
