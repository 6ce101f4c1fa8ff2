package vn.eid.card;

/** Sex as the machine readable zone gives it (ICAO 9303-5: M, F, filler). */
public enum Sex {
    MALE,
    FEMALE,
    UNSPECIFIED
}
