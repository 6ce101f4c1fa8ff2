package vn.eid.card.simulator.contract;

import org.junit.jupiter.api.DisplayName;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;

@DisplayName("A virtual card in memory")
class InMemoryContractTest extends CardReaderContract {
    @Override
    CardPlace place() {
        VirtualTerminal terminal = new VirtualTerminal("Reader 0");
        VirtualTerminals service = new VirtualTerminals(terminal);
        return new CardPlace() {
            @Override
            public PcscBackend backend() {
                return PcscBackend.of(service);
            }

            @Override
            public void insert(ApduCard card) {
                terminal.insert(card);
            }

            @Override
            public void remove() {
                terminal.remove();
            }
        };
    }
}
