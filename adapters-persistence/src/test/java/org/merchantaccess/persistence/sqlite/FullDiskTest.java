package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.domain.credential.CredentialFailure;

/** On a full disk no change is possible until there is space; everything else continues. */
class FullDiskTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final ManualTicker ticker = new ManualTicker();
    private final DiskSpace space = new DiskSpace();
    private StoreFiles files;
    private AccessOnStore node;
    private Shop shop;

    @BeforeEach
    void fillDisk() {
        files = AccessOnStore.filesIn(folder);
        node = AccessOnStore.in(
                files,
                new WatchedConnections(files.database(), space),
                ports -> ports.withSystem(system -> system.withTicker(ticker)));
        shop = Shop.openedIn(node);
        space.isFull = true;
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_change_on_a_full_disk_is_refused_without_effect() {
        RandomChanges changes = new RandomChanges(node, List.of(shop.id()), 5);
        Shop before = shop;
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            Either<ChangeFailure<CredentialFailure>, ?> outcome = changes.creates(shop.id(), "App " + i);
            if (outcome.isLeft()) {
                assertThat(outcome).isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>()));
                assertThat(before.isChangedIn(node)).isFalse();
                refused++;
            }
            assertThat(before.isConsistentIn(node)).isTrue();
            before = before.refreshedFrom(node);
        }

        assertThat(refused).isPositive();
        assertThat(new DatabaseRules(files.database()).problems()).isEmpty();
    }

    @Test
    void logins_and_calls_continue_on_a_full_disk() {
        fillTheLastPage();

        ticker.pass(LONG);
        assertThat(node.access().isReady()).isFalse();
        Eventually.becomesTrue(node.access()::isReady);

        assertThat(shop.isServedAsStored(node)).isTrue();
    }

    @Test
    void changes_succeed_again_once_there_is_space() {
        fillTheLastPage();

        space.isFull = false;

        node.scenario().activate(shop.id(), shop.otherAppId());
        assertThat(shop.isServedAsStored(node)).isTrue();
    }

    private void fillTheLastPage() {
        RandomChanges changes = new RandomChanges(node, List.of(shop.id()), 5);
        int number = 0;
        Either<ChangeFailure<CredentialFailure>, ?> created = changes.creates(shop.id(), "App 0");
        while (created.isRight()) {
            number++;
            created = changes.creates(shop.id(), "App " + number);
        }
        assertThat(created.getLeft()).isEqualTo(new ChangeFailure.StoreUnavailable<>());
        assertThat(space.opened.get()).as("connections").isEqualTo(space.openedWithSpace.get());
    }

    /** Limits the size of the database at the beginning of each transaction. */
    private static final class DiskSpace implements WatchedConnections.Watcher {

        private volatile boolean isFull;
        private final AtomicInteger opened = new AtomicInteger();
        private final AtomicInteger openedWithSpace = new AtomicInteger();
        private @Nullable Connection last;

        @Override
        public @Nullable Object onCall(WatchedConnections.Call call) throws SQLException {
            Object outcome = call.execute();
            if (call.method().equals("open") && outcome instanceof Connection connection) {
                last = connection;
                opened.incrementAndGet();
                openedWithSpace.addAndGet(isFull ? 0 : 1);
            }
            if (call.statement().equals("BEGIN IMMEDIATE") && last != null) {
                try (Statement statement = last.createStatement()) {
                    statement.execute("PRAGMA max_page_count = " + (isFull ? 1 : 1_000_000));
                }
            }
            return outcome;
        }
    }
}
