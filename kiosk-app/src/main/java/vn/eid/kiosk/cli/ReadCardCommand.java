package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.biometrics.CameraException;
import vn.eid.card.AccessKey;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.CardReaders;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.ReadListener;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.message.FaultText;

/** Reads one card and prints what it says and what was proven of it. */
@Command(
        name = "read-card",
        description = {
            "Đọc chip của thẻ trên đầu đọc và kiểm tra thẻ thật.",
            "Reads the chip of the card on the reader and proves it genuine."
        },
        footer = {
            "",
            "JSON: accessProtocol, identity{…}, dataGroups{\"1\":{length,sha256,hash}}, inspection{sodSignature,"
                    + "dscTrust,crl,dgHashes,chipAuthentication,activeAuthentication,cardAccessBound}, findings[],"
                    + " apdus, bytes, millis{access,files,inspection,total}, portrait{mediaType,width,height,length};",
            "hoặc / or fault{code,step,sw,retryable,message}, mã thoát / exit code 2."
        })
public final class ReadCardCommand implements Callable<Integer> {
    private final CardTools tools;
    private final Terminal terminal;

    @Option(names = "--reader", paramLabel = "PATTERN", description = "Tên đầu đọc (biểu thức) / reader name pattern")
    private String reader = "";

    @Option(
            names = "--can",
            paramLabel = "N",
            description = "6 số cuối của số định danh, hoặc cả 12 số / last six digits or all twelve")
    private Optional<String> can = Optional.empty();

    @Option(names = "--mrz", paramLabel = "TEXT", description = "Dòng MRZ mặt sau / machine readable zone")
    private Optional<String> mrz = Optional.empty();

    @Option(names = "--qr", paramLabel = "TEXT", description = "Nội dung mã QR trên thẻ / text of the card's QR code")
    private Optional<String> qr = Optional.empty();

    @Option(
            names = "--qr-image",
            paramLabel = "FILE",
            description = "Ảnh chụp mã QR trên thẻ / a picture of the card's QR code")
    private Optional<Path> qrImage = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "Thư mục chứng thư CSCA / folder of trusted authorities")
    private Optional<Path> trust = Optional.empty();

    @Option(names = "--save", paramLabel = "DIR", description = "Ghi các tệp gốc / write the raw files")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Chờ thẻ, mặc định 10 / wait for a card, default 10")
    private int wait = 10;

    @Option(names = "--json", description = "In JSON / print JSON")
    private boolean json;

    public ReadCardCommand(CardTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (qr.isEmpty() && qrImage.isPresent()) {
                qr = Optional.of(new QrPicture(tools.decoder()).text(qrImage.get()));
            }
            return readCard();
        } catch (ImageFiles.UnreadableFileException e) {
            return refuse("FILE_MISSING", "Không có tệp ảnh này, hoặc không đọc được. / No readable picture file.");
        } catch (QrPicture.NoCodeException e) {
            return refuse(
                    "QR_NOT_FOUND",
                    "Không thấy mã QR trong ảnh. Chụp lại gần và rõ hơn, hoặc dùng --can."
                            + " / No QR code in the picture: take it again, nearer and sharper, or use --can.");
        } catch (CameraException e) {
            return refuse(e);
        }
    }

    private int readCard() throws InterruptedException {
        Optional<List<AccessKey>> keys = keys();
        if (keys.isEmpty()) {
            return refuse(
                    "KEY_UNREADABLE",
                    "Khoá không đúng dạng: --can 6 hoặc 12 số, --mrz ba dòng, --qr nội dung mã."
                            + " / The key is not in its form.");
        }
        if (keys.get().isEmpty()) {
            return refuse(
                    "KEY_MISSING",
                    "Cần --can, --mrz, --qr hoặc --qr-image. / One of --can, --mrz, --qr or --qr-image is needed.");
        }
        Pattern names;
        try {
            names = Pattern.compile(reader);
        } catch (PatternSyntaxException wrong) {
            return refuse("PATTERN_UNREADABLE", "Biểu thức --reader sai. / The pattern of --reader is wrong.");
        }
        try (CardReaders readers = tools.readers(names, trust)) {
            var waiting = new CardWait();
            Optional<CardPresence> card =
                    waiting.forCard(readers, Duration.ofSeconds(Math.max(1, Math.min(wait, 600))));
            if (card.isEmpty()) {
                return noCard(waiting.state());
            }
            var request = new ChipReadRequest(keys.get(), "", qr.orElse(""), ChipReadRequest.ReadScope.ALL);
            return show(readers.read(card.get(), request, ReadListener.NONE));
        } catch (CardException e) {
            return fault(e);
        } finally {
            keys.get().forEach(AccessKey::close);
        }
    }

    /** Empty when what was given cannot be read; an empty list when nothing was given. */
    private Optional<List<AccessKey>> keys() {
        if (can.isPresent()) {
            return CardKeyText.ofCan(can.get());
        }
        if (mrz.isPresent()) {
            return CardKeyText.ofMrz(mrz.get());
        }
        return qr.isPresent() ? CardKeyText.ofQr(qr.get()) : Optional.of(tools.keysWithoutAsking());
    }

    private int show(ChipReading reading) {
        if (save.isPresent()) {
            try {
                ReadingFolder.save(reading, save.get());
            } catch (IOException e) {
                return refuse("NOT_SAVED", "Không ghi được vào thư mục --save. / Cannot write to the folder.");
            }
        }
        if (json) {
            terminal.printJson(ReadingJson.of(reading));
        } else {
            ReadingText.print(reading, terminal);
        }
        return Terminal.DONE;
    }

    private int noCard(ReaderState state) {
        if (state instanceof ReaderState.NoService) {
            return fault(CardFault.SERVICE_UNAVAILABLE);
        }
        if (state instanceof ReaderState.NoReader) {
            return fault(CardFault.NO_READER);
        }
        if (state instanceof ReaderState.CardMute) {
            return fault(CardFault.CARD_MUTE);
        }
        return refuse("NO_CARD", "Không có thẻ trên đầu đọc. Đặt thẻ lên rồi thử lại. / No card on the reader.");
    }

    private int fault(CardFault fault) {
        FaultText text = terminal.messages().of(fault);
        printFault(fault.name(), "CONNECTING", Optional.empty(), fault.retryable(), text);
        return Terminal.FAULT;
    }

    private int fault(CardException e) {
        Optional<String> statusWord = e.statusWord().isPresent()
                ? Optional.of(String.format("%04X", e.statusWord().getAsInt()))
                : Optional.empty();
        FaultText text = terminal.messages().of(e.fault());
        printFault(e.fault().name(), e.phase().name(), statusWord, e.fault().retryable(), text);
        return Terminal.FAULT;
    }

    private int refuse(String code, String message) {
        printFault(code, "CONNECTING", Optional.empty(), true, new FaultText(message, "", ""));
        return Terminal.FAULT;
    }

    private int refuse(CameraException e) {
        FaultText text = terminal.messages().of(e.fault());
        printFault(e.fault().name(), "CONNECTING", Optional.empty(), true, text);
        return Terminal.FAULT;
    }

    private void printFault(String code, String step, Optional<String> statusWord, boolean retryable, FaultText text) {
        if (!json) {
            if (text.cause().isEmpty()) {
                terminal.err().println(text.title());
            } else {
                terminal.printFault(text);
            }
            return;
        }
        var fault = new LinkedHashMap<String, Object>();
        fault.put("code", code);
        fault.put("step", step);
        fault.put("sw", statusWord.orElse(null));
        fault.put("retryable", retryable);
        fault.put("message", Terminal.sentence(text));
        var json = new LinkedHashMap<String, Object>();
        json.put("fault", fault);
        terminal.printJson(json);
    }
}
