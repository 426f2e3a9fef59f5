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
    void no_folder_is_there() {
        folder = above.resolve("deep").resolve("data");
    }

    @Test
    void a_folder_that_is_not_there_is_made() throws IOException {
        try (FolderLock lock = taken()) {
            assertThat(lock).isNotNull();
            assertThat(folder).isDirectory();
        }
    }

    @Test
    void s92_a_new_folder_and_its_lock_are_their_owners_alone() throws IOException {
        try (FolderLock lock = taken()) {
            assertThat(lock).isNotNull();
            assertThat(modeOf(folder)).isEqualTo("rwx------");
            assertThat(modeOf(folder.resolve("lock"))).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-x---", "rwx---r-x", "rwx-w----", "rwx----w-", "rwx--x--x", "rwxrwxrwx"})
    void s92_a_folder_that_is_open_to_others_is_refused(String mode) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));

        assertThat(FolderLock.take(folder, NOW))
                .isEqualTo(Either.left(new FolderFailure.OpenToOthers(folder, PosixFilePermissions.fromString(mode))));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_no_folder_is_told() throws IOException {
        Path file = Files.createFile(above.resolve("file"));

        assertThat(FolderLock.take(file, NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
        assertThat(FolderLock.take(file.resolve("below"), NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
    }

    @Test
    void a_lock_that_cannot_be_opened_is_told() throws IOException {
        Files.createDirectories(folder.resolve("lock"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThat(FolderLock.take(folder, NOW).getLeft()).isInstanceOf(FolderFailure.Unusable.class);
    }

    @Test
    void s92_a_lock_that_is_a_symbolic_link_is_refused_and_what_it_names_is_left_alone() throws IOException {
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
        taken().close();
    }

    @Test
    void a_second_in_the_same_process_is_told_that_it_is_this_one() throws IOException {
        try (FolderLock lock = taken()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.take(folder, NOW.plusSeconds(1))).isEqualTo(Either.left(heldBy(us())));
            assertThat(FolderLock.take(folder, NOW.plusSeconds(2))).isEqualTo(Either.left(heldBy(us())));
        }
        taken().close();
    }

    @Test
    void the_folder_is_the_same_by_any_of_its_names() throws IOException {
        try (FolderLock lock = taken()) {
            assertThat(lock).isNotNull();
            Path link = Files.createSymbolicLink(above.resolve("link"), folder);

            assertThat(FolderLock.take(link, NOW).getLeft())
                    .isEqualTo(new FolderFailure.HeldBy(link, Option.some(us())));
            assertThat(FolderLock.take(folder.resolve("..").resolve("data"), NOW)
                            .isLeft())
                    .isTrue();
        }
    }

    @Test
    void a_second_process_is_told_who_holds_the_folder() throws Exception {
        try (FolderLock lock = taken();
                SecondProcess second = SecondProcess.takes(folder)) {
            assertThat(lock).isNotNull();
            assertThat(second.outcome()).isEqualTo(heldBy(us()).toString());
        }
    }

    @Test
    void who_asked_in_vain_in_this_process_did_not_open_the_folder_to_another() throws Exception {
        try (FolderLock lock = taken()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
            Thread.currentThread().interrupt();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
            assertThat(Thread.interrupted()).isTrue();

            try (SecondProcess second = SecondProcess.takes(folder)) {
                assertThat(second.outcome()).isEqualTo(heldBy(us()).toString());
            }
        }
    }

    @Test
    void this_process_is_told_who_else_holds_the_folder_and_gets_it_when_that_one_ends() throws Exception {
        try (SecondProcess other = SecondProcess.takes(folder)) {
            assertThat(other.outcome()).isEqualTo("taken");

            assertThat(FolderLock.take(folder, NOW))
                    .isEqualTo(Either.left(heldBy(new Holder(other.pid(), SecondProcess.SINCE))));
        }
        taken().close();
    }

    @Test
    void to_kill_the_holder_frees_the_folder() throws Exception {
        try (SecondProcess killed = SecondProcess.takes(folder)) {
            assertThat(killed.outcome()).isEqualTo("taken");
            killed.kill();

            try (FolderLock lock = taken();
                    SecondProcess late = SecondProcess.takes(folder)) {
                assertThat(lock).isNotNull();
                assertThat(late.outcome()).isEqualTo(heldBy(us()).toString());
            }
        }
    }

    @Test
    void a_folder_that_was_left_can_be_taken_by_the_next_process() throws Exception {
        FolderLock lock = taken();
        lock.close();
        lock.close();

        try (SecondProcess next = SecondProcess.takes(folder)) {
            assertThat(next.outcome()).isEqualTo("taken");
            lock.close();
            assertThat(FolderLock.take(folder, NOW).isLeft()).isTrue();
        }
    }

    @Test
    void of_many_who_take_it_at_once_one_does() throws Exception {
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
    void a_name_that_is_not_whole_is_nobodys(String text) {
        assertThat(Holder.parse(text)).isEqualTo(Option.none());
    }

    private FolderLock taken() {
        return FolderLock.take(folder, NOW).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private FolderFailure heldBy(Holder holder) {
        return new FolderFailure.HeldBy(folder, Option.some(holder));
    }

    private static Holder us() {
        return new Holder(ProcessHandle.current().pid(), NOW);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
