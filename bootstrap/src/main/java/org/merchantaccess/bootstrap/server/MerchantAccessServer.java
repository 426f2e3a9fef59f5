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
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.ListenerAddress;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.persistence.key.ManagementKeyFile;

/** One process that serves an environment or both. Nothing is shared between the two but the process. */
public final class MerchantAccessServer implements AutoCloseable {

    private final Wiring wiring = new Wiring();
    private final Map<Environment, Instance> instances = new EnumMap<>(Environment.class);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private URI operations = URI.create("about:blank");

    private MerchantAccessServer() {}

    /** Serves those environments, each managed with the key in its file. */
    public static Either<StartFailure, MerchantAccessServer> start(Settings settings, Set<Environment> environments) {
        return started(settings, environments, MerchantAccessServer::admitKeyInFile);
    }

    /** Serves both environments and leaves no file behind; whoever starts it makes the management keys. */
    public static Either<StartFailure, MerchantAccessServer> startDemo(Settings settings) {
        return started(settings, Set.of(Environment.values()), (access, instance) -> Either.right(access));
    }

    private static Either<StartFailure, MerchantAccessServer> started(
            Settings settings, Set<Environment> environments, Preparation preparation) {
        MerchantAccessServer server = new MerchantAccessServer();
        Either<StartFailure, MerchantAccessServer> outcome = Either.right(server);
        for (Environment environment : environments) {
            outcome = outcome.flatMap(up -> up.serve(settings.of(environment), preparation));
        }
        return outcome.flatMap(up -> up.operate(settings.operations())).peekLeft(failure -> server.close());
    }

    private Either<StartFailure, MerchantAccessServer> serve(InstanceSettings settings, Preparation preparation) {
        MerchantAccess access = wiring.access(settings);
        return preparation
                .prepare(access, settings)
                .flatMap(ready -> listen(wiring.api(access, settings), settings.api()))
                .flatMap(api ->
                        listen(wiring.hub(access, settings), settings.hub()).map(hub -> new Instance(access, api, hub)))
                .peek(instance -> instances.put(settings.access().environment(), instance))
                .peekLeft(failure -> access.close())
                .map(instance -> this);
    }

    private Either<StartFailure, MerchantAccessServer> operate(ListenerAddress address) {
        Map<Environment, BooleanSupplier> readiness = new LinkedHashMap<>();
        instances.forEach((environment, instance) -> readiness.put(environment, instance.access()::isReady));
        return listen(wiring.operations(readiness), address)
                .peek(uri -> operations = uri)
                .map(uri -> this);
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

    private static Either<StartFailure, MerchantAccess> admitKeyInFile(
            MerchantAccess access, InstanceSettings settings) {
        return new ManagementKeyFile(
                        settings.managementKeyFile(), settings.access().environment())
                .keyOr(() -> admit(access, Option.none()))
                .<StartFailure>mapLeft(StartFailure.NoManagementKey::new)
                .peek(key -> admit(access, Option.some(key)))
                .map(key -> access);
    }

    private static ManagementKey admit(MerchantAccess access, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(new CreateManagementKey.Command("key file", chosen))
                .getOrElseThrow(failure -> new IllegalStateException("a store in memory is always there"));
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
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "merchant-access-stop"));
        try {
            stopped.await();
        } catch (InterruptedException told) {
            close();
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @Override
    public void close() {
        wiring.loops().close();
        instances.values().forEach(instance -> instance.access().close());
        stopped.countDown();
    }

    /** What must be done before an instance listens. */
    private interface Preparation {
        Either<StartFailure, MerchantAccess> prepare(MerchantAccess access, InstanceSettings settings);
    }
}
