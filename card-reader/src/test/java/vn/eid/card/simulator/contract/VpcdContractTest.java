package vn.eid.card.simulator.contract;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.simulator.PcscdFixture;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.link.VpcdLink;

@DisplayName("A virtual card in a reader of pcscd")
class VpcdContractTest extends CardReaderContract {
    private static PcscdFixture pcscd;

    @BeforeAll
    static void startService() throws Exception {
        pcscd = PcscdFixture.startOrSkip();
    }

    @AfterAll
    static void stopService() throws Exception {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    @Override
    CardPlace place() {
        return new VpcdPlace();
    }

    private static final class VpcdPlace implements CardPlace {
        private Optional<VpcdLink> link = Optional.empty();
        private Thread thread = new Thread();

        @Override
        public PcscBackend backend() {
            return PcscBackend.ofThisMachine();
        }

        @Override
        public void insert(ApduCard card) {
            VpcdLink next = VpcdLink.local(PcscdFixture.PORT, card);
            link = Optional.of(next);
            thread = new Thread(next, "vpcd link");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void remove() throws InterruptedException {
            if (link.isPresent()) {
                link.get().close();
                thread.join(5000);
                link = Optional.empty();
                // No pause here: a link waits by itself until pcscd has seen the reader empty.
            }
        }
    }
}
