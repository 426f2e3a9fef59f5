package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.file.OwnerOnly;

class BackupUnderLoadTest {

    private static final int WRITERS = 8;
    private static final int BACKUPS = 5;

    @TempDir
    private Path folder;

    @Test
    void a_backup_during_concurrent_changes_is_consistent_and_can_be_restored() {
        StoreFiles files = AccessOnStore.filesIn(folder.resolve("original"));
        List<Copy> copies;
        try (AccessOnStore node = AccessOnStore.in(files)) {
            List<MerchantId> merchants = IntStream.range(0, 5)
                    .mapToObj(i -> node.scenario().open("Shop " + i))
                    .toList();
            AtomicBoolean isBackedUp = new AtomicBoolean();
            copies = ConcurrentRun.inThreads(
                            WRITERS + 1,
                            thread -> thread == WRITERS
                                    ? backUp(node, isBackedUp)
                                    : change(new RandomChanges(node, merchants, thread), isBackedUp))
                    .get(WRITERS);
        }

        assertThat(copies).hasSize(BACKUPS);
        assertThat(copies).anyMatch(copy -> !copy.earliest.equals(copy.latest));
        copies.forEach(copy -> assertRestored(copy, files));
    }

    private List<Copy> backUp(AccessOnStore node, AtomicBoolean isBackedUp) {
        try {
            return IntStream.range(0, BACKUPS).mapToObj(i -> copy(node, i)).toList();
        } finally {
            isBackedUp.set(true);
        }
    }

    private Copy copy(AccessOnStore node, int number) {
        Path file = folder.resolve("backup-" + number + ".db");
        Map<MerchantId, Long> earliest = node.versions();
        node.access()
                .upkeep()
                .backUp()
                .handle(BackUp.Command.of(file))
                .getOrElseThrow(failure -> new AssertionError(failure));
        return new Copy(file, earliest, node.versions());
    }

    private static List<Copy> change(RandomChanges changes, AtomicBoolean isBackedUp) {
        while (!isBackedUp.get()) {
            changes.next();
        }
        return List.of();
    }

    private void assertRestored(Copy copy, StoreFiles original) {
        StoreFiles files = AccessOnStore.filesIn(folder.resolve("restored-" + copy.file.getFileName()));
        move(copy.file, files.database());
        move(original.keys(), files.keys());
        try (AccessOnStore node = AccessOnStore.restoredIn(files)) {
            assertThat(new DatabaseRules(files.database()).violatedRules()).isEmpty();
            assertThat(node.versions())
                    .allSatisfy((merchant, version) -> assertThat(version)
                            .isBetween(
                                    copy.earliest.getOrDefault(merchant, 0L),
                                    copy.latest.getOrDefault(merchant, 0L) + 1));
            assertThat(node.versions().keySet()).allMatch(node::hasIntactAuditTrail);
            node.scenario().readyToCall();
            assertThat(new DatabaseRules(files.database()).problems()).isEmpty();
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.resolveSibling(""), OwnerOnly.newFolder(to.resolveSibling("")));
            Files.createFile(to, OwnerOnly.newFile(to));
            Files.write(to, Files.readAllBytes(from));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A backup, and the versions of all merchants before and after it was made; a restore renews activations. */
    private record Copy(Path file, Map<MerchantId, Long> earliest, Map<MerchantId, Long> latest) {}
}
