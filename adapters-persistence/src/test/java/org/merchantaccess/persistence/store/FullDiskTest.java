package org.merchantaccess.persistence.store;

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
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.domain.credential.CredentialFailure;

/** The disk is full: nothing can be changed until there is room, and everything else goes on. */
class FullDiskTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final ManualTicker ticker = new ManualTicker();
    private final Room room = new Room();
    private StoreFiles files;
    private AccessOnStore node;
    private Shop shop;

    @BeforeEach
    void runOutOfRoom() {
        files = AccessOnStore.filesIn(folder);
        node = AccessOnStore.in(files, new WatchedConnections(files.database(), room), ports -> ports.with(ticker));
        shop = Shop.openedIn(node);
        room.isFull = true;
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_change_for_which_there_is_no_room_is_told_as_not_made_and_leaves_nothing() {
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
            assertThat(before.isWholeIn(node)).isTrue();
            before = before.seenIn(node);
        }

        assertThat(refused).isPositive();
        assertThat(new SoundDatabase(files.database()).complaints()).isEmpty();
    }

    @Test
    void logins_and_calls_go_on_for_as_long_as_it_takes() {
        fillTheLastPage();

        ticker.pass(LONG);
        assertThat(node.access().isReady()).isFalse();
        Eventually.becomesTrue(node.access()::isReady);

        assertThat(shop.isServedAsStoredIn(node)).isTrue();
    }

    @Test
    void changes_are_made_again_as_soon_as_there_is_room() {
        fillTheLastPage();

        room.isFull = false;

        node.scenario().activate(shop.id(), shop.otherAppId());
        assertThat(shop.isServedAsStoredIn(node)).isTrue();
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
        assertThat(room.givenOut.get()).as("connections").isEqualTo(room.givenOutWhileThereWasRoom.get());
    }

    /** How much of it there is; told to the database whenever a transaction begins. */
    private static final class Room implements WatchedConnections.Watcher {

        private volatile boolean isFull;
        private final AtomicInteger givenOut = new AtomicInteger();
        private final AtomicInteger givenOutWhileThereWasRoom = new AtomicInteger();
        private @Nullable Connection last;

        @Override
        public @Nullable Object sees(WatchedConnections.Call call) throws SQLException {
            Object outcome = call.done();
            if (call.method().equals("open") && outcome instanceof Connection opened) {
                last = opened;
                givenOut.incrementAndGet();
                givenOutWhileThereWasRoom.addAndGet(isFull ? 0 : 1);
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
