package org.merchantaccess.persistence.measure;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.port.ConcurrentRun;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

/** Measures how long it takes until an activation is effective on all nodes. */
final class Activations {

    private static final int MERCHANTS = 10;

    private final MerchantAccess access;
    private final List<AppIdPair> pairs;

    Activations(MerchantAccess access) {
        this.access = access;
        Scenario scenario = Scenario.on(access);
        this.pairs = IntStream.range(0, MERCHANTS)
                .mapToObj(i -> AppIdPair.createdIn(scenario, "Measured " + i))
                .toList();
    }

    /** Returns the sorted durations in nanoseconds. */
    long[] measured(int threads, int each) {
        return ConcurrentRun.inThreads(threads, thread -> durations(thread, each)).stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    private long[] durations(int thread, int count) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            activate(pairs.get((thread + i) % MERCHANTS), i + thread);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private void activate(AppIdPair pair, int turn) {
        AppId next = turn / MERCHANTS % 2 == 0 ? pair.one : pair.other;
        access.credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(pair.merchant, next, Option.none(), Scenario.ADA))
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()))
                .effective()
                .toCompletableFuture()
                .join();
    }

    private record AppIdPair(MerchantId merchant, AppId one, AppId other) {
        static AppIdPair createdIn(Scenario scenario, String name) {
            MerchantId merchant = scenario.open(name);
            return new AppIdPair(merchant, scenario.create(merchant, "One"), scenario.create(merchant, "Other"));
        }
    }
}
