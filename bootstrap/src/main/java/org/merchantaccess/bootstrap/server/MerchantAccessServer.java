package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.node.NodeHealth;
import org.merchantaccess.bootstrap.control.CommandLineKey;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.ListenerAddress;
import org.merchantaccess.bootstrap.settings.ListenerSettings;
import org.merchantaccess.bootstrap.settings.ServingSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.watch.WatchedEnvironments;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.operations.Readiness;
import org.merchantaccess.http.vertx.ListenerOptions;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** A server process for one or both environments. The environments share nothing but the process. */
public final class MerchantAccessServer implements AutoCloseable {

    private static final ListenerSettings ANY_LOOPBACK_PORT = new ListenerSettings(
            ListenerAddress.parse("127.0.0.1:0")
                    .getOrElseThrow(() -> new IllegalStateException("the loopback address is valid")),
            Option.none());

    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);

    private final Metrics metrics;
    private final Wiring wiring;
    private final Map<Environment, Instance> instances = new EnumMap<>(Environment.class);
    private final List<VertxListener> frontListeners = new ArrayList<>();

    /** Read by event loops. */
    private final Set<MerchantAccess> configured = ConcurrentHashMap.newKeySet();

    private final StopRequest stop = new StopRequest();
    private final LockedDataFolder folder;
    private final Runnable onClosed;
    private final ServingSettings serving;
    private final Path dataFolder;
    private ServedCertificates certificates = ServedCertificates.none();
    private boolean isClosed;
    private URI operations = URI.create("about:blank");

    private MerchantAccessServer(Metrics metrics, LockedDataFolder folder, Settings settings, Runnable onClosed) {
        this.metrics = metrics;
        this.wiring = new Wiring(metrics);
        this.folder = folder;
        this.serving = settings.serving();
        this.dataFolder = settings.dataFolder().toAbsolutePath();
        this.onClosed = onClosed;
    }

    /** Starts a server for the environments in the data folder. Each gets its key file and a control listener for the command line. */
    public static Either<StartFailure, MerchantAccessServer> start(
            Settings settings, Set<Environment> environments, Restored restored, EnvironmentOpener opener) {
        Metrics metrics = new Metrics();
        return LockedDataFolder.take(settings, opener.decoratedBy(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, settings, () -> {})
                        .started(settings, environments, environment -> folder.openWithKeyFile(environment, restored)));
    }

    /** Checks the certificates and keys of the environments' listeners without starting anything. */
    public static Either<StartFailure, Settings> check(Settings settings, Set<Environment> environments) {
        return ServedCertificates.read(settings, environments).map(read -> settings);
    }

    /** Starts a server for both environments in a temporary folder that is deleted at the end. The caller creates management keys. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings) {
        return startDemo(settings, new StoredEnvironments());
    }

    /** Starts a demo server whose environments are opened by the given opener. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings, EnvironmentOpener opener) {
        return TemporaryFolder.create().flatMap(temporary -> startDemo(settings, opener, temporary));
    }

    private static Either<StartFailure, MerchantAccessServer> startDemo(
            Settings settings, EnvironmentOpener opener, TemporaryFolder temporary) {
        Settings inFolder = settings.in(temporary.path());
        Metrics metrics = new Metrics();
        return LockedDataFolder.take(inFolder, opener.decoratedBy(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, inFolder, temporary::delete)
                        .started(
                                inFolder,
                                Set.of(Environment.values()),
                                environment -> folder.open(environment, Restored.REFUSED)));
    }

    private Either<StartFailure, MerchantAccessServer> started(
            Settings settings, Set<Environment> environments, Opening opening) {
        Either<StartFailure, MerchantAccessServer> outcome = ServedCertificates.read(settings, environments)
                .peek(read -> certificates = read)
                .map(read -> this);
        for (Environment environment : environments) {
            outcome = outcome.flatMap(server -> server.serve(settings.of(environment), opening));
        }
        return outcome.flatMap(server -> server.listenForOperations(settings.operations()))
                .flatMap(MerchantAccessServer::announce)
                .peekLeft(failure -> close());
    }

    private Either<StartFailure, MerchantAccessServer> serve(InstanceSettings settings, Opening opening) {
        return opening.open(settings.access().environment())
                .peek(open -> metrics.measure(settings.access().environment(), open))
                .flatMap(open -> listenForApi(open.access(), settings)
                        // before the Hub, which takes longer: merchants log in meanwhile
                        .peek(api -> configureSigning(open.access(), settings, api))
                        .flatMap(api ->
                                listenForHub(open, settings, api).map(hub -> instance(open, settings, api, hub))))
                .peek(instance -> instances.put(settings.access().environment(), instance))
                .map(instance -> this);
    }

    private static Instance instance(OpenInstance open, InstanceSettings settings, URI api, URI hub) {
        return new Instance(
                open.access(),
                open.people(),
                api,
                hub,
                settings.urls().api().map(set -> URI.create(set.toString())).getOrElse(api),
                settings.urls().hub().map(set -> URI.create(set.toString())).getOrElse(hub),
                open.revived());
    }

    private Either<StartFailure, URI> listenForApi(MerchantAccess access, InstanceSettings settings) {
        ListenerOptions options = options(settings.api());
        // Replaced when the listener is bound: the settings may leave the port open.
        AtomicReference<String> apiUrl =
                new AtomicReference<>(Wiring.apiUrl(settings, settings.api().reachable()));
        VertxListener listener = wiring.api(access, () -> isReady(access), settings, serving, options, apiUrl::get);
        return listen(register(listener), settings.api())
                .peek(bound -> apiUrl.set(Wiring.apiUrl(settings, bound.toString())));
    }

    /** Applies the settings of signing keys before the instance is ready: the issuer of a new store is the URL of its API. */
    private void configureSigning(MerchantAccess access, InstanceSettings settings, URI api) {
        new SigningConfiguration(settings.access().environment(), settings.signing())
                .applyTo(access, Wiring.apiUrl(settings, api.toString()));
        configured.add(access);
    }

    private Either<StartFailure, URI> listenForHub(OpenInstance open, InstanceSettings settings, URI api) {
        ListenerOptions options = options(settings.hub());
        return listen(register(wiring.hub(open, settings, serving, options, api)), settings.hub());
    }

    private ListenerOptions options(ListenerSettings listener) {
        return new ListenerOptions(
                Timeouts.standard(), serving.maxConnections(), certificates.of(listener.certificate()));
    }

    /** Registers a listener that is drained when the server stops. */
    private VertxListener register(VertxListener listener) {
        frontListeners.add(listener);
        return listener;
    }

    private Either<StartFailure, MerchantAccessServer> listenForOperations(ListenerSettings settings) {
        Map<Environment, Supplier<Readiness>> readiness = new LinkedHashMap<>();
        instances.forEach((environment, instance) -> readiness.put(environment, () -> readiness(instance.access())));
        return listen(wiring.operations(readiness, options(settings)), settings)
                .peek(uri -> operations = uri)
                .map(uri -> this);
    }

    private boolean isReady(MerchantAccess access) {
        return configured.contains(access) && readiness(access).notReadyReason().isEmpty();
    }

    private Readiness readiness(MerchantAccess access) {
        if (stop.isRequested()) {
            return Readiness.stopping();
        }
        NodeHealth health = access.health();
        Readiness readiness = health.isReady() ? Readiness.ready() : notReady(health);
        return health.clockJump()
                .map(jump -> readiness.withClockJump(jump.by(), jump.at()))
                .getOrElse(readiness);
    }

    private static Readiness notReady(NodeHealth health) {
        return health.clockSkew()
                .filter(ahead -> health.isClockSkewTooLarge())
                .map(Readiness::clockSkew)
                .getOrElse(Readiness.stale(health.silence()));
    }

    /** Writes the control file last, when all listeners are up. */
    private Either<StartFailure, MerchantAccessServer> announce() {
        return listenForControl().flatMap(folder::announce).map(done -> this);
    }

    private Either<StartFailure, RunningServer> listenForControl() {
        CommandLineKey key = CommandLineKey.generate();
        Either<StartFailure, Map<Environment, URI>> sites = Either.right(new EnumMap<>(Environment.class));
        for (Map.Entry<Environment, Instance> served : instances.entrySet()) {
            VertxListener control = register(wiring.control(
                    served.getKey(),
                    served.getValue().access(),
                    served.getValue().people(),
                    key));
            sites = sites.flatMap(bound -> listen(control, ANY_LOOPBACK_PORT)
                    .peek(site -> bound.put(served.getKey(), site))
                    .map(site -> bound));
        }
        return sites.map(all -> new RunningServer(ProcessHandle.current().pid(), all, hubUrls(), key.key()));
    }

    private Map<Environment, URI> hubUrls() {
        Map<Environment, URI> urls = new EnumMap<>(Environment.class);
        instances.forEach((environment, instance) -> urls.put(environment, instance.hubUrl()));
        return urls;
    }

    private static Either<StartFailure, URI> listen(VertxListener listener, ListenerSettings settings) {
        ListenerAddress address = settings.address();
        try {
            int port = listener.start(address.host().toString(), address.port());
            ListenerAddress bound = new ListenerAddress(address.host(), port);
            return Either.right(URI.create(settings.scheme() + "://" + bound.reachable()));
        } catch (UncheckedIOException unable) {
            Throwable cause = rootCause(unable);
            String reason = Option.of(cause.getMessage()).getOrElse(cause::toString);
            return Either.left(new StartFailure.CannotListen(address, ListenFault.of(address, cause), reason));
        }
    }

    /** Returns the root cause, which has the message of the operating system. */
    private static Throwable rootCause(Throwable failed) {
        return Option.of(failed.getCause()).map(MerchantAccessServer::rootCause).getOrElse(failed);
    }

    /**
     * Returns a served environment.
     *
     * @throws IllegalArgumentException if it is not served here
     */
    public Instance instance(Environment environment) {
        return Option.of(instances.get(environment))
                .getOrElseThrow(() -> new IllegalArgumentException(environment + " is not served here"));
    }

    /** Returns the absolute path of the data folder. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** Returns the address of the operations listener. */
    public URI operations() {
        return operations;
    }

    /** Makes stop signals stop this server in order. Call it before announcing the server. */
    public MerchantAccessServer stoppingOnSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "merchant-access-stop"));
        StopSignals.each(stop::request);
        return this;
    }

    /**
     * Waits for a stop signal and stops in order.
     *
     * @return 0; 1 if a second signal cut off requests in progress
     */
    public int runUntilStopped() {
        try {
            stop.awaitRequest();
            drain();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end();
        return stop.isImmediate() ? 1 : 0;
    }

    /** Reports not ready, waits the stop delay for load balancers to notice, then completes open requests. */
    private void drain() throws InterruptedException {
        frontListeners.forEach(VertxListener::leave);
        stop.delay(serving.stopDelay());
        folder.withdraw();
        CompletableFuture<?>[] drained = frontListeners.stream()
                .map(listener -> listener.drain(DRAIN_TIMEOUT).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        stop.await(CompletableFuture.allOf(drained), DRAIN_TIMEOUT.plusSeconds(1));
    }

    private void end() {
        close();
        Log.awaitWritten();
    }

    /** Closes in reverse order of the start: control file, listeners, environments, folder. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        folder.withdraw();
        frontListeners.forEach(VertxListener::close);
        folder.close();
        wiring.loops().close();
        onClosed.run();
    }

    /** Opens an environment of the server. */
    private interface Opening {
        Either<StartFailure, OpenInstance> open(Environment environment);
    }
}
