package vn.eid.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import vn.eid.kiosk.enrolment.EligibilityRefusal;

/** Where people go who cannot be enrolled at this counter, in one language. */
public final class Referrals {
    private final Properties texts = new Properties();

    private Referrals(String name) {
        try (InputStream in = Referrals.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks " + name, broken);
        }
    }

    /** Complete. */
    public static Referrals vietnamese() {
        return new Referrals("referrals_vi.properties");
    }

    /** Only for those who may not read Vietnamese. */
    static Referrals english() {
        return new Referrals("referrals_en.properties");
    }

    boolean has(EligibilityRefusal reason) {
        return texts.containsKey(reason + ".why");
    }

    /** Why not here. */
    public String why(EligibilityRefusal reason) {
        return wanted(reason, "why");
    }

    /** Where to go, line by line. */
    public List<String> where(EligibilityRefusal reason) {
        return List.of(wanted(reason, "where").split("\\|"));
    }

    /** What to bring, line by line. */
    public List<String> bring(EligibilityRefusal reason) {
        return List.of(wanted(reason, "bring").split("\\|"));
    }

    String basis(EligibilityRefusal reason) {
        return wanted(reason, "basis");
    }

    private String wanted(EligibilityRefusal reason, String part) {
        return Optional.ofNullable(texts.getProperty(reason + "." + part))
                .orElseThrow(() -> new IllegalStateException("no words for " + reason + "." + part));
    }
}
