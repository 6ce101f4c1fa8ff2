package vn.eid.kiosk.paper;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a PDF to the default printer. Blocking; a failure is told and touches nothing else. */
public final class PaperPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinter.class);

    /** Whether the system has a default printer. */
    public boolean ready() {
        return PrintServiceLookup.lookupDefaultPrintService() != null;
    }

    /** What became of it. */
    public PrintOutcome print(byte[] pdf) {
        if (!ready()) {
            return PrintOutcome.NO_PRINTER;
        }
        try (var document = Loader.loadPDF(pdf)) {
            var job = PrinterJob.getPrinterJob();
            job.setPageable(new PDFPageable(document));
            job.print();
            return PrintOutcome.PRINTED;
        } catch (IOException | PrinterException failed) {
            LOG.warn("not printed: {}", failed.getMessage());
            return PrintOutcome.FAILED;
        }
    }
}
