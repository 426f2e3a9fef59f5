package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Vitals;
import org.merchantaccess.bootstrap.control.CommandLineKey;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.ListenerAddress;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.watch.WatchedEnvironments;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.operations.Readiness;
import org.merchantaccess.http.vertx.VertxListener;

/** One process that serves an environment or both. Nothing is shared between the two but the process. */
public final class MerchantAccessServer implements AutoCloseable {

    private static final ListenerAddress ANY_PORT_OF_THIS_MACHINE = ListenerAddress.parse("127.0.0.1:0")
            .getOrElseThrow(() -> new IllegalStateException("loopback can be listened on"));

    private final Metrics metrics;
    private final Wiring wiring;
    private final Map<Environment, Instance> instances = new EnumMap<>(Environment.class);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HeldFolder folder;
    private final Runnable afterwards;
    private volatile boolean stopping;
    private URI operations = URI.create("about:blank");

    private MerchantAccessServer(Metrics metrics, HeldFolder folder, Runnable afterwards) {
        this.metrics = metrics;
        this.wiring = new Wiring(metrics);
        this.folder = folder;
        this.afterwards = afterwards;
    }

    /** Serves those environments from the data folder, each managed with the key in its file, and takes orders of the command line. */
    public static Either<StartFailure, MerchantAccessServer> start(
            Settings settings, Set<Environment> environments, Restored restored, EnvironmentOpener opener) {
        Metrics metrics = Metrics.ofProcess();
        return HeldFolder.take(settings, opener.through(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, () -> {})
                        .started(settings, environments, environment -> folder.openWithKeyFile(environment, restored)));
    }

    /** Serves both environments from a folder that is deleted in the end; whoever starts it makes the management keys. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings) {
        return startDemo(settings, new SqliteEnvironments());
    }

    /** The same, where environments are opened otherwise. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings, EnvironmentOpener opener) {
        TemporaryFolder temporary = TemporaryFolder.made();
        Settings there = settings.in(temporary.path());
        Metrics metrics = Metrics.ofProcess();
        return HeldFolder.take(there, opener.through(new WatchedEnvironments(metrics)))
                .flatMap(folder -> new MerchantAccessServer(metrics, folder, temporary::delete)
                        .started(
                                there,
                                Set.of(Environment.values()),
                                environment -> folder.open(environment, Restored.REFUSED)));
    }

    private Either<StartFailure, MerchantAccessServer> started(
            Settings settings, Set<Environment> environments, Opening opening) {
        Either<StartFailure, MerchantAccessServer> outcome = Either.right(this);
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
                .flatMap(open -> listen(wiring.api(open.access(), settings), settings.api())
                        .flatMap(api -> listen(wiring.hub(open.access(), settings, api), settings.hub())
                                .map(hub -> new Instance(open.access(), api, hub, open.revived()))))
                .peek(instance -> instances.put(settings.access().environment(), instance))
                .map(instance -> this);
    }

    private Either<StartFailure, MerchantAccessServer> operate(ListenerAddress address) {
        Map<Environment, Supplier<Readiness>> readiness = new LinkedHashMap<>();
        instances.forEach((environment, instance) -> readiness.put(environment, () -> readiness(instance.access())));
        return listen(wiring.operations(readiness), address)
                .peek(uri -> operations = uri)
                .map(uri -> this);
    }

    private Readiness readiness(MerchantAccess access) {
        if (stopping) {
            return Readiness.stopping();
        }
        Vitals vitals = access.vitals();
        return vitals.isReady() ? Readiness.ready() : Readiness.stale(vitals.silence());
    }

    /** Last of all, so that whoever finds the way finds everything in its place. */
    private Either<StartFailure, MerchantAccessServer> takeOrders() {
        return listenForOrders().flatMap(folder::announce).map(done -> this);
    }

    private Either<StartFailure, RunningServer> listenForOrders() {
        CommandLineKey key = CommandLineKey.drawn();
        Either<StartFailure, Map<Environment, URI>> sites = Either.right(new EnumMap<>(Environment.class));
        for (Map.Entry<Environment, Instance> served : instances.entrySet()) {
            sites = sites.flatMap(so -> listen(
                            wiring.control(served.getKey(), served.getValue().access(), key), ANY_PORT_OF_THIS_MACHINE)
                    .peek(site -> so.put(served.getKey(), site))
                    .map(site -> so));
        }
        return sites.map(all -> new RunningServer(ProcessHandle.current().pid(), all, key.key()));
    }

    private static Either<StartFailure, URI> listen(VertxListener listener, ListenerAddress address) {
        try {
            int port = listener.start(address.host().toString(), address.port());
            return Either.right(URI.create("http://" + new ListenerAddress(address.host(), port)));
        } catch (UncheckedIOException unable) {
            return Either.left(new StartFailure.CannotListen(address, reason(unable)));
        }
    }

    /** What the operating system said, which is at the bottom. */
    private static String reason(Throwable failed) {
        return Option.of(failed.getCause())
                .map(MerchantAccessServer::reason)
                .getOrElse(() -> String.valueOf(failed.getMessage()));
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

    /** Waits until the process is told to end, and ends in order. */
    public int runUntilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "merchant-access-stop"));
        try {
            stopped.await();
        } catch (InterruptedException told) {
            close();
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void stop() {
        close();
        Log.awaitWritten();
    }

    /** In the order opposite to that of the start: whoever comes now finds nobody, and then a folder that is free. */
    @Override
    public void close() {
        stopping = true;
        folder.renounce();
        wiring.loops().close();
        folder.close();
        afterwards.run();
        stopped.countDown();
    }

    /** How an environment comes about. */
    private interface Opening {
        Either<StartFailure, OpenEnvironment> open(Environment environment);
    }
}
