package org.merchantaccess.persistence.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.persistence.file.OwnerOnly;

class FolderLockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path above;

    private Path folder;

    @BeforeEach
    void choosePath() {
        folder = above.resolve("deep").resolve("data");
    }

    @Test
    void creates_a_missing_folder() throws IOException {
        try (FolderLock lock = locked()) {
            assertThat(lock).isNotNull();
            assertThat(folder).isDirectory();
        }
    }

    @Test
    @Tag("S92")
    void a_new_folder_and_its_lock_are_owner_only() throws IOException {
        try (FolderLock lock = locked()) {
            assertThat(lock).isNotNull();
            assertThat(modeOf(folder)).isEqualTo("rwx------");
            assertThat(modeOf(folder.resolve("lock"))).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-x---", "rwx---r-x", "rwx-w----", "rwx----w-", "rwx--x--x", "rwxrwxrwx"})
    @Tag("S92")
    void rejects_a_folder_that_others_can_use(String mode) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));

        assertThat(FolderLock.take(folder, NOW))
                .isEqualTo(Either.left(new FolderFailure.OpenToOthers(folder, PosixFilePermissions.fromString(mode))));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rejects_a_path_that_is_not_a_folder() throws IOException {
        Path file = Files.createFile(above.resolve("file"));

        assertThat(FolderLock.take(file, NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
        assertThat(FolderLock.take(file.resolve("below"), NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
    }

    @Test
    void rejects_a_lock_that_cannot_be_opened() throws IOException {
        Files.createDirectories(folder.resolve("lock"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThat(FolderLock.take(folder, NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
    }

    @Test
    @Tag("S92")
    void rejects_a_symbolic_link_as_lock_and_leaves_its_target_unchanged() throws IOException {
        Path precious = Files.writeString(above.resolve("precious"), "precious");
        for (Path target : List.of(precious, above.resolve("nowhere"), above)) {
            Files.createDirectories(folder, OwnerOnly.newFolder(folder));
            Path link = Files.createSymbolicLink(folder.resolve("lock"), target);

            assertThat(FolderLock.take(folder, NOW))
                    .isEqualTo(Either.left(
                            new FolderFailure.SymbolicLink(folder.toRealPath().resolve("lock"))));
            assertThat(precious).hasContent("precious");
            assertThat(above.resolve("nowhere")).doesNotExist();
            Files.delete(link);
        }
        locked().close();
    }

    @Test
    void a_second_lock_in_the_same_process_names_this_process() throws IOException {
        try (FolderLock lock = locked()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.take(folder, NOW.plusSeconds(1))).isEqualTo(Either.left(heldBy(thisProcess())));
            assertThat(FolderLock.take(folder, NOW.plusSeconds(2))).isEqualTo(Either.left(heldBy(thisProcess())));
        }
        locked().close();
    }

    @Test
    void a_folder_is_locked_under_all_its_names() throws IOException {
        try (FolderLock lock = locked()) {
            assertThat(lock).isNotNull();
            Path link = Files.createSymbolicLink(above.resolve("link"), folder);

            assertThat(FolderLock.take(link, NOW).getLeft())
                    .isEqualTo(new FolderFailure.HeldBy(link, Option.some(thisProcess())));
            assertThat(FolderLock.take(folder.resolve("..").resolve("data"), NOW)
                            .isLeft())
                    .isTrue();
        }
    }

    @Test
    void a_second_process_learns_the_holder_of_the_folder() throws Exception {
        try (FolderLock lock = locked();
                SecondProcess second = SecondProcess.locking(folder)) {
            assertThat(lock).isNotNull();
            assertThat(second.outcome()).isEqualTo(heldBy(thisProcess()).toString());
        }
    }

    @Test
    void a_failed_attempt_in_this_process_does_not_release_the_lock() throws Exception {
        try (FolderLock lock = locked()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
            Thread.currentThread().interrupt();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
            assertThat(Thread.interrupted()).isTrue();

            try (SecondProcess second = SecondProcess.locking(folder)) {
                assertThat(second.outcome()).isEqualTo(heldBy(thisProcess()).toString());
            }
        }
    }

    @Test
    void this_process_learns_the_holder_and_gets_the_folder_when_the_holder_ends() throws Exception {
        try (SecondProcess other = SecondProcess.locking(folder)) {
            assertThat(other.outcome()).isEqualTo("taken");

            assertThat(FolderLock.take(folder, NOW))
                    .isEqualTo(Either.left(heldBy(new LockHolder(other.pid(), SecondProcess.SINCE))));
        }
        locked().close();
    }

    @Test
    void killing_the_holder_releases_the_folder() throws Exception {
        try (SecondProcess killed = SecondProcess.locking(folder)) {
            assertThat(killed.outcome()).isEqualTo("taken");
            killed.kill();

            try (FolderLock lock = locked();
                    SecondProcess late = SecondProcess.locking(folder)) {
                assertThat(lock).isNotNull();
                assertThat(late.outcome()).isEqualTo(heldBy(thisProcess()).toString());
            }
        }
    }

    @Test
    void a_released_folder_can_be_locked_by_another_process() throws Exception {
        FolderLock lock = locked();
        lock.close();
        lock.close();

        try (SecondProcess next = SecondProcess.locking(folder)) {
            assertThat(next.outcome()).isEqualTo("taken");
            lock.close();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
        }
    }

    @Test
    void only_one_of_many_concurrent_attempts_gets_the_lock() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Either<FolderFailure, FolderLock>>> attempts = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            attempts.add(threads.submit(() -> FolderLock.take(folder, NOW)));
        }
        threads.shutdown();

        List<FolderLock> locks = new ArrayList<>();
        for (Future<Either<FolderFailure, FolderLock>> each : attempts) {
            each.get().forEach(locks::add);
        }
        assertThat(locks).hasSize(1);
        locks.get(0).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pid=", "pid=1\nsince=yesterday\n", "pid=x\nsince=2026-03-02T09:00:00Z\n", "\0"})
    void an_incomplete_holder_name_is_ignored(String text) {
        assertThat(LockHolder.parse(text)).isEqualTo(Option.none());
    }

    private FolderLock locked() {
        return FolderLock.take(folder, NOW).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private FolderFailure heldBy(LockHolder holder) {
        return new FolderFailure.HeldBy(folder, Option.some(holder));
    }

    private static LockHolder thisProcess() {
        return new LockHolder(ProcessHandle.current().pid(), NOW);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
