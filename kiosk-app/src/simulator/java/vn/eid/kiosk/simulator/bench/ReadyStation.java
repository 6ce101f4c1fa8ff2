package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Properties;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import vn.eid.kiosk.DeviceTools;
import vn.eid.kiosk.StationSetup;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.sync.simulator.TestPki;

/** A production counter that is set up with a training authority, in a folder of its own: its windows open at sign-in. */
final class ReadyStation {
    private ReadyStation() {}

    /** @return its configuration */
    static Path in(Path folder) throws IOException, BenchException {
        Files.createDirectories(folder);
        Clock clock = Clock.systemDefaultZone();
        var random = new SecureRandom();
        TestPki pki = TestPki.create(clock.instant(), random);
        Files.writeString(folder.resolve("ca.pem"), TestPki.pem(pki.ca()));
        Files.writeString(
                folder.resolve("ministry.pem"),
                TestPki.pem(pki.ministryEncryption().certificate()));
        Files.writeString(folder.resolve("secret"), "mot mat khau dai\n");
        Path answers = Files.writeString(folder.resolve("answers"), """
                station.code=QN04
                station.name=Công an phường Mẫu
                gateway.url=https://127.0.0.1:9/
                gateway.ca=ca.pem
                ministry.certificate=ministry.pem
                key.request=request.csr
                key.certificate=station.pem
                supervisor.account=chihuy
                supervisor.name=Chỉ huy
                supervisor.secret.file=secret
                later=trust,reader,camera,printer,screens,models
                """);
        Path config = folder.resolve("kiosk.properties");
        try (var tools = new DeviceTools(clock, random, folder.resolve("models"), folder.resolve("trust"))) {
            Setup setup = StationSetup.of(config, properties(folder), tools, clock, SecretVerifier.Cost.USUAL);
            setup.run(SetupAnswers.read(answers));
            try (var pem = new PEMParser(new StringReader(Files.readString(folder.resolve("request.csr"))))) {
                var chain = pki.grant((PKCS10CertificationRequest) pem.readObject());
                Files.writeString(folder.resolve("station.pem"), TestPki.pem(chain.toArray()));
            }
            setup.run(SetupAnswers.read(answers));
            if (!setup.ready()) {
                throw new BenchException("trạm thử không sẵn sàng / the trial station is not ready");
            }
            return config;
        } catch (SetupAnswers.Unusable impossible) {
            throw new IllegalStateException("these answers are ours", impossible);
        }
    }

    private static Properties properties(Path folder) {
        var system = new Properties();
        Path data = folder.resolve("data");
        system.setProperty("kiosk.data.folder", data.toString());
        system.setProperty("kiosk.key.store", data.resolve("keys/station.p12").toString());
        system.setProperty("kiosk.key.pin.file", data.resolve("keys/pin").toString());
        system.setProperty(
                "kiosk.ministry.certificate", data.resolve("keys/ministry.pem").toString());
        system.setProperty("kiosk.trust.folder", data.resolve("trust").toString());
        return system;
    }
}
