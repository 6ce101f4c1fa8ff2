package vn.eid.sync.dossier;

import java.util.List;
import java.util.Optional;

/**
 * A paper whose data the citizen asks to integrate into the account (giấy tờ đề nghị tích hợp).
 *
 * @param details kind and numbers
 * @param pages pictures or PDF of the paper, may be empty
 * @param originalCompared whether the officer compared it with the original
 * @param comparedBy account name of that officer; empty when nobody compared it, or an older program did not write it down
 */
public record AttachedDocument(
        Details details, List<Content> pages, boolean originalCompared, Optional<String> comparedBy) {
    public AttachedDocument {
        pages = List.copyOf(pages);
    }

    /** A paper of which it is not known who compared it. */
    public AttachedDocument(Details details, List<Content> pages, boolean originalCompared) {
        this(details, pages, originalCompared, Optional.empty());
    }

    /** The four kinds named by the source documents. */
    public sealed interface Details {
        /** Stable name of the kind. */
        DocumentKind kind();

        /** The number that identifies the paper, as normalised by {@link DocumentRules}. */
        String number();
    }

    /** Thẻ bảo hiểm y tế. */
    public record HealthInsuranceCard(String number, String placeOfRegistration) implements Details {
        @Override
        public DocumentKind kind() {
            return DocumentKind.HEALTH_INSURANCE_CARD;
        }

        @Override
        public String toString() {
            return "health insurance card ****";
        }
    }

    /** Giấy phép lái xe. */
    public record DrivingLicence(String number, String licenceClass) implements Details {
        @Override
        public DocumentKind kind() {
            return DocumentKind.DRIVING_LICENCE;
        }

        @Override
        public String toString() {
            return "driving licence ****";
        }
    }

    /** Đăng ký xe; {@code number} is the plate without special characters. */
    public record VehicleRegistration(VehicleKind vehicle, String number, String chassis) implements Details {
        @Override
        public DocumentKind kind() {
            return DocumentKind.VEHICLE_REGISTRATION;
        }

        @Override
        public String toString() {
            return "vehicle registration ****";
        }
    }

    /** Mã số thuế. */
    public record TaxCode(String number) implements Details {
        @Override
        public DocumentKind kind() {
            return DocumentKind.TAX_CODE;
        }

        @Override
        public String toString() {
            return "tax code ****";
        }
    }

    /** Kinds of papers. */
    public enum DocumentKind {
        HEALTH_INSURANCE_CARD,
        DRIVING_LICENCE,
        VEHICLE_REGISTRATION,
        TAX_CODE
    }

    /** Kinds of vehicles that VNeID distinguishes. */
    public enum VehicleKind {
        MOTORBIKE,
        CAR
    }
}
