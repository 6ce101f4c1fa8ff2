package vn.eid.kiosk.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardFault;
import vn.eid.card.CheckReason;
import vn.eid.card.Finding;
import vn.eid.sync.queue.QueueFault;

/**
 * The one class in which faults meet words. Keys follow the constants: {@code fault.card.CARD_REMOVED.title}; a test
 * keeps constants and both bundles in step.
 */
public final class OfficerMessages {
    private final Language language;
    private final Properties texts = new Properties();

    public OfficerMessages(Language language) {
        this.language = language;
        String name = "messages_" + language.tag() + ".properties";
        try (InputStream in = OfficerMessages.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks " + name, broken);
        }
    }

    public Language language() {
        return language;
    }

    public FaultText of(CardFault fault) {
        return fault("card." + fault.name());
    }

    public FaultText of(CameraFault fault) {
        return fault("camera." + fault.name());
    }

    public FaultText of(QueueFault fault) {
        return fault("queue." + fault.name());
    }

    /** A fault of the line by its stable name, as rows of the queue and the agent's status carry it. */
    public Optional<FaultText> ofGateway(String code) {
        return texts.containsKey("fault.gateway." + code + ".title")
                ? Optional.of(fault("gateway." + code))
                : Optional.empty();
    }

    /** A fault of the course of work, by its stable name. */
    public FaultText ofWorkflow(Enum<?> fault) {
        return fault("workflow." + fault.name());
    }

    /** A fault of a backup or an update, by its stable name. */
    public FaultText ofBackup(Enum<?> fault) {
        return fault("backup." + fault.name());
    }

    /** Nobody foresaw it. */
    public FaultText unexpected(String supportCode) {
        FaultText pattern = fault("unexpected");
        String cause = new MessageFormat(pattern.cause(), language.locale()).format(new Object[] {supportCode});
        return new FaultText(pattern.title(), cause, pattern.action());
    }

    public Advice of(Finding finding) {
        return advice("finding." + finding.name());
    }

    /** Why a citizen cannot be enrolled here, and where to go. */
    public Advice ofRefusal(Enum<?> refusal) {
        return advice("refusal." + refusal.name());
    }

    /** What an eligible citizen should be told. */
    public Advice ofNotice(Enum<?> notice) {
        return advice("notice." + notice.name());
    }

    /** Why a check of the chip is not simply successful. */
    public String of(CheckReason reason) {
        return text("reason." + reason.name());
    }

    private FaultText fault(String key) {
        String prefix = "fault." + key;
        return new FaultText(text(prefix + ".title"), text(prefix + ".cause"), text(prefix + ".action"));
    }

    private Advice advice(String key) {
        return new Advice(text(key + ".title"), text(key + ".action"));
    }

    private String text(String key) {
        return Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("no text for " + key + " in " + language));
    }
}
