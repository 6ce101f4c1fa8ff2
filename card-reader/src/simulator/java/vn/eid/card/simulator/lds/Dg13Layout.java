package vn.eid.card.simulator.lds;

/**
 * How a DG13 is written. Public readers disagree about it, so there are several; the names tell what differs from the
 * first.
 */
public enum Dg13Layout {
    /** Version, object identifier, set of sixteen numbered fields, father and mother as two sibling sequences. */
    USUAL,
    /** Both parents inside one sequence. */
    PARENTS_NESTED,
    /** Both parents as bare strings next to each other. */
    PARENTS_FLAT,
    /** Only the set, without version and object identifier. */
    BARE_SET,
    /** A sequence instead of the set. */
    SEQUENCE_CONTAINER,
    /** Fields in descending order. */
    REVERSED,
    /** Every text as BMPString. */
    BMP_STRINGS,
    /** Every text as PrintableString, marks dropped. */
    PRINTABLE_STRINGS,
    /** Lengths in long form where the short one would do. */
    LONG_LENGTHS,
    /** Number, name, birth, sex and expiry only, as some cards since 2024. */
    SPARSE,
    /** The first name field twice, the second with other content. */
    DUPLICATED_FIELD,
    /** Fields 17 and 40 that nobody knows. */
    UNKNOWN_FIELDS,
    /** One field's content cannot be read. */
    BROKEN_FIELD,
    /** Dates as yyyyMMdd. */
    COMPACT_DATES,
    /** Birth date of which only the year is known. */
    YEAR_ONLY
}
