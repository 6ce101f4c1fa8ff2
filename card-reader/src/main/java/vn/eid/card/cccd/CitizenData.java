package vn.eid.card.cccd;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;

/**
 * The citizen's data brought together from DG1 and DG13, with every disagreement between them as a finding.
 *
 * @param identity each text with the data group that it came from
 * @param issuingState three letters of the machine readable zone
 * @param findings for the officer
 */
public record CitizenData(ChipIdentity identity, String issuingState, Set<Finding> findings) {
    public CitizenData {
        findings = Set.copyOf(findings);
    }

    /**
     * @param dg1 raw DG1
     * @param dg13 raw DG13, if the card has it
     * @param today for the century of a birth date without identity number, and for expiry
     * @throws vn.eid.card.lds.MalformedFileException if DG1 holds no machine readable zone; a bad DG13 is a finding
     */
    public static CitizenData of(byte[] dg1, Optional<byte[]> dg13, LocalDate today) {
        return new Assembler(Dg1File.mrz(dg1), dg13.map(Dg13File::of), today).assemble();
    }

    /** The data of DG1 alone, when DG13 is there and cannot be read at all. */
    public static CitizenData ofBrokenDg13(byte[] dg1, LocalDate today) {
        CitizenData alone = of(dg1, Optional.empty(), today);
        Set<Finding> findings = EnumSet.copyOf(alone.findings);
        findings.remove(Finding.DG13_MISSING);
        findings.add(Finding.DG13_PARTLY_UNREADABLE);
        return new CitizenData(alone.identity, alone.issuingState, findings);
    }

    private static final class Assembler {
        private final Td1Mrz mrz;
        private final Optional<Dg13File> dg13;
        private final LocalDate today;
        private final Set<Finding> findings = EnumSet.noneOf(Finding.class);

        Assembler(Td1Mrz mrz, Optional<Dg13File> dg13, LocalDate today) {
            this.mrz = mrz;
            this.dg13 = dg13;
            this.today = today;
        }

        CitizenData assemble() {
            findIf(!mrz.checkDigitsRight(), Finding.MRZ_CHECK_DIGIT_WRONG);
            findIf(dg13.isEmpty(), Finding.DG13_MISSING);
            findIf(dg13.filter(Dg13File::partlyUnreadable).isPresent(), Finding.DG13_PARTLY_UNREADABLE);
            ChipField number = idNumber();
            Optional<IdNumber> id = IdNumber.of(number.value());
            PartialDate birth = birth(id);
            Sex sex = sex();
            id.ifPresent(i -> findings.addAll(i.findingsAgainst(birth, sex)));
            CardExpiry expiry = expiry();
            findIf(expiry instanceof CardExpiry.Until until && until.date().isBefore(today), Finding.CARD_EXPIRED);
            ChipIdentity identity = new ChipIdentity(
                    number,
                    name(),
                    birth,
                    sex,
                    text(Dg13File.NATIONALITY).or(() -> fromZone(mrz.nationality())),
                    text(Dg13File.ETHNICITY),
                    text(Dg13File.RELIGION),
                    text(Dg13File.ORIGIN),
                    text(Dg13File.RESIDENCE),
                    text(Dg13File.FEATURES),
                    date(Dg13File.ISSUED),
                    expiry,
                    parent(0),
                    parent(1),
                    texts(Dg13File.SPOUSES),
                    text(Dg13File.FORMER_ID),
                    dg13.map(Dg13File::unknown).orElseGet(Map::of));
            return new CitizenData(identity, mrz.issuingState(), findings);
        }

        /** The optional data of DG1; on a card of another layout DG13's, or at last the document number. */
        private ChipField idNumber() {
            Optional<ChipField> inDg13 = text(Dg13File.ID_NUMBER);
            Optional<IdNumber> inZone = mrz.idNumber();
            if (inZone.isEmpty()) {
                findings.add(Finding.ID_NUMBER_DIFFERS_BETWEEN_GROUPS);
                return inDg13.orElseGet(() -> new ChipField(mrz.documentNumber().replace("<", ""), FileId.DG1));
            }
            IdNumber id = inZone.get();
            findIf(!mrz.documentNumber().equals(id.documentNumber()), Finding.DOCUMENT_NUMBER_DIFFERS);
            findIf(
                    inDg13.isPresent() && !inDg13.get().value().equals(id.digits()),
                    Finding.ID_NUMBER_DIFFERS_BETWEEN_GROUPS);
            return new ChipField(id.digits(), FileId.DG1);
        }

        private ChipField name() {
            Optional<ChipField> marked = text(Dg13File.NAME);
            findIf(
                    marked.isPresent() && !PlainNames.same(marked.get().value(), mrz.name()),
                    Finding.NAME_DIFFERS_BETWEEN_GROUPS);
            return marked.orElseGet(() -> new ChipField(mrz.name(), FileId.DG1));
        }

        private PartialDate birth(Optional<IdNumber> id) {
            Optional<PartialDate> inDg13 = date(Dg13File.BIRTH);
            int century = id.map(IdNumber::birthYear)
                    .or(() -> inDg13.map(PartialDate::year))
                    .orElseGet(this::likelyCentury);
            Optional<PartialDate> inZone = TextDates.birth(mrz.birth(), century);
            findIf(
                    inZone.isEmpty() || inDg13.isPresent() && contradict(inZone.get(), inDg13.get()),
                    Finding.BIRTH_DIFFERS_BETWEEN_GROUPS);
            // DG13 may be the more precise of two that agree
            return inZone.filter(z -> z.full().isPresent() || inDg13.isEmpty() || contradict(z, inDg13.get()))
                    .or(() -> inDg13)
                    .orElseGet(() -> PartialDate.ofYear(century));
        }

        private int likelyCentury() {
            boolean past = TextDates.birth(mrz.birth(), today.getYear())
                    .filter(d -> d.year() <= today.getYear())
                    .isPresent();
            return past ? today.getYear() : today.getYear() - 100;
        }

        private static boolean contradict(PartialDate one, PartialDate other) {
            return one.year() != other.year()
                    || one.month().isPresent()
                            && other.month().isPresent()
                            && !one.month().equals(other.month())
                    || one.day().isPresent()
                            && other.day().isPresent()
                            && !one.day().equals(other.day());
        }

        private Sex sex() {
            Sex inDg13 = text(Dg13File.SEX).map(f -> SexText.of(f.value())).orElse(Sex.UNSPECIFIED);
            if (mrz.sex() == Sex.UNSPECIFIED) {
                return inDg13;
            }
            findIf(inDg13 != Sex.UNSPECIFIED && inDg13 != mrz.sex(), Finding.SEX_DIFFERS_BETWEEN_GROUPS);
            return mrz.sex();
        }

        private CardExpiry expiry() {
            CardExpiry inZone = TextDates.expiry(mrz.expiry());
            Optional<CardExpiry> inDg13 = text(Dg13File.EXPIRY).map(f -> expiryText(f.value()));
            if (inZone instanceof CardExpiry.Unknown) {
                return inDg13.orElse(inZone);
            }
            findIf(
                    inDg13.isPresent()
                            && !(inDg13.get() instanceof CardExpiry.Unknown)
                            && !inDg13.get().equals(inZone),
                    Finding.EXPIRY_DIFFERS_BETWEEN_GROUPS);
            return inZone;
        }

        private static CardExpiry expiryText(String text) {
            if (PlainNames.plain(text).equals("KHONG THOI HAN")) {
                return new CardExpiry.Indefinite();
            }
            return TextDates.parse(text)
                    .flatMap(PartialDate::full)
                    .<CardExpiry>map(CardExpiry.Until::new)
                    .orElseGet(CardExpiry.Unknown::new);
        }

        /** Father first, mother second; when only one is there the card does not say which, so it stands as the father. */
        private Optional<ChipField> parent(int index) {
            return texts(Dg13File.PARENTS).stream().skip(index).findFirst();
        }

        private Optional<PartialDate> date(int field) {
            return text(field).flatMap(f -> TextDates.parse(f.value()));
        }

        private Optional<ChipField> text(int field) {
            return dg13.flatMap(d -> d.text(field)).map(t -> new ChipField(t, FileId.DG13));
        }

        private List<ChipField> texts(int field) {
            return dg13.map(d -> d.all(field)).orElse(List.of()).stream()
                    .map(t -> new ChipField(t, FileId.DG13))
                    .toList();
        }

        private static Optional<ChipField> fromZone(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new ChipField(text, FileId.DG1));
        }

        private void findIf(boolean condition, Finding finding) {
            if (condition) {
                findings.add(finding);
            }
        }
    }

    /** Disagreements with what the counter knew beforehand: typed number and QR text, either of which may be empty. */
    public Collection<Finding> findingsAgainst(String expectedId, String qrText) {
        Set<Finding> against = EnumSet.noneOf(Finding.class);
        String number = identity.personalIdNumber().value();
        IdNumber.of(expectedId)
                .filter(expected -> !expected.digits().equals(number))
                .ifPresent(different -> against.add(Finding.ID_NUMBER_DIFFERS_FROM_TYPED));
        QrText.of(qrText).filter(this::differsFrom).ifPresent(different -> against.add(Finding.QR_DIFFERS_FROM_CHIP));
        return against;
    }

    private boolean differsFrom(QrText qr) {
        String chipName = PlainNames.plain(identity.fullName().value());
        return !qr.id().digits().equals(identity.personalIdNumber().value())
                || qr.birth().isPresent() && !qr.birth().get().equals(identity.birth())
                || qr.sex() != Sex.UNSPECIFIED && qr.sex() != identity.sex()
                || qr.issued().isPresent()
                        && identity.issued().isPresent()
                        && !qr.issued().equals(identity.issued())
                || !qr.name().isEmpty() && !PlainNames.plain(qr.name()).equals(chipName);
    }
}
