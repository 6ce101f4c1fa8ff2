package vn.eid.biometrics.document;

/** What a QR code on a paper turned out to be. Its content is printed, not signed: it fills in fields, it proves nothing. */
public sealed interface PaperCode permits PaperCode.CitizenCard, PaperCode.HealthInsurance, PaperCode.Other {
    /** The identity card's code; the text goes to the card reader's own parser. */
    record CitizenCard(String text) implements PaperCode {
        @Override
        public String toString() {
            return "identity card code";
        }
    }

    /** The health insurance card's code. */
    record HealthInsurance(HealthInsuranceCode code) implements PaperCode {}

    /** Any other text, such as an address of a licence register. */
    record Other(String text) implements PaperCode {
        @Override
        public String toString() {
            return "code of " + text.length() + " characters";
        }
    }
}
