package org.merchantaccess.persistence.measure;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.port.Together;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

/** How long it takes until an activation is in force. */
final class Activations {

    private static final int MERCHANTS = 10;

    private final MerchantAccess access;
    private final List<Pair> pairs;

    Activations(MerchantAccess access) {
        this.access = access;
        Scenario scenario = Scenario.on(access);
        this.pairs = IntStream.range(0, MERCHANTS)
                .mapToObj(i -> Pair.openedBy(scenario, "Measured " + i))
                .toList();
    }

    /** The durations, sorted, in nanoseconds. */
    long[] measured(int threads, int each) {
        return Together.inThreads(threads, thread -> durations(thread, each)).stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    private long[] durations(int thread, int count) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            activate(pairs.get((thread + i) % MERCHANTS), i + thread);
            nanos[i] = System.nanoTime() - begun;
        }
        return nanos;
    }

    private void activate(Pair pair, int turn) {
        AppId next = turn / MERCHANTS % 2 == 0 ? pair.one : pair.other;
        access.credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(pair.merchant, next, Option.none(), Scenario.ADA))
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()))
                .inForce()
                .toCompletableFuture()
                .join();
    }

    private record Pair(MerchantId merchant, AppId one, AppId other) {
        static Pair openedBy(Scenario scenario, String name) {
            MerchantId merchant = scenario.open(name);
            return new Pair(merchant, scenario.create(merchant, "One"), scenario.create(merchant, "Other"));
        }
    }
}
