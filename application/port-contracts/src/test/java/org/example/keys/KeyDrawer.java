package org.example.keys;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.management.ManagementKey;

/** Management keys in a place of their own, which takes part in the transactions of the store that has all the rest. */
public final class KeyDrawer implements ManagementKeys {

    private Map<String, KeptManagementKey> byDigest = new LinkedHashMap<>();

    // tag::takes-part[]
    /** The transactions of the store, with this drawer in them: what is rolled back there is rolled back here. */
    public Transactions in(Transactions store) {
        return new Transactions() {
            @Override
            public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
                return store.inTransaction(whenUnavailable, () -> allOrNothing(work));
            }
        };
    }

    private <L, R> Either<L, R> allOrNothing(Supplier<Either<L, R>> work) {
        Map<String, KeptManagementKey> before = new LinkedHashMap<>(byDigest);
        boolean done = false;
        try {
            Either<L, R> outcome = work.get();
            done = outcome.isRight();
            return outcome;
        } finally {
            if (!done) {
                byDigest = before;
            }
        }
    }
    // end::takes-part[]

    @Override
    public KeptManagementKey add(String name, ManagementKey key, Instant at) {
        String digest = KeptManagementKey.digestOf(key);
        Option<KeptManagementKey> former = Option.of(byDigest.get(digest));
        KeptManagementKey added = new KeptManagementKey(
                KeptManagementKey.idOf(digest),
                name,
                former.map(KeptManagementKey::createdAt).getOrElse(at),
                former.flatMap(KeptManagementKey::lastUsedAt),
                Option.none());
        byDigest.put(digest, added);
        return added;
    }

    @Override
    public Option<KeptManagementKey> find(ManagementKey presented) {
        return Option.of(byDigest.get(KeptManagementKey.digestOf(presented)));
    }

    @Override
    public void used(KeptManagementKey key, Instant at) {
        Option<Instant> minute = Option.some(at.truncatedTo(MINUTES));
        replace(new KeptManagementKey(key.id(), key.name(), key.createdAt(), minute, key.revokedAt()));
    }

    @Override
    public List<KeptManagementKey> all() {
        return List.copyOf(byDigest.values());
    }

    @Override
    public Option<KeptManagementKey> revoke(String id, Instant at) {
        Option<KeptManagementKey> known = Option.ofOptional(
                all().stream().filter(key -> key.id().equals(id)).findFirst());
        known.filter(KeptManagementKey::isGood)
                .peek(key -> replace(new KeptManagementKey(
                        key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at))));
        return Option.ofOptional(
                all().stream().filter(key -> key.id().equals(id)).findFirst());
    }

    private void replace(KeptManagementKey now) {
        byDigest.replaceAll((digest, key) -> key.id().equals(now.id()) ? now : key);
    }
}
