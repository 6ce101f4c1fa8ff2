package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.TestPki;

/**
 * The ministry for training and tests: Jetty with TLS 1.3 on the loopback interface, tus uploads, event feed, review
 * page. Starts in about a second, keeps its folder over restarts, and believes nothing that a counter says.
 */
public final class ReferenceMinistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceMinistry.class);
    private static final int THREADS = 40;

    private final Server server;
    private final ServerConnector connector;
    private final MinistryStore store;
    private final EventFeed feed;
    private final ReviewDesk desk;
    private final Thread reviewer;
    private final PhoneCodes codes;
    private final Set<String> levelOne = ConcurrentHashMap.newKeySet();
    private final AtomicReference<FaultScript> faults = new AtomicReference<>(FaultScript.none());

    /**
     * Keys of the ministry; the same ones make a restart the same ministry.
     *
     * @param encryption opens sealed dossiers
     * @param tls of the server
     */
    public record Keys(TestPki pki, TestPki.Identity encryption, TestPki.Identity tls) {
        /** New ones. */
        public static Keys create(TestPki pki) {
            return new Keys(pki, pki.ministryEncryption(), pki.tlsServer("127.0.0.1", "localhost"));
        }
    }

    private ReferenceMinistry(
            MinistrySettings settings,
            Keys keys,
            Optional<DossierInspector> given,
            InstantSource clock,
            SecureRandom random)
            throws IOException, SQLException, GeneralSecurityException {
        Path received = Files.createDirectories(settings.folder().resolve("received"));
        Path uploads = Files.createDirectories(settings.folder().resolve("uploads"));
        store = new MinistryStore(settings.folder());
        feed = new EventFeed(store, clock);
        codes = new PhoneCodes(random, clock);
        AtomicReference<ReviewDesk> toWake = new AtomicReference<>();
        ReceivedFiles files = new ReceivedFiles(
                received, store, feed, clock, () -> toWake.get().wake());
        DossierInspector inspector = given.orElseGet(() -> new SealedDossierInspector(
                new MinistryOpener(keys.encryption().key(), keys.pki().ca()),
                store,
                new ChipInspection(settings.issuers()),
                settings.officers(),
                clock));
        desk = new ReviewDesk(store, files, inspector, feed, settings, clock);
        toWake.set(desk);
        reviewer = new Thread(desk, "ministry-review");
        reviewer.setDaemon(true);

        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 2);
        pool.setName("ministry");
        pool.setDaemon(true);
        pool.setStopTimeout(TimeUnit.SECONDS.toMillis(1));
        server = new Server(pool);
        connector = connector(server, settings.port(), keys);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(
                new FilterHolder(new FaultFilter(faults, clock)), "/v1/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(
                new ServletHolder("uploads", new UploadEndpoint(uploads, store, files)), UploadEndpoint.PATH + "/*");
        context.addServlet(
                new ServletHolder(
                        "api",
                        new ApiEndpoint(
                                store,
                                feed,
                                codes,
                                keys.pki(),
                                keys.encryption().chain(),
                                levelOne::contains)),
                "/v1/*");
        context.addServlet(
                new ServletHolder(
                        "plain",
                        new PlainUpload(
                                Files.createDirectories(settings.folder().resolve("plain")))),
                PlainUpload.PATH + "/*");
        byte[] token = new byte[16];
        random.nextBytes(token);
        context.addServlet(
                new ServletHolder(
                        "review",
                        new ReviewPage(store, desk, codes, HexFormat.of().formatHex(token))),
                ReviewPage.PATH);
        server.setHandler(context);
        server.setStopTimeout(0); // no waiting for long polls and browsers
    }

    /** Starts a ministry that verifies everything. */
    public static ReferenceMinistry start(
            MinistrySettings settings, Keys keys, InstantSource clock, SecureRandom random) {
        return start(settings, keys, Optional.empty(), clock, random);
    }

    /** Starts a ministry with another look at dossiers, for load tests with bytes that are no dossiers. */
    static ReferenceMinistry start(
            MinistrySettings settings,
            Keys keys,
            Optional<DossierInspector> inspector,
            InstantSource clock,
            SecureRandom random) {
        try {
            ReferenceMinistry ministry = new ReferenceMinistry(settings, keys, inspector, clock, random);
            ministry.startServer();
            ministry.reviewer.start();
            return ministry;
        } catch (IOException | SQLException | GeneralSecurityException broken) {
            throw new IllegalStateException("the reference ministry does not start", broken);
        }
    }

    private void startServer() throws IOException {
        try {
            server.start();
        } catch (IOException busy) {
            throw busy;
        } catch (Exception unexpected) { // Jetty's life cycle declares nothing narrower
            throw new IllegalStateException("Jetty does not start", unexpected);
        }
    }

    private static ServerConnector connector(Server server, int port, Keys keys)
            throws GeneralSecurityException, IOException {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        char[] none = new char[0];
        KeyStore identity = keys.tls().keyStore(none);
        tls.setKeyStore(identity);
        tls.setKeyStorePassword("");
        tls.setTrustStore(keys.pki().trustStore());
        tls.setIncludeProtocols("TLSv1.3");
        // Wanted and not needed: the API refuses without, and a reviewer's browser has none.
        tls.setWantClientAuth(true);
        tls.setSniRequired(false);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        http.addCustomizer(secure);
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(90));
        return connector;
    }

    /** Base address of the contract. */
    public URI address() {
        return URI.create("https://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** Address of the review page. */
    public URI reviewPage() {
        return address().resolve(ReviewPage.PATH);
    }

    /** What goes wrong from now on. */
    public void play(FaultScript script) {
        faults.set(script);
    }

    /** One-time codes that were "sent". */
    public PhoneCodes codes() {
        return codes;
    }

    /** From now on a citizen has an activated level 1 account. */
    public void activateLevelOne(String personalIdNumber) {
        levelOne.add(personalIdNumber);
    }

    /** A dossier as the ministry holds it. */
    public Optional<MinistryDossier> find(DossierId id) {
        return query(() -> store.find(id));
    }

    /** How many different dossiers the ministry holds. */
    public long count() {
        return query(store::count);
    }

    /** How often any dossier was taken in; equal to {@link #count} when none was taken twice. */
    public long timesReceived() {
        return query(store::timesReceived);
    }

    /** How many dossiers wait for the rule or a reviewer, at most a hundred of each kind counted. */
    public long undecided() {
        return query(() -> (long) store.withStatus(DossierStatus.RECEIVED, 100).size()
                + store.withStatus(DossierStatus.CHECKING, 100).size());
    }

    /** Tells all stations; {@code type} and members as in the contract. */
    public void publish(ObjectNode event) {
        query(() -> {
            feed.tell(Optional.empty(), event);
            return Optional.empty();
        });
    }

    /** Decides by hand, as the review page does. */
    public boolean decide(DossierId id, Optional<RejectionReason> refusal) {
        var to = refusal.isPresent() ? DossierStatus.REJECTED : DossierStatus.APPROVED;
        return query(() -> desk.move(id, DossierStatus.CHECKING, to, refusal));
    }

    /** A question to the store. */
    private interface Query<T> {
        T ask() throws SQLException;
    }

    private static <T> T query(Query<T> question) {
        try {
            return question.ask();
        } catch (SQLException broken) {
            throw new IllegalStateException("the ministry's store", broken);
        }
    }

    /** Stops at once, like a machine that is switched off; what was acknowledged is on the disk. */
    @Override
    public void close() {
        feed.close();
        desk.stop();
        try {
            server.stop();
        } catch (Exception hurried) { // Jetty's life cycle declares nothing narrower; connections may be cut
            LOG.debug("Jetty: {}", hurried.toString());
        }
        try {
            reviewer.join(Duration.ofSeconds(5).toMillis());
            store.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyClosed) {
            LOG.warn("Store: {}", alreadyClosed.getMessage());
        }
    }
}
