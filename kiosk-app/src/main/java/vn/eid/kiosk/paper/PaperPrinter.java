package vn.eid.kiosk.paper;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a PDF to one printer. Blocking; a failure is told and touches nothing else. */
public final class PaperPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinter.class);

    private final Optional<String> name;

    /** @param name of the printer as the system calls it; empty for the system's default */
    public PaperPrinter(Optional<String> name) {
        this.name = name;
    }

    /** Whether the system has that printer. */
    public boolean ready() {
        return service().isPresent();
    }

    private Optional<PrintService> service() {
        return name.isEmpty()
                ? Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                : Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                        .filter(it -> it.getName().equals(name.get()))
                        .findFirst();
    }

    /** What became of it. */
    public PrintOutcome print(byte[] pdf) {
        Optional<PrintService> printer = service();
        if (printer.isEmpty()) {
            return PrintOutcome.NO_PRINTER;
        }
        try (var document = Loader.loadPDF(pdf)) {
            var job = PrinterJob.getPrinterJob();
            job.setPrintService(printer.get());
            job.setPageable(new PDFPageable(document));
            job.print();
            return PrintOutcome.PRINTED;
        } catch (IOException | PrinterException failed) {
            LOG.warn("not printed: {}", failed.getMessage());
            return PrintOutcome.FAILED;
        }
    }
}
