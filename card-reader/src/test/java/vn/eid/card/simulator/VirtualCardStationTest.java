package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VpcdLink;

@Timeout(60)
@DisplayName("The station of virtual cards")
class VirtualCardStationTest {
    private final VirtualCardStation station = VirtualCardStation.withDrawnPortraits(new SeededRandom("station"));

    @Test
    void exports_its_authority_as_pem_or_der_that_java_itself_reads(@TempDir Path folder) throws Exception {
        CertificateFactory java = CertificateFactory.getInstance("X.509");
        for (String name : List.of("csca.pem", "csca.der", "csca.cer")) {
            Path file = folder.resolve(name);
            station.exportAuthority(file);
            Certificate read = java.generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
            assertThat(read.getEncoded()).isEqualTo(station.authority().der());
            read.verify(read.getPublicKey());
        }
    }

    @Test
    void lays_a_card_on_a_reader_in_memory() throws Exception {
        VirtualTerminal terminal = station.inMemory("Reader 0", 3);
        assertThat(terminal.isCardPresent()).isTrue();
        JmrtdPeer peer =
                JmrtdPeer.shortLength(new InMemoryCardService(station.card(3).card()));
        peer.paceCan(station.card(3).citizen());
        assertThat(peer.file(0x0101))
                .isEqualTo(station.card(3).applicationFiles().get(0x0101));
    }

    @Test
    void keeps_trying_a_reader_that_is_not_there_and_stops_when_told() throws Exception {
        List<VpcdLink.State> states = new CopyOnWriteArrayList<>();
        VpcdLink link = station.inVpcd(1, 0, states::add);
        Thread thread = new Thread(link, "vpcd link");
        thread.start();
        assertThat(link.awaitConnected(Duration.ofMillis(2000))).isFalse();
        link.close();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(states).contains(VpcdLink.State.OUTSIDE).doesNotContain(VpcdLink.State.IN_READER);
    }
}
