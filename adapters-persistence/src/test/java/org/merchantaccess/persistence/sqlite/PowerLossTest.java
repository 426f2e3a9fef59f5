package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;

/**
 * Simulates the disk after a power failure. Until a file is forced, each of its sectors may be old or new. SQLite forces its log before it
 * reports a commit, and before it transfers the log to the database.
 */
class PowerLossTest {

    private static final int CHANGES = 120;
    private static final int INTERVAL = 4;
    private static final int MERCHANTS = 3;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);

    /** The moment of the power failure. */
    enum Moment {
        /** The log is being written. */
        WHILE_COMMITTING,
        /** The log is forced, and may be being transferred to the database. */
        ONCE_COMMITTED
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4")
    void answered_changes_survive_a_power_failure_and_the_store_is_intact(Moment moment) {
        StoreFiles files = AccessOnStore.filesIn(folder.resolve("original"));
        Outages outages = new Outages(files, moment);
        try (AccessOnStore node =
                AccessOnStore.in(files, new WatchedConnections(files.database(), outages), UnaryOperator.identity())) {
            List<MerchantId> merchants = IntStream.range(0, MERCHANTS)
                    .mapToObj(i -> node.scenario().open("Shop " + i))
                    .toList();
            RandomChanges changes = new RandomChanges(node, merchants, 4);
            for (int i = 0; i < CHANGES; i++) {
                outages.answered = node.versions();
                outages.isArmed = i % INTERVAL == 0;
                changes.next();
                outages.isArmed = false;
            }
        }

        assertThat(outages.left).hasSizeGreaterThan(CHANGES / INTERVAL / 2);
        assertThat(outages.transferred).isGreaterThan(2);
        outages.left.forEach(Outage::assertSurvived);
    }

    @Test
    @Tag("R4")
    void commits_are_forced_to_disk() throws SQLException {
        try (Connection connection = new SqliteFile(folder.resolve("some.db")).open()) {
            assertThat(answer(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(answer(connection, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Simulates power failures at some commits, and keeps the resulting disks. */
    private final class Outages implements WatchedConnections.Watcher {

        private final StoreFiles files;
        private final Moment moment;
        private final List<Outage> left = new ArrayList<>();
        private Map<MerchantId, Long> answered = Map.of();
        private volatile boolean isArmed;
        private int transferred;

        Outages(StoreFiles files, Moment moment) {
            this.files = files;
            this.moment = moment;
        }

        @Override
        public @Nullable Object onCall(WatchedConnections.Call call) throws SQLException {
            if (call.method().equals("open")) {
                return withFrequentCheckpoints((Connection) call.execute());
            }
            if (!call.commits() || !isArmed) {
                return call.execute();
            }
            Disk before = Disk.of(files);
            Object outcome = call.execute();
            Disk after = Disk.of(files);
            if (!before.equalsDisk(after)) {
                isArmed = false;
                transferred += before.hasSameDatabaseAs(after) ? 0 : 1;
                addOutages(before, after);
            }
            return outcome;
        }

        private void addOutages(Disk before, Disk after) {
            for (int i = 0; i < 2; i++) {
                Disk disk = moment == Moment.WHILE_COMMITTING
                        ? before.withPartOfLogOf(after, random)
                        : after.withPartOfDatabaseOver(before, random);
                left.add(new Outage(folder.resolve("outage-" + left.size()), disk, answered, moment));
            }
        }

        private Connection withFrequentCheckpoints(@Nullable Connection connection) throws SQLException {
            if (connection == null) {
                throw new AssertionError("no connection");
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_autocheckpoint = 20");
            }
            return connection;
        }
    }

    /**
     * A disk after a power failure.
     *
     * @param answered the versions whose changes were reported as made; one more change was in progress
     */
    private record Outage(Path folder, Disk disk, Map<MerchantId, Long> answered, Moment moment) {

        void assertSurvived() {
            StoreFiles files = AccessOnStore.filesIn(folder);
            disk.writeTo(files);
            try (AccessOnStore node = AccessOnStore.in(files)) {
                Map<MerchantId, Long> there = node.versions();
                assertThat(there).containsOnlyKeys(answered.keySet());
                assertThat(there)
                        .allSatisfy((merchant, version) -> assertThat(version)
                                .isBetween(
                                        answered.getOrDefault(merchant, 0L), answered.getOrDefault(merchant, 0L) + 1));
                assertThat(sum(there) - sum(answered)).isBetween(moment == Moment.WHILE_COMMITTING ? 0L : 1L, 1L);
                assertThat(there.keySet()).allMatch(node::hasIntactAuditTrail);
                assertThat(new DatabaseRules(files.database()).problems()).isEmpty();
                node.scenario().create(there.keySet().iterator().next(), "After the outage");
            }
        }

        private static long sum(Map<MerchantId, Long> versions) {
            return versions.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
