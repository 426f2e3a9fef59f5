package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKey;

final class MemoryManagementKeys implements ManagementKeys {

    private final MemoryTable<String, Named> byDigest;

    MemoryManagementKeys(MemoryTransactions transactions) {
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public void add(String name, ManagementKey key, Instant at) {
        byDigest.put(digest(key), new Named(name, at));
    }

    @Override
    public Option<String> nameOf(ManagementKey presented) {
        return byDigest.find(digest(presented)).map(Named::name);
    }

    /** Found by digest: how long the look-up takes says nothing about a key of 190 random bits. */
    private static String digest(ManagementKey key) {
        try {
            byte[] bytes = key.text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private record Named(String name, Instant createdAt) {}
}
