package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.TestPki;

/**
 * What a counter needs to work with one reference ministry, as files in a folder.
 *
 * @param authority PEM of the authority that the gateway is trusted by
 * @param ministry PEM chain to seal for
 * @param stationKeys PKCS#12 of the station, signed by the training authority
 * @param pin of the PKCS#12, one line
 * @param address base address of the gateway, one line
 */
public record CounterKit(Path authority, Path ministry, Path stationKeys, Path pin, Path address) {
    /** Where the files of a folder lie. */
    public static CounterKit in(Path folder) {
        return new CounterKit(
                folder.resolve("ca.pem"),
                folder.resolve("ministry.pem"),
                folder.resolve("station.p12"),
                folder.resolve("station.pin"),
                folder.resolve("gateway.url"));
    }

    /** Makes keys for a station, has them certified, and writes the files; an older kit of another authority goes. */
    static CounterKit write(
            Path folder,
            URI gateway,
            ReferenceMinistry.Keys keys,
            String station,
            InstantSource clock,
            SecureRandom random)
            throws IOException, QueueException {
        Files.createDirectories(folder);
        CounterKit kit = in(folder);
        String authority = TestPki.pem(keys.pki().ca());
        if (kit.isOf(authority)) {
            Files.writeString(kit.address(), gateway.toString());
            return kit;
        }
        Files.deleteIfExists(kit.stationKeys());
        Files.writeString(kit.authority(), authority);
        Files.writeString(kit.ministry(), TestPki.pem(keys.encryption().chain().toArray()));
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        DurableFiles files = new DurableFiles(new LocalDisk());
        byte[] pin = HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII);
        files.store(kit.pin(), pin);
        KeyAdministration administration = new KeyAdministration(kit.settings(), files, random, clock);
        administration.init(new X500Principal("CN=Training station " + station + ",O=Training,C=VN"));
        administration.install(keys.pki().grant(administration.request()));
        TestPki.Identity client = keys.pki().tlsClient("Training client " + station);
        files.store(
                kit.pemIdentity(),
                (TestPki.pem(client.key()) + TestPki.pem(client.chain().toArray()))
                        .getBytes(StandardCharsets.US_ASCII));
        Files.writeString(kit.address(), gateway.toString());
        return kit;
    }

    private boolean isOf(String ca) throws IOException {
        return Files.isRegularFile(stationKeys)
                && Files.isRegularFile(pin)
                && Files.isRegularFile(ministry)
                && Files.isRegularFile(pemIdentity())
                && Files.isRegularFile(authority)
                && Files.readString(authority).equals(ca);
    }

    /** A TLS client's key and certificate in one PEM file, for programs that know no PKCS#12, such as curl. */
    public Path pemIdentity() {
        return authority.resolveSibling("client.pem");
    }

    /** To open the station's keys with. */
    public KeyStoreSettings settings() throws IOException {
        return new KeyStoreSettings.Pkcs12(
                stationKeys, Files.readString(pin).strip().toCharArray());
    }
}
