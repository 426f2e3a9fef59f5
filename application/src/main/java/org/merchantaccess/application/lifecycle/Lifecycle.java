package org.merchantaccess.application.lifecycle;

import io.vavr.control.Either;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;

/**
 * Tracks whether an instance is open. Every use case is called through {@link #guarded} or {@link #guardedHot}. They return the use
 * case's typed failure if the instance is closed or a driven port is {@linkplain PortUnavailable unavailable}.
 *
 * <p>After {@link #close()} has returned, no {@linkplain #guarded guarded} use case is running. Thread-safe.
 */
public final class Lifecycle {

    /** Running calls hold the read lock; closing takes the write lock. */
    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();

    /** New calls are refused; earlier ones may still be running. */
    private volatile boolean closing;

    private volatile boolean closed;

    /** Guards a use case that may reach the store or a file. Closing waits for its running calls. */
    public <C, L, R> Function<C, Either<L, R>> guarded(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase) {
        OutageLog log = new OutageLog();
        return command -> whileOpen(
                () -> Either.left(failure.apply(UnavailableReason.INSTANCE_CLOSED)),
                () -> callUseCase(failure, useCase, command, log));
    }

    /** Guards a use case that reaches neither the store nor a file. Takes no lock, so closing does not wait for its running calls. */
    public <C, L, R> Function<C, Either<L, R>> guardedHot(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase) {
        OutageLog log = new OutageLog();
        return command -> closing
                ? Either.left(failure.apply(UnavailableReason.INSTANCE_CLOSED))
                : callUseCase(failure, useCase, command, log);
    }

    private static <C, L, R> Either<L, R> callUseCase(
            Function<UnavailableReason, L> failure, Function<C, Either<L, R>> useCase, C command, OutageLog log) {
        try {
            return useCase.apply(command).peek(right -> log.succeeded());
        } catch (PortUnavailable unavailable) {
            log.failed(unavailable);
            return Either.left(failure.apply(unavailable.reason()));
        }
    }

    /** Runs the work unless closing has begun. Closing waits for it. */
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
     * Requires that the current thread is outside of a guarded call, because closing would wait for itself otherwise.
     *
     * @throws IllegalStateException within a call
     */
    public void requireOutside() {
        if (calls.getReadHoldCount() > 0) {
            throw new IllegalStateException("an instance cannot be closed within one of its own calls");
        }
    }

    /**
     * Refuses every call from now on, and waits for running ones. Idempotent.
     *
     * @throws IllegalStateException within a call
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
