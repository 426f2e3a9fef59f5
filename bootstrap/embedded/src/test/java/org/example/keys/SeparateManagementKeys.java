package org.example.keys;

import static java.time.temporal.ChronoUnit.MINUTES;
import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.TransactionParticipant;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.wiring.ChainedTransactions;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Stores management keys separately, and joins the transactions of the store that holds everything else. */
public final class SeparateManagementKeys implements ManagementKeys {

    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, ManagementKeyMetadata> byDigest = new LinkedHashMap<>();
    private volatile boolean isUnavailable;

    // tag::takes-part[]
    /** Returns the ports with this one in place, and with transactions in which it takes part. */
    public Ports in(Ports ports) {
        return ports.withStore(store -> store.withManagementKeys(this)
                .withTransactions(new ChainedTransactions(store.transactions(), new Participant())));
    }

    private final class Participant implements TransactionParticipant {

        private Map<String, ManagementKeyMetadata> before = Map.of();

        @Override
        public void begin() {
            lock.lock();
            before = new LinkedHashMap<>(byDigest);
        }

        @Override
        public void commit() {
            lock.unlock();
        }

        @Override
        public void rollBack() {
            byDigest = before;
            lock.unlock();
        }
    }
    // end::takes-part[]

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
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        known(id)
                .filter(ManagementKeyMetadata::isValid)
                .peek(key -> replace(new ManagementKeyMetadata(
                        key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at))));
        dropOldestRevokedExcept(id);
        return known(id);
    }

    private void dropOldestRevokedExcept(String id) {
        List<ManagementKeyMetadata> revoked = all().stream()
                .filter(key -> !key.isValid() && !key.id().equals(id))
                .sorted(Comparator.comparing(key -> key.revokedAt().getOrElse(Instant.MAX)))
                .toList();
        revoked.stream()
                .limit(Math.max(0, revoked.size() + 1 - MAX_REVOKED))
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
