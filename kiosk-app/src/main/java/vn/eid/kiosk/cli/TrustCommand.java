package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vn.eid.card.inspection.ImportReport;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.card.inspection.TrustListing;

/** The country authorities that this counter trusts. */
@Command(
        name = "trust",
        description = {
            "Chứng thư CSCA mà quầy này tin cậy.",
            "The country signing authorities that this counter trusts."
        })
public final class TrustCommand {
    private final Function<Optional<Path>, TrustFolder> folders;
    private final Terminal terminal;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "Thư mục tin cậy / trust folder",
            scope = ScopeType.INHERIT)
    private Optional<Path> folder = Optional.empty();

    /** @param folders opens a folder, the configured one when none is named */
    public TrustCommand(Function<Optional<Path>, TrustFolder> folders, Terminal terminal) {
        this.folders = folders;
        this.terminal = terminal;
    }

    @Command(
            name = "import",
            description = {
                "Nhập chứng thư, danh sách gốc (LDIF, CMS), danh sách thu hồi.",
                "Imports certificates, master lists (LDIF, CMS), revocation lists.",
                "JSON: authoritiesAdded, authoritiesKnown, revocationListsAdded, revocationListsKnown, rejected, signaturesValid"
            })
    int importFile(
            @Parameters(paramLabel = "FILE", description = "Tệp / file") Path file,
            @Option(names = "--json", description = "In JSON / print JSON") boolean json) {
        ImportReport report;
        try {
            report = folders.apply(folder).importFile(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    "Không đọc được tệp, hoặc không ghi được thư mục tin cậy. / The file cannot be read, or the folder not"
                            + " written.",
                    e);
        }
        int taken = report.authoritiesAdded()
                + report.authoritiesKnown()
                + report.revocationListsAdded()
                + report.revocationListsKnown();
        if (json) {
            terminal.printJson(json(report));
        } else {
            terminal.out()
                    .printf(
                            "CSCA: %d mới / new, %d đã có / known. CRL: %d mới / new, %d đã có / known. Bỏ qua / rejected: %d.%n",
                            report.authoritiesAdded(),
                            report.authoritiesKnown(),
                            report.revocationListsAdded(),
                            report.revocationListsKnown(),
                            report.rejected());
            if (!report.signaturesValid()) {
                terminal.out()
                        .println("! Chữ ký của danh sách không đúng: hãy hỏi nơi cấp tệp. / The list's signature is not"
                                + " valid: ask where the file came from.");
            }
            terminal.out().flush();
        }
        return taken > 0 && report.signaturesValid() ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    @Command(
            name = "list",
            description = {
                "Danh sách chứng thư và danh sách thu hồi đang có.",
                "What is installed.",
                "JSON: authorities[{country,subject,serial,notBefore,notAfter,sha256}],"
                        + " revocationLists[{country,issuer,thisUpdate,nextUpdate,entries}], unreadable[], failure"
            })
    int list(@Option(names = "--json", description = "In JSON / print JSON") boolean json) {
        TrustListing listing = folders.apply(folder).list();
        if (json) {
            terminal.printJson(json(listing));
        } else {
            listing.authorities()
                    .forEach(one -> terminal.out()
                            .printf(
                                    "%s  %s … %s  %s%n",
                                    one.country(), day(one.notBefore()), day(one.notAfter()), one.subject()));
            listing.revocationLists()
                    .forEach(one -> terminal.out()
                            .printf(
                                    "%s  CRL %s … %s  %d  %s%n",
                                    one.country(),
                                    day(one.thisUpdate()),
                                    one.nextUpdate().map(TrustCommand::day).orElse("?"),
                                    one.entries(),
                                    one.issuer()));
            listing.unreadable().forEach(name -> terminal.out().println("✕  " + name));
            terminal.out()
                    .printf(
                            "%d CSCA, %d CRL%n",
                            listing.authorities().size(),
                            listing.revocationLists().size());
            terminal.out().flush();
        }
        return listing.failure().isPresent() ? Terminal.FAULT : Terminal.DONE;
    }

    private static String day(java.time.Instant instant) {
        return instant.toString().substring(0, 10);
    }

    private static Map<String, Object> json(ImportReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("authoritiesAdded", report.authoritiesAdded());
        json.put("authoritiesKnown", report.authoritiesKnown());
        json.put("revocationListsAdded", report.revocationListsAdded());
        json.put("revocationListsKnown", report.revocationListsKnown());
        json.put("rejected", report.rejected());
        json.put("signaturesValid", report.signaturesValid());
        return json;
    }

    private static Map<String, Object> json(TrustListing listing) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "authorities",
                listing.authorities().stream()
                        .map(one -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("country", one.country());
                            entry.put("subject", one.subject());
                            entry.put("serial", one.serial().toString(16));
                            entry.put("notBefore", one.notBefore().toString());
                            entry.put("notAfter", one.notAfter().toString());
                            entry.put("sha256", one.sha256().hex());
                            return entry;
                        })
                        .toList());
        json.put(
                "revocationLists",
                listing.revocationLists().stream()
                        .map(one -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("country", one.country());
                            entry.put("issuer", one.issuer());
                            entry.put("thisUpdate", one.thisUpdate().toString());
                            entry.put(
                                    "nextUpdate",
                                    one.nextUpdate().map(Object::toString).orElse(null));
                            entry.put("entries", one.entries());
                            return entry;
                        })
                        .toList());
        json.put("unreadable", listing.unreadable());
        json.put("failure", listing.failure().orElse(null));
        return json;
    }
}
