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
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.management.ManagementKey;

/** Management keys in a place of their own, which takes part in the transactions of the store that has all the rest. */
public final class KeyDrawer implements ManagementKeys {

    private final ReentrantLock turn = new ReentrantLock();
    private Map<String, KeptManagementKey> byDigest = new LinkedHashMap<>();
    private volatile boolean isGone;

    // tag::takes-part[]
    /** Those ports with this drawer in them: what the store rolls back, or is not sure of, is rolled back here. */
    public Ports in(Ports ports) {
        return ports.with(this).with(takingPart(ports.transactions()));
    }

    private Transactions takingPart(Transactions store) {
        return new Transactions() {
            @Override
            public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
                turn.lock();
                Map<String, KeptManagementKey> before = new LinkedHashMap<>(byDigest);
                boolean isCommitted = false;
                try {
                    Either<L, R> outcome = store.inTransaction(whenUnavailable, work);
                    isCommitted = outcome.isRight();
                    return outcome;
                } finally {
                    if (!isCommitted) {
                        byDigest = before;
                    }
                    turn.unlock();
                }
            }
        };
    }

    /** Whoever forgot to exchange the transactions with the port is told at the first call. */
    private Map<String, KeptManagementKey> keys() {
        if (!turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("the drawer is reached within a transaction");
        }
        if (isGone) {
            throw new PortUnavailable("the drawer of management keys is gone");
        }
        return byDigest;
    }
    // end::takes-part[]

    /** From now on there is nothing to read from or write to, as when a database is gone. */
    void lose() {
        isGone = true;
    }

    @Override
    public KeptManagementKey add(String name, ManagementKey key, Instant at) {
        String digest = KeptManagementKey.digestOf(key);
        Option<KeptManagementKey> former = Option.of(keys().get(digest));
        KeptManagementKey added = new KeptManagementKey(
                KeptManagementKey.idOf(digest),
                name,
                former.map(KeptManagementKey::createdAt).getOrElse(at),
                former.flatMap(KeptManagementKey::lastUsedAt),
                Option.none());
        keys().put(digest, added);
        return added;
    }

    @Override
    public Option<KeptManagementKey> find(ManagementKey presented) {
        return Option.of(keys().get(KeptManagementKey.digestOf(presented)));
    }

    @Override
    public void used(KeptManagementKey key, Instant at) {
        Option<Instant> minute = Option.some(at.truncatedTo(MINUTES));
        known(key.id())
                .forEach(now ->
                        replace(new KeptManagementKey(now.id(), now.name(), now.createdAt(), minute, now.revokedAt())));
    }

    @Override
    public List<KeptManagementKey> all() {
        return List.copyOf(keys().values());
    }

    @Override
    public Option<KeptManagementKey> revoke(String id, Instant at) {
        known(id)
                .filter(KeptManagementKey::isGood)
                .peek(key -> replace(new KeptManagementKey(
                        key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at))));
        dropRevokedLongestAgoBut(id);
        return known(id);
    }

    private void dropRevokedLongestAgoBut(String id) {
        all().stream()
                .filter(key -> !key.isGood() && !key.id().equals(id))
                .sorted(Comparator.comparing(
                                (KeptManagementKey key) -> key.revokedAt().getOrElse(Instant.MAX))
                        .reversed())
                .skip(MAX_REVOKED - 1)
                .forEach(key -> keys().values().remove(key));
    }

    private Option<KeptManagementKey> known(String id) {
        return Option.ofOptional(
                all().stream().filter(key -> key.id().equals(id)).findFirst());
    }

    private void replace(KeptManagementKey now) {
        keys().replaceAll((digest, key) -> key.id().equals(now.id()) ? now : key);
    }
}
