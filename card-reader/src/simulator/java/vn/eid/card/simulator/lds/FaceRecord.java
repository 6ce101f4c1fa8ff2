package vn.eid.card.simulator.lds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vn.eid.card.simulator.crypto.Tlv;

/** DG2: one face in the biometric information template of ICAO 9303-10 §4.7.2. */
final class FaceRecord {
    private static final int FACE_HEADER = 14;
    private static final int FACE_BLOCK = 20;
    private static final int IMAGE_BLOCK = 12;
    private static final int FULL_FRONTAL = 1;
    private static final int RGB24 = 1;
    private static final int STATIC_CAMERA = 2;

    private FaceRecord() {}

    /** The whole file, ISO/IEC 19794-5:2005. */
    static byte[] iso19794(byte[] image, boolean jpeg, Citizen.Sex sex) {
        return template(Tlv.of(0x5F2E, faceRecord(image, jpeg, sex)), 0x0101, 0x0008);
    }

    /** The whole file, ISO/IEC 39794-5:2019. */
    static byte[] iso39794(byte[] image, boolean jpeg) {
        return template(Tlv.of(0x7F2E, Tlv.of(0xA1, faceImageData(image, jpeg))), 0x0101, 0x002A);
    }

    private static byte[] template(byte[] biometricData, int owner, int type) {
        byte[] header = Tlv.of(
                0xA1,
                Tlv.of(0x80, number(2, 0x0101)),
                Tlv.of(0x81, number(1, 0x02)),
                Tlv.of(0x87, number(2, owner)),
                Tlv.of(0x88, number(2, type)));
        return Tlv.of(0x75, Tlv.of(0x7F61, Tlv.of(0x02, number(1, 1)), Tlv.of(0x7F60, header, biometricData)));
    }

    private static byte[] faceRecord(byte[] image, boolean jpeg, Citizen.Sex sex) {
        int block = FACE_BLOCK + IMAGE_BLOCK + image.length;
        ByteBuffer record = ByteBuffer.allocate(FACE_HEADER + block);
        record.put("FAC\0".getBytes(StandardCharsets.US_ASCII));
        record.put("010\0".getBytes(StandardCharsets.US_ASCII));
        record.putInt(FACE_HEADER + block).putShort((short) 1);
        // face information: no feature points, sex, no colours, no expression, no pose
        record.putInt(block).putShort((short) 0);
        record.put((byte) (sex == Citizen.Sex.MALE ? 1 : 2)).put(new byte[13]);
        record.put((byte) FULL_FRONTAL).put((byte) (jpeg ? 0 : 1));
        record.putShort((short) NeutralPortrait.WIDTH).putShort((short) NeutralPortrait.HEIGHT);
        record.put((byte) RGB24).put((byte) STATIC_CAMERA).putInt(0);
        record.put(image);
        return record.array();
    }

    /**
     * Face image data block in BER as 39794-5 annex A writes it with automatic tags: version block, then one
     * representation with its identifier and a two-dimensional image.
     */
    private static byte[] faceImageData(byte[] image, boolean jpeg) {
        byte[] version = Tlv.of(0xA0, Tlv.of(0x80, number(1, 3)), Tlv.of(0x81, number(2, 2019)));
        byte[] format = Tlv.of(0xA0, Tlv.of(0x80, number(1, jpeg ? 2 : 3)));
        byte[] kind = Tlv.of(0xA1, Tlv.of(0x80, number(1, 0)));
        byte[] size = Tlv.of(
                0xA7, Tlv.of(0x80, number(2, NeutralPortrait.WIDTH)), Tlv.of(0x81, number(2, NeutralPortrait.HEIGHT)));
        byte[] imageInformation = Tlv.of(0xA1, format, kind, size);
        byte[] imageBlock = Tlv.of(0xA0, Tlv.of(0x80, image), imageInformation);
        byte[] representation = Tlv.of(0x30, Tlv.of(0x80, number(1, 1)), Tlv.of(0xA1, Tlv.of(0xA0, imageBlock)));
        return Tlv.of(0x65, version, Tlv.of(0xA1, representation));
    }

    private static byte[] number(int bytes, int value) {
        byte[] encoded = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            encoded[i] = (byte) (value >> 8 * (bytes - 1 - i));
        }
        return encoded;
    }
}
