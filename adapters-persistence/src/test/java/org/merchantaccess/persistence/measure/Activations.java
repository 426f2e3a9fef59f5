package org.merchantaccess.persistence.measure;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Measures activations: each thread switches a merchant of its own between two App IDs, so that every activation is a change. */
public final class Activations {

    private static final int MOST_THREADS = 64;

    private final MerchantAccess access;
    private final List<AppIdPair> pairs;

    public Activations(MerchantAccess access) {
        this.access = access;
        Scenario scenario = Scenario.on(access);
        this.pairs = IntStream.range(0, MOST_THREADS)
                .mapToObj(i -> AppIdPair.createdIn(scenario, "Measured " + i))
                .toList();
    }

    /** Activates in up to 64 threads. Each thread activates again as soon as its last activation is effective. */
    public Measured inTurn(int threads, int each) {
        Measured measured = new Measured();
        inThreads(threads, thread -> {
            for (int i = 0; i < each; i++) {
                activate(thread, System.nanoTime(), measured);
            }
        });
        return measured;
    }

    /** Activates at that rate. Times count from the moment at which an activation is due. */
    public Measured paced(int perSecond, Duration time) {
        Measured measured = new Measured();
        long changes = perSecond * time.toSeconds();
        long began = System.nanoTime();
        inThreads(MOST_THREADS, thread -> {
            for (long number = thread; number < changes; number += MOST_THREADS) {
                long due = began + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
                sleepUntil(due);
                activate(thread, due, measured);
            }
        });
        return measured;
    }

    private static void inThreads(int threads, IntConsumer work) {
        ConcurrentRun.inThreads(threads, thread -> {
            work.accept(thread);
            return thread;
        });
    }

    private void activate(int thread, long due, Measured measured) {
        AppIdPair pair = pairs.get(thread);
        AppId next = pair.isOneNext ? pair.one : pair.other;
        long start = System.nanoTime();
        Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> outcome = access.credentials()
                .activate()
                .handle(ActivateAppCredential.Command.of(pair.merchant, next, Scenario.ADA));
        if (outcome.isLeft()) {
            measured.unavailable.incrementAndGet();
            return;
        }
        measured.committed.add(System.nanoTime() - start);
        outcome.forEach(committed -> committed.effective().toCompletableFuture().join());
        measured.effective.add(System.nanoTime() - due);
        pair.isOneNext = !pair.isOneNext;
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Measured times, and the number of refused activations. */
    public static final class Measured {

        private final Durations committed = new Durations();
        private final Durations effective = new Durations();
        private final AtomicInteger unavailable = new AtomicInteger();

        private Measured() {}

        /** Returns the times until the commit. */
        public Durations committed() {
            return committed;
        }

        /** Returns the times until the change was effective on all nodes. */
        public Durations effective() {
            return effective;
        }

        /** Returns the number of activations that the store did not accept. */
        public int unavailable() {
            return unavailable.get();
        }
    }

    /** The two App IDs of a merchant between which one thread switches. */
    private static final class AppIdPair {

        private final MerchantId merchant;
        private final AppId one;
        private final AppId other;
        private boolean isOneNext = true;

        private AppIdPair(MerchantId merchant, AppId one, AppId other) {
            this.merchant = merchant;
            this.one = one;
            this.other = other;
        }

        static AppIdPair createdIn(Scenario scenario, String name) {
            MerchantId merchant = scenario.open(name);
            return new AppIdPair(merchant, scenario.create(merchant, "One"), scenario.create(merchant, "Other"));
        }
    }
}
