package vn.eid.card.emrtd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardException;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadStatistics;
import vn.eid.card.cccd.CitizenData;
import vn.eid.card.inspection.SecurityObject;
import vn.eid.card.lds.ComFile;
import vn.eid.card.lds.FaceFile;
import vn.eid.card.lds.SecurityInfos;

/** One reading in progress: its steps, and what they have brought so far. */
final class Reading {
    private static final List<FileId> WITHOUT_LIST =
            List.of(FileId.DG1, FileId.DG2, FileId.DG13, FileId.DG14, FileId.DG15);

    private final ApduChannel channel;
    private final ChipReadRequest request;
    private final ReadListener listener;
    private final ChipReader.Tools tools;
    private final ProgressMeter progress;
    private final FileReader fileReader;
    private final StopWatch watch;

    private final Map<FileId, Octets> files = new EnumMap<>(FileId.class);
    private final Map<FileId, CheckResult> hashes = new EnumMap<>(FileId.class);
    private final Set<Finding> findings = EnumSet.noneOf(Finding.class);
    private Optional<SecurityInfos> cardAccess = Optional.empty();
    private Optional<SecurityObject> securityObject = Optional.empty();
    private SortedSet<Integer> listed = new TreeSet<>();
    private AccessControl.Opened opened;
    private CitizenData citizen;
    private ChipProof proof;
    private Optional<ChipPortrait> portrait = Optional.empty();
    private ChipVerdict verdict;

    Reading(ApduChannel channel, ChipReadRequest request, ReadListener listener, ChipReader.Tools tools) {
        this.channel = channel;
        this.request = request;
        this.listener = listener;
        this.tools = tools;
        this.progress = new ProgressMeter(listener, tools.clock());
        this.fileReader = new FileReader(channel, progress);
        this.watch = new StopWatch(tools.clock());
    }

    void enter(ReadPhase phase) {
        watch.enter(phase);
        progress.enter(phase);
    }

    /** EF.CardAccess lies outside the application and must be read before it is selected. */
    void openChip() throws CardException {
        if (!tools.limits().extendedLength()) {
            channel.refuseExtendedLength();
        }
        Optional<byte[]> file = CardAccessFile.read(channel);
        file.ifPresent(bytes -> files.put(FileId.CARD_ACCESS, Octets.of(bytes)));
        cardAccess = file.flatMap(bytes -> tools.parser().parse(() -> SecurityInfos.ofCardAccess(bytes)));
        AccessControl access = new AccessControl(channel, EphemeralKeys.random(tools.random()), this::randomBytes);
        opened = access.open(cardAccess, request.keys());
        if (opened.protocol() == AccessProtocol.BAC) {
            findings.add(Finding.BAC_USED);
        }
    }

    /** First of all files: it lists under a signature what the chip has. */
    void readSecurityObject() throws CardException {
        byte[] sod = mandatory(FileId.SOD);
        securityObject = tools.parser().parse(() -> SecurityObject.of(sod));
        Optional<SortedSet<Integer>> claimed =
                optional(FileId.COM).flatMap(com -> tools.parser().parse(() -> ComFile.dataGroups(com)));
        if (securityObject.isPresent()) {
            listed = new TreeSet<>(securityObject.get().dataGroups());
            if (!claimed.filter(listed::equals).isPresent()) {
                findings.add(Finding.COM_DIFFERS_FROM_SOD);
            }
        } else {
            WITHOUT_LIST.forEach(file -> listed.add(file.dataGroupNumber()));
            claimed.ifPresent(listed::retainAll);
        }
    }

    void readText() throws CardException {
        mandatory(FileId.DG1);
        listedGroup(FileId.DG13);
    }

    void showText() throws CardException {
        compareHash(FileId.DG1);
        compareHash(FileId.DG13);
        byte[] dg1 = files.get(FileId.DG1).toByteArray();
        Optional<byte[]> dg13 = Optional.ofNullable(files.get(FileId.DG13)).map(Octets::toByteArray);
        LocalDate today = LocalDate.now(tools.clock());
        Optional<CitizenData> data = tools.parser()
                .parse(() -> CitizenData.of(dg1, dg13, today))
                .or(() -> tools.parser().parse(() -> CitizenData.ofBrokenDg13(dg1, today)));
        if (data.isEmpty()) {
            throw hashes.get(FileId.DG1).isFailed()
                    ? ChipFaults.hashMismatch(channel.phase(), FileId.DG1)
                    : ChipFaults.malformed(channel.phase(), FileId.DG1);
        }
        citizen = data.get();
        findings.addAll(citizen.findings());
        findings.addAll(citizen.findingsAgainst(request.expectedId(), request.qrText()));
        listener.text(citizen.identity());
    }

    void readKeys() throws CardException {
        listedGroup(FileId.DG14);
        listedGroup(FileId.DG15);
        compareHash(FileId.DG14);
        compareHash(FileId.DG15);
    }

    void proveChip() throws CardException {
        proof = new ChipProof(channel, tools, securityObject, this::isListed, files, hashes);
        proof.run(opened.evidence(), randomBytes(ChipProof.CHALLENGE_BYTES));
    }

    void readPortrait() throws CardException {
        if (request.files() != ReadScope.ALL || !isListed(FileId.DG2)) {
            return;
        }
        if (!proof.sessionIsOver()) {
            listedGroup(FileId.DG2);
            compareHash(FileId.DG2);
        }
        portrait = Optional.ofNullable(files.get(FileId.DG2))
                .map(Octets::toByteArray)
                .flatMap(dg2 -> tools.parser().parse(() -> FaceFile.portrait(dg2)));
        if (portrait.isEmpty()) {
            findings.add(Finding.PORTRAIT_UNREADABLE);
        }
    }

    void inspect() {
        String issuingState = citizen.issuingState();
        verdict = Verdicts.of(tools, securityObject, hashes, issuingState, proof.bound(cardAccess));
    }

    ChipReading result() {
        ReadStatistics statistics = watch.statistics(channel.apdus(), channel.bytes());
        return new ChipReading(
                opened.protocol(), files, citizen.identity(), portrait, verdict, List.copyOf(findings), statistics);
    }

    private byte[] mandatory(FileId file) throws CardException {
        FileContent content = fileReader.read(file, tools.limits().fileBytes());
        if (content instanceof FileContent.Refused refused) {
            throw ChipFaults.readFailed(
                    channel.phase(), file, OptionalInt.of(refused.sw()), "the chip does not give it");
        }
        return keep(file, (FileContent.Complete) content);
    }

    private Optional<byte[]> optional(FileId file) throws CardException {
        int limit = file == FileId.DG2
                ? tools.limits().portraitBytes()
                : tools.limits().fileBytes();
        FileContent content = fileReader.read(file, limit);
        return content instanceof FileContent.Complete complete ? Optional.of(keep(file, complete)) : Optional.empty();
    }

    private byte[] keep(FileId file, FileContent.Complete content) {
        files.put(file, Octets.of(content.bytes()));
        return content.bytes();
    }

    /** A group that the signature lists and the chip does not give is told, not passed over. */
    private void listedGroup(FileId file) throws CardException {
        if (isListed(file) && optional(file).isEmpty()) {
            findings.add(Finding.DATA_GROUP_UNREADABLE);
            hashes.put(file, CheckResult.undetermined(CheckReason.LISTED_BUT_UNREADABLE));
        }
    }

    private void compareHash(FileId file) {
        Octets content = files.get(file);
        if (content != null) {
            hashes.put(
                    file,
                    securityObject
                            .map(sod -> sod.compare(file.dataGroupNumber(), content.toByteArray()))
                            .orElseGet(() -> CheckResult.undetermined(CheckReason.EARLIER_CHECK_FAILED)));
        }
    }

    private boolean isListed(FileId file) {
        return listed.contains(file.dataGroupNumber());
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        tools.random().nextBytes(bytes);
        return bytes;
    }

    /** Milliseconds of each part of the reading. */
    private static final class StopWatch {
        private final Clock clock;
        private final Instant begin;
        private final Map<ReadPhase, Duration> spent = new EnumMap<>(ReadPhase.class);
        private ReadPhase phase = ReadPhase.CONNECTING;
        private Instant entered;

        StopWatch(Clock clock) {
            this.clock = clock;
            this.begin = clock.instant();
            this.entered = begin;
        }

        void enter(ReadPhase next) {
            Instant now = clock.instant();
            spent.merge(phase, Duration.between(entered, now), Duration::plus);
            phase = next;
            entered = now;
        }

        ReadStatistics statistics(int apdus, long bytes) {
            return new ReadStatistics(
                    apdus,
                    bytes,
                    millis(ReadPhase.ACCESS),
                    millis(ReadPhase.READING) + millis(ReadPhase.READING_PORTRAIT),
                    millis(ReadPhase.CHIP_AUTHENTICATION) + millis(ReadPhase.VERIFYING),
                    Duration.between(begin, clock.instant()).toMillis());
        }

        private long millis(ReadPhase of) {
            return spent.getOrDefault(of, Duration.ZERO).toMillis();
        }
    }
}
