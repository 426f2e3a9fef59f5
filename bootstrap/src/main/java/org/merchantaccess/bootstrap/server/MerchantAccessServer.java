package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Vitals;
import org.merchantaccess.bootstrap.control.CommandLineKey;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
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
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Terms;
import org.merchantaccess.http.vertx.VertxListener;

/** One process that serves an environment or both. Nothing is shared between the two but the process. */
public final class MerchantAccessServer implements AutoCloseable {

    private static final ListenerSettings ANY_PORT_OF_THIS_MACHINE = new ListenerSettings(
            ListenerAddress.parse("127.0.0.1:0")
                    .getOrElseThrow(() -> new IllegalStateException("loopback can be listened on")),
            Option.none());

    private static final Duration FOR_WHAT_WAS_ASKED = Duration.ofSeconds(10);

    private final Metrics metrics;
    private final Wiring wiring;
    private final Map<Environment, Instance> instances = new EnumMap<>(Environment.class);
    private final List<VertxListener> front = new ArrayList<>();
    private final Stop stop = new Stop();
    private final HeldFolder folder;
    private final Runnable afterwards;
    private final ServingSettings serving;
    private ServedCertificates certificates = ServedCertificates.none();
    private boolean isClosed;
    private URI operations = URI.create("about:blank");

    private MerchantAccessServer(Metrics metrics, HeldFolder folder, ServingSettings serving, Runnable afterwards) {
        this.metrics = metrics;
        this.wiring = new Wiring(metrics);
        this.folder = folder;
        this.serving = serving;
        this.afterwards = afterwards;
    }

    /** Serves those environments from the data folder, each managed with the key in its file, and takes orders of the command line. */
    public static Either<StartFailure, MerchantAccessServer> start(
            Settings settings, Set<Environment> environments, Restored restored, EnvironmentOpener opener) {
        Metrics metrics = Metrics.ofProcess();
        return HeldFolder.take(settings, opener.through(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, settings.serving(), () -> {})
                        .started(settings, environments, environment -> folder.openWithKeyFile(environment, restored)));
    }

    /** Looks at what those environments need to be served, and touches nothing: certificates and their keys. */
    public static Either<StartFailure, Settings> check(Settings settings, Set<Environment> environments) {
        return ServedCertificates.read(settings, environments).map(read -> settings);
    }

    /** Serves both environments from a folder that is deleted in the end; whoever starts it makes the management keys. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings) {
        return startDemo(settings, new SqliteEnvironments());
    }

    /** The same, where environments are opened otherwise. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings, EnvironmentOpener opener) {
        return TemporaryFolder.made().flatMap(temporary -> startDemo(settings, opener, temporary));
    }

    private static Either<StartFailure, MerchantAccessServer> startDemo(
            Settings settings, EnvironmentOpener opener, TemporaryFolder temporary) {
        Settings there = settings.in(temporary.path());
        Metrics metrics = Metrics.ofProcess();
        return HeldFolder.take(there, opener.through(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, there.serving(), temporary::delete)
                        .started(
                                there,
                                Set.of(Environment.values()),
                                environment -> folder.open(environment, Restored.REFUSED)));
    }

    private Either<StartFailure, MerchantAccessServer> started(
            Settings settings, Set<Environment> environments, Opening opening) {
        Either<StartFailure, MerchantAccessServer> outcome = ServedCertificates.read(settings, environments)
                .peek(read -> certificates = read)
                .map(read -> this);
        for (Environment environment : environments) {
            outcome = outcome.flatMap(up -> up.serve(settings.of(environment), opening));
        }
        return outcome.flatMap(up -> up.operate(settings.operations()))
                .flatMap(MerchantAccessServer::takeOrders)
                .peekLeft(failure -> close());
    }

    private Either<StartFailure, MerchantAccessServer> serve(InstanceSettings settings, Opening opening) {
        return opening.open(settings.access().environment())
                .peek(open -> metrics.measure(settings.access().environment(), open))
                .flatMap(open -> listenToSoftware(open.access(), settings)
                        .flatMap(api -> listenToPeople(open.access(), settings, api)
                                .map(hub -> instance(open, settings, api, hub))))
                .peek(instance -> instances.put(settings.access().environment(), instance))
                .map(instance -> this);
    }

    private static Instance instance(OpenEnvironment open, InstanceSettings settings, URI api, URI hub) {
        return new Instance(
                open.access(),
                api,
                hub,
                settings.urls().api().map(set -> URI.create(set.toString())).getOrElse(api),
                settings.urls().hub().map(set -> URI.create(set.toString())).getOrElse(hub),
                open.revived());
    }

    private Either<StartFailure, URI> listenToSoftware(MerchantAccess access, InstanceSettings settings) {
        Terms terms = terms(settings.api());
        return listen(front(wiring.api(access, () -> isReady(access), settings, serving, terms)), settings.api());
    }

    private Either<StartFailure, URI> listenToPeople(MerchantAccess access, InstanceSettings settings, URI api) {
        Terms terms = terms(settings.hub());
        return listen(front(wiring.hub(access, settings, serving, terms, api)), settings.hub());
    }

    private Terms terms(ListenerSettings listener) {
        return new Terms(Patience.standard(), serving.maxConnections(), certificates.of(listener.certificate()));
    }

    /** One of those that are told to leave before the others. */
    private VertxListener front(VertxListener listener) {
        front.add(listener);
        return listener;
    }

    private Either<StartFailure, MerchantAccessServer> operate(ListenerSettings settings) {
        Map<Environment, Supplier<Readiness>> readiness = new LinkedHashMap<>();
        instances.forEach((environment, instance) -> readiness.put(environment, () -> readiness(instance.access())));
        return listen(wiring.operations(readiness, terms(settings)), settings)
                .peek(uri -> operations = uri)
                .map(uri -> this);
    }

    private boolean isReady(MerchantAccess access) {
        return readiness(access).hindrance().isEmpty();
    }

    private Readiness readiness(MerchantAccess access) {
        if (stop.isAsked()) {
            return Readiness.stopping();
        }
        Vitals vitals = access.vitals();
        Readiness readiness = vitals.isReady() ? Readiness.ready() : Readiness.stale(vitals.silence());
        return vitals.clockJump()
                .map(jump -> readiness.withClockJump(jump.by(), jump.at()))
                .getOrElse(readiness);
    }

    /** Last of all, so that whoever finds the way finds everything in its place. */
    private Either<StartFailure, MerchantAccessServer> takeOrders() {
        return listenForOrders().flatMap(folder::announce).map(done -> this);
    }

    private Either<StartFailure, RunningServer> listenForOrders() {
        CommandLineKey key = CommandLineKey.drawn();
        Either<StartFailure, Map<Environment, URI>> sites = Either.right(new EnumMap<>(Environment.class));
        for (Map.Entry<Environment, Instance> served : instances.entrySet()) {
            VertxListener control =
                    front(wiring.control(served.getKey(), served.getValue().access(), key));
            sites = sites.flatMap(so -> listen(control, ANY_PORT_OF_THIS_MACHINE)
                    .peek(site -> so.put(served.getKey(), site))
                    .map(site -> so));
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
            Throwable bottom = bottom(unable);
            String reason = Option.of(bottom.getMessage()).getOrElse(bottom::toString);
            return Either.left(new StartFailure.CannotListen(address, ListenFault.of(address, bottom), reason));
        }
    }

    /** There is what the operating system said. */
    private static Throwable bottom(Throwable failed) {
        return Option.of(failed.getCause()).map(MerchantAccessServer::bottom).getOrElse(failed);
    }

    /**
     * One of the environments served.
     *
     * @throws IllegalArgumentException if it is not served here
     */
    public Instance instance(Environment environment) {
        return Option.of(instances.get(environment))
                .getOrElseThrow(() -> new IllegalArgumentException(environment + " is not served here"));
    }

    /** Where the health of the process is told. */
    public URI operations() {
        return operations;
    }

    /** From now on signals end this server in order; to be called before anybody is told that it is there. */
    public MerchantAccessServer heedingSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "merchant-access-stop"));
        StopSignals.each(stop::ask);
        return this;
    }

    /**
     * Waits until the process is told to end, and ends in order.
     *
     * @return 0; 1 if it was told again before everybody had been answered
     */
    public int runUntilStopped() {
        try {
            stop.awaitAsking();
            leave();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        end();
        return stop.isHurried() ? 1 : 0;
    }

    /** Whoever asks finds this server not ready, and has time to go elsewhere; then whoever still came is answered. */
    private void leave() throws InterruptedException {
        front.forEach(VertxListener::leave);
        stop.pass(serving.stopDelay());
        folder.renounce();
        CompletableFuture<?>[] drained = front.stream()
                .map(listener -> listener.drain(FOR_WHAT_WAS_ASKED).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        stop.await(CompletableFuture.allOf(drained), FOR_WHAT_WAS_ASKED.plusSeconds(1));
    }

    private void end() {
        close();
        Log.awaitWritten();
    }

    /** In the order opposite to that of the start: whoever comes now finds nobody, and then a folder that is free. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        folder.renounce();
        front.forEach(VertxListener::close);
        folder.close();
        wiring.loops().close();
        afterwards.run();
    }

    /** How an environment comes about. */
    private interface Opening {
        Either<StartFailure, OpenEnvironment> open(Environment environment);
    }
}
