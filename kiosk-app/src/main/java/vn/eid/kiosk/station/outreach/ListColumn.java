package vn.eid.kiosk.station.outreach;

import java.util.List;
import vn.eid.sync.queue.NameWords;

/** The columns that a list may have, by the words that offices write above them. */
enum ListColumn {
    NAME("ho va ten", "ho ten", "ho, chu dem va ten", "ten cong dan", "full name", "name"),
    ID_NUMBER("so dinh danh", "so dinh danh ca nhan", "so ddcn", "so cccd", "cccd", "so can cuoc", "id number"),
    BIRTH("ngay sinh", "ngay thang nam sinh", "nam sinh", "date of birth", "born"),
    PHONE("dien thoai", "so dien thoai", "sdt", "phone"),
    ADDRESS("dia chi", "noi thuong tru", "thuong tru", "noi o hien tai", "address"),
    WARD("ten xa phuong", "xa phuong", "phuong xa", "xa", "phuong", "dia ban", "don vi", "ward"),
    AREA("thon khu", "khu thon", "thon", "khu", "to dan pho", "khu pho", "thon xom", "area"),
    RESULT("ket qua", "ket qua den nha", "result"),
    QUOTA("chi tieu kich hoat", "chi tieu", "quota");

    private final List<String> names;

    ListColumn(String... names) {
        this.names = List.of(names);
    }

    boolean isAbove(String head) {
        return names.contains(String.join(" ", NameWords.of(head)));
    }
}
