package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class MemoryManagementKeys implements ManagementKeys {

    private final MemoryTable<String, ManagementKeyMetadata> byDigest;

    MemoryManagementKeys(MemoryTransactions transactions) {
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public ManagementKeyMetadata add(String name, ManagementKey key, Instant at) {
        String digest = ManagementKeyMetadata.digestOf(key);
        Option<ManagementKeyMetadata> before = byDigest.find(digest);
        ManagementKeyMetadata added = new ManagementKeyMetadata(
                ManagementKeyMetadata.idOf(digest),
                name,
                before.map(ManagementKeyMetadata::createdAt).getOrElse(at),
                before.flatMap(ManagementKeyMetadata::lastUsedAt),
                Option.none());
        byDigest.put(digest, added);
        return added;
    }

    /** Looks the key up by digest: the duration reveals nothing about a key with 190 random bits. */
    @Override
    public Option<ManagementKeyMetadata> find(ManagementKey presented) {
        return byDigest.find(ManagementKeyMetadata.digestOf(presented));
    }

    @Override
    public void used(ManagementKeyMetadata key, Instant at) {
        Option<Instant> minute = Option.some(at.truncatedTo(ChronoUnit.MINUTES));
        rowOf(key.id())
                .filter(row -> row.getValue().lastUsedAt().forAll(at::isAfter))
                .peek(row -> byDigest.put(row.getKey(), usedAt(minute, row.getValue())));
    }

    /** Uses the current row, because the key may have been revoked since it was found. */
    private static ManagementKeyMetadata usedAt(Option<Instant> minute, ManagementKeyMetadata now) {
        return new ManagementKeyMetadata(now.id(), now.name(), now.createdAt(), minute, now.revokedAt());
    }

    @Override
    public List<ManagementKeyMetadata> all() {
        return byDigest.all();
    }

    @Override
    public Option<ManagementKeyMetadata> revoke(String id, Instant at) {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        return rowOf(id)
                .map(row -> row.getValue().isValid() ? revoked(row.getKey(), row.getValue(), at) : row.getValue());
    }

    private ManagementKeyMetadata revoked(String digest, ManagementKeyMetadata key, Instant at) {
        ManagementKeyMetadata revoked =
                new ManagementKeyMetadata(key.id(), key.name(), key.createdAt(), key.lastUsedAt(), Option.some(at));
        byDigest.put(digest, revoked);
        dropOldestRevokedExcept(key.id());
        return revoked;
    }

    private void dropOldestRevokedExcept(String id) {
        List<ManagementKeyMetadata> revoked = byDigest.all().stream()
                .filter(key -> !key.isValid() && !key.id().equals(id))
                .sorted(Comparator.comparing(key -> key.revokedAt().getOrElse(Instant.MAX)))
                .toList();
        revoked.stream()
                .limit(Math.max(0, revoked.size() + 1 - MAX_REVOKED))
                .forEach(key -> rowOf(key.id()).peek(row -> byDigest.remove(row.getKey())));
    }

    private Option<Map.Entry<String, ManagementKeyMetadata>> rowOf(String id) {
        return Option.ofOptional(byDigest.byKey().entrySet().stream()
                .filter(row -> row.getValue().id().equals(id))
                .findFirst());
    }
}
