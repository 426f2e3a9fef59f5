package org.example.keys;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Stores management keys separately, and joins the transactions of the store that holds everything else. */
public final class SeparateManagementKeys implements ManagementKeys {

    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, ManagementKeyMetadata> byDigest = new LinkedHashMap<>();
    private volatile boolean isUnavailable;

    // tag::takes-part[]
    /** Returns the ports with this one in place. Changes are undone here if the store rolls back or does not confirm the commit. */
    public Ports in(Ports ports) {
        return ports.withStore(store -> store.withManagementKeys(this).withTransactions(joining(store.transactions())));
    }

    private Transactions joining(Transactions store) {
        return new Transactions() {
            @Override
            public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
                lock.lock();
                Map<String, ManagementKeyMetadata> before = new LinkedHashMap<>(byDigest);
                boolean isCommitted = false;
                try {
                    Either<L, R> outcome = store.inTransaction(whenUnavailable, work);
                    isCommitted = outcome.isRight();
                    return outcome;
                } finally {
                    if (!isCommitted) {
                        byDigest = before;
                    }
                    lock.unlock();
                }
            }
        };
    }

    /** Fails at the first call if the transactions were not replaced together with the port. */
    private Map<String, ManagementKeyMetadata> keys() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("management keys are accessed within a transaction");
        }
        if (isUnavailable) {
            throw new PortUnavailable("the store of management keys is unavailable");
        }
        return byDigest;
    }
    // end::takes-part[]

    /** Makes the keys unavailable, as if their database were unreachable. */
    void lose() {
        isUnavailable = true;
    }

    @Override
    public ManagementKeyMetadata add(String name, ManagementKey key, Instant at) {
        String digest = ManagementKeyMetadata.digestOf(key);
        Option<ManagementKeyMetadata> former = Option.of(keys().get(digest));
        ManagementKeyMetadata added = new ManagementKeyMetadata(
                ManagementKeyMetadata.idOf(digest),
                name,
                former.map(ManagementKeyMetadata::createdAt).getOrElse(at),
                former.flatMap(ManagementKeyMetadata::lastUsedAt),
                Option.none());
        keys().put(digest, added);
        return added;
    }

    @Override
    public Option<ManagementKeyMetadata> find(ManagementKey presented) {
        return Option.of(keys().get(ManagementKeyMetadata.digestOf(presented)));
    }

    @Override
    public void used(ManagementKeyMetadata key, Instant at) {
        Option<Instant> minute = Option.some(at.truncatedTo(MINUTES));
        known(key.id())
                .filter(now -> now.lastUsedAt().forAll(at::isAfter))
                .forEach(now -> replace(
                        new ManagementKeyMetadata(now.id(), now.name(), now.createdAt(), minute, now.revokedAt())));
    }

    @Override
    public List<ManagementKeyMetadata> all() {
        return List.copyOf(keys().values());
    }

    @Override
    public Option<ManagementKeyMetadata> revoke(String id, Instant at) {
        known(id)
                .filter(ManagementKeyMetadata::isValid)
                .peek(key -> replace(new ManagementKeyMetadata(
                        key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at))));
        dropOldestRevokedExcept(id);
        return known(id);
    }

    private void dropOldestRevokedExcept(String id) {
        all().stream()
                .filter(key -> !key.isValid() && !key.id().equals(id))
                .sorted(Comparator.comparing(
                                (ManagementKeyMetadata key) -> key.revokedAt().getOrElse(Instant.MAX))
                        .reversed())
                .skip(MAX_REVOKED - 1)
                .forEach(key -> keys().values().remove(key));
    }

    private Option<ManagementKeyMetadata> known(String id) {
        return Option.ofOptional(
                all().stream().filter(key -> key.id().equals(id)).findFirst());
    }

    private void replace(ManagementKeyMetadata now) {
        keys().replaceAll((digest, key) -> key.id().equals(now.id()) ? now : key);
    }
}
