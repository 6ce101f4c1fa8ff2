package vn.eid.card;

/** How access to the chip was gained (ICAO 9303-11 §4). */
public enum AccessProtocol {
    PACE_CAN,
    PACE_MRZ,
    BAC
}
