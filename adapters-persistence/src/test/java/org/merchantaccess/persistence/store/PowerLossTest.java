package org.merchantaccess.persistence.store;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.sql.SqliteFile;

/**
 * What a loss of power leaves on the disk. Until a file was forced, any of its sectors may be as before or as after; SQLite forces
 * its log before it says that a change is committed, and before it carries the log over to the database.
 */
class PowerLossTest {

    private static final int CHANGES = 120;
    private static final int NEAR = 4;
    private static final int MERCHANTS = 3;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);

    /** When the power goes. */
    enum Moment {
        /** The log is being written. */
        WHILE_COMMITTING,
        /** The log is forced, and may just be carried over to the database. */
        ONCE_COMMITTED
    }

    @ParameterizedTest
    @EnumSource
    void r4_what_was_told_is_there_and_everything_is_whole(Moment moment) {
        StoreFiles files = AccessOnStore.filesIn(folder.resolve("original"));
        Outages outages = new Outages(files, moment);
        try (AccessOnStore node =
                AccessOnStore.in(files, new WatchedConnections(files.database(), outages), UnaryOperator.identity())) {
            List<MerchantId> merchants = IntStream.range(0, MERCHANTS)
                    .mapToObj(i -> node.scenario().open("Shop " + i))
                    .toList();
            RandomChanges changes = new RandomChanges(node, merchants, 4);
            for (int i = 0; i < CHANGES; i++) {
                outages.told = node.versions();
                outages.isNear = i % NEAR == 0;
                changes.next();
                outages.isNear = false;
            }
        }

        assertThat(outages.left).hasSizeGreaterThan(CHANGES / NEAR / 2);
        assertThat(outages.carriedOver).isGreaterThan(2);
        outages.left.forEach(Outage::isSurvived);
    }

    @Test
    void r4_what_is_committed_is_forced_to_the_disk() throws SQLException {
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

    /** Lets the power go at some of the commits, and keeps what is left then. */
    private final class Outages implements WatchedConnections.Watcher {

        private final StoreFiles files;
        private final Moment moment;
        private final List<Outage> left = new ArrayList<>();
        private Map<MerchantId, Long> told = Map.of();
        private volatile boolean isNear;
        private int carriedOver;

        Outages(StoreFiles files, Moment moment) {
            this.files = files;
            this.moment = moment;
        }

        @Override
        public @Nullable Object sees(WatchedConnections.Call call) throws SQLException {
            if (call.method().equals("open")) {
                return carryingOverOften((Connection) call.done());
            }
            if (!call.commits() || !isNear) {
                return call.done();
            }
            Disk before = Disk.of(files);
            Object outcome = call.done();
            Disk after = Disk.of(files);
            if (!before.isAs(after)) {
                isNear = false;
                carriedOver += before.hasSameDatabaseAs(after) ? 0 : 1;
                goesOut(before, after);
            }
            return outcome;
        }

        private void goesOut(Disk before, Disk after) {
            for (int i = 0; i < 2; i++) {
                Disk disk = moment == Moment.WHILE_COMMITTING
                        ? before.withLogOnItsWayTo(after, random)
                        : after.withDatabaseOnItsWayFrom(before, random);
                left.add(new Outage(folder.resolve("outage-" + left.size()), disk, told, moment));
            }
        }

        private Connection carryingOverOften(@Nullable Connection connection) throws SQLException {
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
     * A disk without power.
     *
     * @param told the versions whose changes were told to be made; one more was being made
     */
    private record Outage(Path folder, Disk disk, Map<MerchantId, Long> told, Moment moment) {

        void isSurvived() {
            StoreFiles files = AccessOnStore.filesIn(folder);
            disk.writeTo(files);
            try (AccessOnStore node = AccessOnStore.in(files)) {
                Map<MerchantId, Long> there = node.versions();
                assertThat(there).containsOnlyKeys(told.keySet());
                assertThat(there)
                        .allSatisfy((merchant, version) -> assertThat(version)
                                .isBetween(told.getOrDefault(merchant, 0L), told.getOrDefault(merchant, 0L) + 1));
                assertThat(sum(there) - sum(told)).isBetween(moment == Moment.WHILE_COMMITTING ? 0L : 1L, 1L);
                assertThat(there.keySet()).allMatch(node::hasUnbrokenAudit);
                assertThat(new SoundDatabase(files.database()).complaints()).isEmpty();
                node.scenario().create(there.keySet().iterator().next(), "After the outage");
            }
        }

        private static long sum(Map<MerchantId, Long> versions) {
            return versions.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
