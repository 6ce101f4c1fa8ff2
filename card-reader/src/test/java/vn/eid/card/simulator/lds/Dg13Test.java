package vn.eid.card.simulator.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("DG13")
class Dg13Test {
    private static String hex(Dg13Layout layout) {
        byte[] encoded = new Dg13(Citizens.number(0), layout).encoded();
        return HexFormat.of().formatHex(encoded).toUpperCase(Locale.ROOT);
    }

    @Test
    @DisplayName("has the field encodings that were published")
    void published_fields() {
        String usual = hex(Dg13Layout.USUAL);
        assertThat(usual).startsWith("6D82").contains("020101060628D3160100083182");
        assertThat(usual)
                .contains("301102010113" + "0C303031303930303030303137")
                .contains("30180201020C134E677579E1BB856E2056C4836E205468E1BBAD")
                .contains("300F020103130A31352F30322F31393930")
                .contains("30080201040C034E616D")
                .contains("302A02010D30130C114E677579E1BB856E2056C4836E2043686130100C0E4CC3AA205468E1BB8B204DE1BAB9")
                .contains("300302010E")
                .contains("300E02010F1309303132333435363738");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BROKEN_FIELD")
    @DisplayName("is well-formed in every layout")
    void well_formed(Dg13Layout layout) throws IOException {
        assertThat(fields(layout)).hasNext();
    }

    @Test
    void keeps_numbers_when_the_order_is_reversed() throws IOException {
        Iterator<ASN1Encodable> fields = fields(Dg13Layout.REVERSED);
        ASN1Sequence first = ASN1Sequence.getInstance(fields.next());
        assertThat(ASN1Integer.getInstance(first.getObjectAt(0)).intValueExact())
                .isEqualTo(16);
    }

    @Test
    void can_be_broken_in_one_field() {
        assertThatThrownBy(() -> fields(Dg13Layout.BROKEN_FIELD)).isInstanceOf(Exception.class);
        assertThat(hex(Dg13Layout.BROKEN_FIELD)).contains("30050201020C7F");
    }

    @Test
    void differs_where_its_layout_says() {
        assertThat(hex(Dg13Layout.BARE_SET)).doesNotContain("060628D316010008");
        assertThat(hex(Dg13Layout.PARENTS_NESTED)).contains("302802010D30230C11");
        assertThat(hex(Dg13Layout.PARENTS_FLAT)).contains("302602010D0C11");
        assertThat(hex(Dg13Layout.COMPACT_DATES)).contains("13083139393030323135");
        assertThat(hex(Dg13Layout.YEAR_ONLY)).contains("300902010313043139393" + "0");
        assertThat(hex(Dg13Layout.BMP_STRINGS)).contains("1E");
        assertThat(hex(Dg13Layout.PRINTABLE_STRINGS)).contains("130E4E677579656E2056616E20546875");
        assertThat(hex(Dg13Layout.LONG_LENGTHS)).contains("8200");
        assertThat(hex(Dg13Layout.SPARSE).length())
                .isLessThan(hex(Dg13Layout.USUAL).length() / 2);
        assertThat(hex(Dg13Layout.UNKNOWN_FIELDS)).contains("020128" + "040101");
    }

    private static Iterator<ASN1Encodable> fields(Dg13Layout layout) throws IOException {
        byte[] encoded = new Dg13(Citizens.number(1), layout).encoded();
        try (ASN1InputStream in = new ASN1InputStream(encoded)) {
            ASN1TaggedObject file = ASN1TaggedObject.getInstance(in.readObject());
            ASN1Sequence content = ASN1Sequence.getInstance(file.getBaseObject().toASN1Primitive());
            ASN1Encodable container = content.getObjectAt(content.size() - 1);
            return container instanceof ASN1Set set
                    ? set.iterator()
                    : ASN1Sequence.getInstance(container).iterator();
        }
    }
}
