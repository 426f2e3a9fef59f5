package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKey;

final class MemoryManagementKeys implements ManagementKeys {

    private final MemoryTable<String, KeptManagementKey> byDigest;

    MemoryManagementKeys(MemoryTransactions transactions) {
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public KeptManagementKey add(String name, ManagementKey key, Instant at) {
        String digest = KeptManagementKey.digestOf(key);
        Option<KeptManagementKey> before = byDigest.find(digest);
        KeptManagementKey added = new KeptManagementKey(
                KeptManagementKey.idOf(digest),
                name,
                before.map(KeptManagementKey::createdAt).getOrElse(at),
                before.flatMap(KeptManagementKey::lastUsedAt),
                Option.none());
        byDigest.put(digest, added);
        return added;
    }

    /** Found by digest: how long the look-up takes says nothing about a key of 190 random bits. */
    @Override
    public Option<KeptManagementKey> find(ManagementKey presented) {
        return byDigest.find(KeptManagementKey.digestOf(presented));
    }

    @Override
    public void used(KeptManagementKey key, Instant at) {
        Option<Instant> minute = Option.some(at.truncatedTo(ChronoUnit.MINUTES));
        rowOf(key.id()).peek(row -> byDigest.put(row.getKey(), usedAt(minute, row.getValue())));
    }

    /** Of the key as it is now: whoever found it before may not know that it is revoked. */
    private static KeptManagementKey usedAt(Option<Instant> minute, KeptManagementKey now) {
        return new KeptManagementKey(now.id(), now.name(), now.createdAt(), minute, now.revokedAt());
    }

    @Override
    public List<KeptManagementKey> all() {
        return byDigest.all();
    }

    @Override
    public Option<KeptManagementKey> revoke(String id, Instant at) {
        return rowOf(id)
                .map(row -> row.getValue().isGood() ? revoked(row.getKey(), row.getValue(), at) : row.getValue());
    }

    private KeptManagementKey revoked(String digest, KeptManagementKey key, Instant at) {
        KeptManagementKey revoked =
                new KeptManagementKey(key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at));
        byDigest.put(digest, revoked);
        dropRevokedLongestAgoBut(key.id());
        return revoked;
    }

    private void dropRevokedLongestAgoBut(String id) {
        List<Map.Entry<String, KeptManagementKey>> revoked = byDigest.byKey().entrySet().stream()
                .filter(row -> !row.getValue().isGood() && !row.getValue().id().equals(id))
                .sorted(Comparator.comparing(row -> row.getValue().revokedAt().getOrElse(Instant.MAX)))
                .toList();
        revoked.stream()
                .limit(Math.max(0, revoked.size() + 1 - MAX_REVOKED))
                .forEach(row -> byDigest.remove(row.getKey()));
    }

    private Option<Map.Entry<String, KeptManagementKey>> rowOf(String id) {
        return Option.ofOptional(byDigest.byKey().entrySet().stream()
                .filter(row -> row.getValue().id().equals(id))
                .findFirst());
    }
}
