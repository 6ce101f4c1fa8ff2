package vn.eid.kiosk.screen.station;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.eid.kiosk.screen.FakeServices;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.desk.Desk;

/** A counter between two citizens with fake services and a clock that is moved by hand; no toolkit. */
final class ServiceStage {
    static final String CODE = "001090000017|012345678|Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu|20032023";

    final FakeServices services = new FakeServices();
    private Instant now = Instant.parse("2026-11-20T07:05:00Z");

    Desk desk() {
        var base = ModelStage.atCounter(java.util.List.of()).desk();
        return new Desk(
                base.session(),
                base.texts(),
                () -> now,
                base.station(),
                base.ports(),
                base.preview(),
                Optional.of(services.services()));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
