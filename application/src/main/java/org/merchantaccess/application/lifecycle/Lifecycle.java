package org.merchantaccess.application.lifecycle;

import io.vavr.control.Either;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;

/**
 * Whether an instance is open. Every use case is called through {@link #guarded} or {@link #guardedHot}, which answer with its typed
 * failure once the instance is closed and where a driven port is {@linkplain PortUnavailable unavailable}.
 *
 * <p>Once {@link #close()} has returned, nothing that was {@linkplain #guarded guarded} runs any more. Safe for many threads.
 */
public final class Lifecycle {

    /** Shared by the calls under way; taken alone to close. */
    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();

    /** New calls are refused; earlier ones may be under way. */
    private volatile boolean closing;

    private volatile boolean closed;

    /** Guards a use case that may reach the store or a file. Closing waits for its calls under way. */
    public <C, L, R> Function<C, Either<L, R>> guarded(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase) {
        OutageLog log = new OutageLog();
        return command -> whileOpen(
                () -> Either.left(failure.apply(UnavailableReason.INSTANCE_CLOSED)),
                () -> answered(failure, useCase, command, log));
    }

    /** Guards a use case that reaches neither the store nor a file. Takes no lock, so closing does not wait for its calls. */
    public <C, L, R> Function<C, Either<L, R>> guardedHot(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase) {
        OutageLog log = new OutageLog();
        return command -> closing
                ? Either.left(failure.apply(UnavailableReason.INSTANCE_CLOSED))
                : answered(failure, useCase, command, log);
    }

    private static <C, L, R> Either<L, R> answered(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase, C command, OutageLog log) {
        try {
            return useCase.apply(command).peek(right -> log.succeeded());
        } catch (PortUnavailable unavailable) {
            log.failed(unavailable);
            return Either.left(failure.apply(UnavailableReason.NO_ANSWER));
        }
    }

    /** Does the work, unless closing has begun. Closing waits for it. */
    <T> T whileOpen(Supplier<T> whenClosed, Supplier<T> work) {
        if (closing) {
            return whenClosed.get();
        }
        Lock call = calls.readLock();
        call.lock();
        try {
            return closed ? whenClosed.get() : work.get();
        } finally {
            call.unlock();
        }
    }

    /**
     * Ends what would wait for itself.
     *
     * @throws IllegalStateException within a call
     */
    public void requireOutside() {
        if (calls.getReadHoldCount() > 0) {
            throw new IllegalStateException("an instance is closed after its calls have returned, not within one");
        }
    }

    /**
     * Refuses every call from now on, and waits for those under way. To close twice is harmless.
     *
     * @throws IllegalStateException within a call, which would wait for itself
     */
    public void close() {
        requireOutside();
        closing = true;
        Lock alone = calls.writeLock();
        alone.lock();
        try {
            closed = true;
        } finally {
            alone.unlock();
        }
    }
}
