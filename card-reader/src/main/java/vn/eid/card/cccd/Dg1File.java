package vn.eid.card.cccd;

import java.nio.charset.StandardCharsets;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/**
 * DG1: the machine readable zone within tags 61 and 5F1F (ICAO 9303-10 §4.7.1). Characters that no zone has are read as
 * fillers: what the file says can then still be shown to the officer, beside what is wrong with it.
 */
public final class Dg1File {
    private Dg1File() {}

    public static Td1Mrz mrz(byte[] dg1) {
        byte[] zone = Tlv.first(dg1).expect(0x61).required(0x5F1F).value();
        String text = new String(zone, StandardCharsets.ISO_8859_1).replaceAll("[^A-Z0-9<]", "<");
        return Td1Mrz.of(text).orElseThrow(() -> new MalformedFileException("DG1 holds no TD1 zone"));
    }
}
