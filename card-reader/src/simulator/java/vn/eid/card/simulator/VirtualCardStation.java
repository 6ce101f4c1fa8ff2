package vn.eid.card.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.lds.PortraitSource;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VpcdLink;
import vn.eid.card.simulator.pki.TestCsca;

/**
 * All that the command {@code virtual-card} and the training station need: healthy cards of the synthetic citizens,
 * signed under one test authority, in a reader in memory or in a reader of vpcd.
 *
 * <pre>{@code
 * VirtualCardStation station = VirtualCardStation.withDrawnPortraits(new SecureRandom());
 * station.exportAuthority(Path.of("csca.pem"));
 * try (VpcdLink link = station.inVpcd(VpcdLink.DEFAULT_PORT, 0)) {
 *     link.run(); // until another thread closes it
 * }
 * }</pre>
 */
public final class VirtualCardStation {
    private final CardIssuer issuer;

    /**
     * @param portraits where the portraits come from
     * @param random source of the chips' challenges and keys
     */
    public VirtualCardStation(PortraitSource portraits, SecureRandom random) {
        this.issuer = new CardIssuer(TestCsca.vietnam(), portraits, random);
    }

    /** Portraits are the built-in neutral drawings. */
    public static VirtualCardStation withDrawnPortraits(SecureRandom random) {
        return new VirtualCardStation(new NeutralPortrait(), random);
    }

    /** The authority under which all cards of this station are signed; its key is the same in every run. */
    public TestCsca authority() {
        return issuer.authority();
    }

    /** A healthy card of synthetic citizen {@code number}, from zero. */
    public IssuedCard card(int number) {
        return issuer.issue(CardSpec.cccd(number));
    }

    /** A reader in memory with that card on it. */
    public VirtualTerminal inMemory(String readerName, int number) {
        VirtualTerminal terminal = new VirtualTerminal(readerName, Latency.NONE);
        terminal.insert(card(number).card());
        return terminal;
    }

    /**
     * That card for a reader of vpcd on this machine; the caller runs the link on a thread and closes it at the end.
     *
     * @param port TCP port of the slot
     * @param listener is told when the card goes in and out, on the link's thread
     */
    public VpcdLink inVpcd(int port, int number, Consumer<VpcdLink.State> listener) {
        return VpcdLink.local(port, card(number).card(), listener);
    }

    /** The same for callers that do not care where the card is. */
    public VpcdLink inVpcd(int port, int number) {
        return inVpcd(port, number, state -> {});
    }

    /**
     * Writes the authority's certificate, so that it can be imported into a trust folder.
     *
     * @param file written as DER when its name ends in {@code .der} or {@code .cer}, as PEM otherwise
     */
    public void exportAuthority(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".der") || name.endsWith(".cer")) {
            Files.write(file, authority().der());
        } else {
            Files.writeString(file, authority().pem());
        }
    }
}
