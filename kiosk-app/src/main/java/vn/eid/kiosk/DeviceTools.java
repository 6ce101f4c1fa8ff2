package vn.eid.kiosk;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.LivenessAssistance;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.liveness.GuidedLiveness;
import vn.eid.biometrics.match.FaceMatchers;
import vn.eid.biometrics.model.ModelDownload;
import vn.eid.biometrics.model.ModelEntry;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.model.ModelManifest;
import vn.eid.biometrics.quality.PortraitAssessor;
import vn.eid.card.AccessKey;
import vn.eid.card.CardReaders;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.kiosk.cli.CardTools;
import vn.eid.kiosk.cli.ModelsCommand;
import vn.eid.kiosk.cli.PortraitTools;

/** Makes the adapters that the device commands work with. */
public class DeviceTools implements CardTools, PortraitTools, ModelsCommand.ModelInstaller, AutoCloseable {
    private final CounterThreads threads = new CounterThreads();
    private final Clock clock;
    private final SecureRandom random;
    private final Path models;
    private final Path trust;

    public DeviceTools(Clock clock, SecureRandom random, Path models, Path trust) {
        this.clock = clock;
        this.random = random;
        this.models = models;
        this.trust = trust;
    }

    @Override
    public CardReaders readers(Pattern names, Optional<Path> folder) {
        return readers(names, new TrustFolder(folder.orElse(trust)));
    }

    protected final CardReaders readers(Pattern names, TrustStore authorities) {
        var parser = new BoundedParser(threads.background(), Duration.ofSeconds(2));
        return new PcscCardReaders(
                PcscBackend.ofThisMachine(),
                PcscSettings.usual().withReaders(names),
                new ChipReader(authorities, parser, random, clock, ReadingLimits.usual()),
                CounterThreads.named("reader"),
                clock,
                ApduObserver.NONE);
    }

    @Override
    public List<AccessKey> keysWithoutAsking() {
        return List.of();
    }

    @Override
    public PortraitAnalyser analyser(Optional<Path> folder) throws CameraException {
        return PortraitAssessor.with(models(folder));
    }

    /** Turning, blinking and coloured light; the order of the tasks is nobody's to know. */
    LivenessAssistance liveness() throws CameraException {
        return new GuidedLiveness(FaceObserver.with(ModelFolder.at(models)), random);
    }

    @Override
    public FaceMatcher matcher(Optional<Path> folder) throws CameraException {
        return FaceMatchers.with(models(folder));
    }

    @Override
    public ImageDecoder decoder() {
        return new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system());
    }

    @Override
    public ModelFolder models(Optional<Path> folder) {
        return ModelFolder.at(folder.orElse(models));
    }

    @Override
    public List<ModelEntry> install(ModelFolder folder, String source) throws CameraException {
        return source.matches("(?i)https?://.*") ? fetch(folder, source) : folder.installFrom(Path.of(source));
    }

    /** From an address: the hash of the allow-list decides, so the line need not be trusted. */
    private static List<ModelEntry> fetch(ModelFolder folder, String address) throws CameraException {
        var download = new ModelDownload(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
        var base = URI.create(address.endsWith("/") ? address : address + "/");
        var installed = new ArrayList<ModelEntry>();
        for (ModelEntry entry : ModelManifest.builtIn().models()) {
            download.install(base, entry, folder);
            installed.add(entry);
        }
        return installed;
    }

    @Override
    public void close() {
        threads.close();
    }
}
