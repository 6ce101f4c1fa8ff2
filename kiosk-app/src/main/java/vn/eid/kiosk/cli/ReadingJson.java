package vn.eid.kiosk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.card.CardExpiry;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.PartialDate;
import vn.eid.card.ReadStatistics;

/** A chip reading as the documented JSON of {@code read-card}. */
final class ReadingJson {
    private ReadingJson() {}

    static Map<String, Object> of(ChipReading reading) {
        var json = new LinkedHashMap<String, Object>();
        json.put("accessProtocol", reading.access().name());
        json.put("identity", identity(reading.identity()));
        json.put("dataGroups", dataGroups(reading));
        json.put("inspection", inspection(reading.verdict()));
        json.put("findings", reading.findings().stream().map(Enum::name).toList());
        ReadStatistics cost = reading.statistics();
        json.put("apdus", cost.apdus());
        json.put("bytes", cost.bytes());
        var millis = new LinkedHashMap<String, Object>();
        millis.put("access", cost.accessMillis());
        millis.put("files", cost.filesMillis());
        millis.put("inspection", cost.inspectionMillis());
        millis.put("total", cost.totalMillis());
        json.put("millis", millis);
        reading.portrait().ifPresent(portrait -> {
            var image = new LinkedHashMap<String, Object>();
            image.put("mediaType", portrait.format().mediaType());
            image.put("width", portrait.width());
            image.put("height", portrait.height());
            image.put("length", portrait.image().length());
            json.put("portrait", image);
        });
        return json;
    }

    private static Map<String, Object> identity(ChipIdentity identity) {
        var json = new LinkedHashMap<String, Object>();
        json.put("personalIdNumber", identity.personalIdNumber().value());
        json.put("fullName", identity.fullName().value());
        json.put("birth", date(identity.birth()));
        json.put("sex", identity.sex().name());
        text(json, "nationality", identity.nationality());
        text(json, "ethnicity", identity.ethnicity());
        text(json, "religion", identity.religion());
        text(json, "placeOfOrigin", identity.placeOfOrigin());
        text(json, "residence", identity.residence());
        text(json, "features", identity.features());
        identity.issued().ifPresent(issued -> json.put("issued", date(issued)));
        json.put("expiry", expiry(identity.expiry()));
        text(json, "father", identity.father());
        text(json, "mother", identity.mother());
        json.put("spouses", identity.spouses().stream().map(ChipField::value).toList());
        text(json, "formerIdNumber", identity.formerIdNumber());
        var unknown = new LinkedHashMap<String, Object>();
        identity.unknownFields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field ->
                        unknown.put(field.getKey().toString(), field.getValue().hex()));
        json.put("unknownFields", unknown);
        return json;
    }

    private static void text(Map<String, Object> json, String key, Optional<ChipField> field) {
        field.ifPresent(present -> json.put(key, present.value()));
    }

    private static String date(PartialDate date) {
        var text = new StringBuilder(String.format("%04d", date.year()));
        date.month().ifPresent(month -> text.append(String.format("-%02d", month)));
        date.day().ifPresent(day -> text.append(String.format("-%02d", day)));
        return text.toString();
    }

    private static String expiry(CardExpiry expiry) {
        if (expiry instanceof CardExpiry.Until until) {
            return until.date().toString();
        }
        return expiry instanceof CardExpiry.Indefinite ? "indefinite" : "unknown";
    }

    private static Map<String, Object> dataGroups(ChipReading reading) {
        var json = new LinkedHashMap<String, Object>();
        List<FileId> groups = new ArrayList<>(reading.files().keySet());
        groups.removeIf(file -> !file.isDataGroup());
        groups.sort(Comparator.comparingInt(FileId::dataGroupNumber));
        for (FileId group : groups) {
            var one = new LinkedHashMap<String, Object>();
            one.put("length", reading.files().get(group).length());
            one.put("sha256", reading.files().get(group).sha256().hex());
            CheckResult hash = reading.verdict().dgHashes().get(group);
            one.put("hash", hash == null ? "not performed" : check(hash));
            json.put(Integer.toString(group.dataGroupNumber()), one);
        }
        return json;
    }

    private static Map<String, Object> inspection(ChipVerdict verdict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sodSignature", check(verdict.sodSignature()));
        json.put("dscTrust", check(verdict.dscTrust()));
        json.put("crl", check(verdict.crl()));
        var hashes = new LinkedHashMap<String, Object>();
        verdict.dgHashes().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().dataGroupNumber()))
                .forEach(entry ->
                        hashes.put(Integer.toString(entry.getKey().dataGroupNumber()), check(entry.getValue())));
        json.put("dgHashes", hashes);
        json.put("chipAuthentication", check(verdict.chipAuthentication()));
        json.put("activeAuthentication", check(verdict.activeAuthentication()));
        json.put("cardAccessBound", check(verdict.cardAccessBound()));
        return json;
    }

    /** The five values of BSI TR-03135 as text, the reason in brackets. */
    static String check(CheckResult result) {
        if (result instanceof CheckResult.Failed failed) {
            return "failed(" + failed.reason() + ")";
        }
        if (result instanceof CheckResult.Undetermined undetermined) {
            return "undetermined(" + undetermined.reason() + ")";
        }
        if (result instanceof CheckResult.NotPerformed notPerformed) {
            return "not performed(" + notPerformed.reason() + ")";
        }
        return result.isSuccessful() ? "successful" : "not supported";
    }
}
