package vn.eid.biometrics.document;

import java.util.regex.Pattern;

/** Tells the codes on papers apart by their shape. */
public final class PaperCodes {
    /** Identity number, old identity number or nothing, a name in letters, date of birth. */
    private static final Pattern CITIZEN = Pattern.compile("\\d{12}\\|(?:\\d{9}|\\d{12})?\\|[^|]{0,200}\\|\\d{8}\\|");

    private PaperCodes() {}

    public static PaperCode of(String text) {
        if (CITIZEN.matcher(text).lookingAt()) {
            return new PaperCode.CitizenCard(text);
        }
        return HealthInsuranceCode.parse(text)
                .<PaperCode>map(PaperCode.HealthInsurance::new)
                .orElseGet(() -> new PaperCode.Other(text));
    }
}
