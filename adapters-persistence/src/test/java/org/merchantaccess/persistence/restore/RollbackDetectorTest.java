package org.merchantaccess.persistence.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.persistence.file.HostFault;

class RollbackDetectorTest {

    private static final RevokedRight DEACTIVATED = new RevokedRight(RevokedRight.Kind.DEACTIVATED, "98434376");
    private static final RevokedRight DELETED_APP_ID = new RevokedRight(RevokedRight.Kind.DELETED, "40112358");
    private static final RevokedRight REVOKED_KEY = new RevokedRight(RevokedRight.Kind.REVOKED, "key_1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choosePath() {
        file = folder.resolve("test.journal");
    }

    @Nested
    class Recording {

        @Test
        void a_new_detector_has_recorded_nothing() {
            try (RollbackDetector detector = detector()) {
                assertThat(detector.highestStart()).isZero();
                assertThat(detector.head()).isZero();
                assertThat(detector.revokedAfter(0)).isEmpty();
            }
        }

        @Test
        void recorded_lines_are_known_at_once_and_after_a_restart() {
            try (RollbackDetector detector = detector()) {
                recordSample(detector);
                assertSampleIsKnown(detector);
            }
            try (RollbackDetector restarted = detector()) {
                assertSampleIsKnown(restarted);
            }
        }

        @Test
        void recorded_lines_are_in_the_file_before_it_is_forced_or_closed() throws IOException {
            try (RollbackDetector killed = detector()) {
                recordSample(killed);

                Path copy = Files.copy(file, folder.resolve("left"));
                try (RollbackDetector next = opened(copy)) {
                    assertSampleIsKnown(next);
                }
            }
        }

        @Test
        void the_file_is_readable_text() throws IOException {
            try (RollbackDetector detector = detector()) {
                recordSample(detector);
            }
            assertThat(Files.readAllLines(file))
                    .containsSubsequence(
                            "start 7",
                            "change 12",
                            "change 13 deactivated 98434376 revoked key_1",
                            "change 14 deleted 40112358",
                            "change 15");
        }

        @Test
        @Tag("S92")
        void the_file_is_owner_only() throws IOException {
            detector().close();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        @Test
        void returns_only_rights_revoked_after_a_change() {
            try (RollbackDetector detector = detector()) {
                recordSample(detector);

                assertThat(detector.revokedAfter(12)).containsExactly(DEACTIVATED, REVOKED_KEY, DELETED_APP_ID);
                assertThat(detector.revokedAfter(13)).containsExactly(DELETED_APP_ID);
                assertThat(detector.revokedAfter(14)).isEmpty();
            }
        }

        @Test
        void changes_may_be_recorded_out_of_order() {
            try (RollbackDetector detector = detector()) {
                detector.recordChange(3, List.of(DELETED_APP_ID));
                detector.recordChange(2, List.of(DEACTIVATED));
                detector.recordStart(2);
                detector.recordStart(1);

                assertThat(detector.head()).isEqualTo(3);
                assertThat(detector.highestStart()).isEqualTo(2);
                assertThat(detector.revokedAfter(2)).containsExactly(DELETED_APP_ID);
            }
        }

        @Test
        void records_changes_of_many_threads() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try (RollbackDetector detector = detector()) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 1; i <= 200; i++) {
                    int number = i;
                    all.add(threads.submit(() -> {
                        detector.recordChange(number, List.of(DELETED_APP_ID));
                        detector.force();
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
            threads.shutdown();

            try (RollbackDetector restarted = detector()) {
                assertThat(restarted.head()).isEqualTo(200);
                assertThat(restarted.revokedAfter(0)).hasSize(200);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "a\n", "ä", "\0"})
        void rejects_an_id_that_cannot_be_read_back(String id) {
            assertThatThrownBy(() -> new RevokedRight(RevokedRight.Kind.DELETED, id))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Reading {

        @Test
        void a_torn_last_line_loses_nothing_before_it() throws IOException {
            try (RollbackDetector detector = detector()) {
                recordSample(detector);
            }
            String whole = Files.readString(file);
            for (int length = 0; length < whole.length(); length++) {
                Path torn = Files.writeString(folder.resolve("torn"), whole.substring(0, length));
                String lines = whole.substring(0, whole.lastIndexOf('\n', length - 1) + 1);
                try (RollbackDetector detector = opened(torn)) {
                    assertThat(detector.highestStart()).isEqualTo(lines.contains("start 7\n") ? 7 : 0);
                    assertThat(detector.head()).isEqualTo(headOf(lines));
                }
            }
        }

        @Test
        void the_next_line_does_not_complete_a_torn_line() throws IOException {
            try (RollbackDetector detector = detector()) {
                detector.recordChange(1234, List.of());
            }
            Files.writeString(file, Files.readString(file) + "change 12");

            try (RollbackDetector next = detector()) {
                next.recordChange(1235, List.of(DELETED_APP_ID));
            }

            assertThat(Files.readAllLines(file)).doesNotContain("change 12", "change 12change 1235 deleted 40112358");
            try (RollbackDetector restarted = detector()) {
                assertThat(restarted.head()).isEqualTo(1235);
                assertThat(restarted.revokedAfter(1234)).containsExactly(DELETED_APP_ID);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\0\0\0\0",
                    "change",
                    "change ",
                    "change x",
                    "change -1",
                    "change 01",
                    "change 99999999999999999999",
                    "change 99 deleted",
                    "change 99 deleted ",
                    "change 99 forgotten 40112358",
                    "change 99 deleted 40112358 ",
                    "change  99",
                    "start 99 deleted 40112358",
                    "stop 99",
                    "ä"
                })
        void ignores_malformed_lines_left_by_a_power_failure(String malformed) throws IOException {
            Files.writeString(file, "start 7\n" + malformed + "\nchange 12\n");

            try (RollbackDetector detector = detector()) {
                assertThat(detector.highestStart()).isEqualTo(7);
                assertThat(detector.head()).isEqualTo(12);
                assertThat(detector.revokedAfter(0)).isEmpty();
            }
        }

        @Test
        void reports_a_file_that_cannot_be_used() throws IOException {
            Path nowhere = folder.resolve("missing").resolve("test.journal");
            Path directory = Files.createDirectory(folder.resolve("directory"));

            assertThat(begin(JournalReading.of(nowhere)).getLeft()).isInstanceOf(HostFault.class);
            assertThat(begin(JournalReading.of(directory)).getLeft()).isInstanceOf(HostFault.class);
        }

        private static long headOf(String lines) {
            return lines.lines()
                    .filter(line -> line.startsWith("change "))
                    .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]))
                    .max()
                    .orElse(0);
        }
    }

    @Nested
    class Limiting {

        @Test
        void limits_the_lines_but_keeps_the_newest_numbers() throws IOException {
            try (RollbackDetector detector = opened(file, 10)) {
                detector.recordStart(7);
                for (int number = 1; number <= 1000; number++) {
                    detector.recordChange(number, number % 2 == 0 ? List.of(ended(number)) : List.of());
                    assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(20);
                }
            }

            try (RollbackDetector restarted = opened(file, 10)) {
                assertThat(Files.readAllLines(file)).hasSize(10);
                assertThat(restarted.highestStart()).isEqualTo(7);
                assertThat(restarted.head()).isEqualTo(1000);
                assertThat(restarted.revokedAfter(994)).containsExactly(ended(996), ended(998), ended(1000));
                assertThat(restarted.revokedAfter(0)).hasSize(6);
            }
        }

        @Test
        void keeps_a_line_that_no_later_line_supersedes() {
            for (int start = 1; start <= 50; start++) {
                try (RollbackDetector detector = opened(file, 10)) {
                    detector.recordStart(start);
                    if (start == 1) {
                        detector.recordChange(5, List.of(DELETED_APP_ID));
                    }
                }
            }

            try (RollbackDetector detector = opened(file, 10)) {
                assertThat(detector.revokedAfter(4)).containsExactly(DELETED_APP_ID);
                assertThat(detector.highestStart()).isEqualTo(50);
            }
        }

        private static RevokedRight ended(int number) {
            return new RevokedRight(RevokedRight.Kind.DELETED, "app" + number);
        }
    }

    @Nested
    class Failing {

        @Test
        void a_failed_write_is_caught_up_by_the_next() {
            try (RollbackDetector detector = detector()) {
                detector.recordStart(7);
                breakChannelOf(detector);
                detector.recordChange(2, List.of(DELETED_APP_ID));

                assertThat(detector.head()).isEqualTo(2);
                detector.recordChange(3, List.of(DEACTIVATED));
                assertFileContains(3, DELETED_APP_ID, DEACTIVATED);
            }
        }

        @Test
        void a_failed_write_is_caught_up_when_the_file_is_forced() {
            try (RollbackDetector detector = detector()) {
                detector.recordStart(7);
                breakChannelOf(detector);
                detector.recordChange(2, List.of(DELETED_APP_ID));

                detector.force();
                assertFileContains(2, DELETED_APP_ID);
            }
        }

        @Test
        void keeps_recording_while_nothing_can_be_written() throws IOException {
            try (RollbackDetector detector = detector()) {
                detector.recordStart(7);
                breakChannelOf(detector);
                // A folder that is not empty cannot be replaced.
                Files.delete(file);
                Files.createDirectories(file.resolve("inside"));
                detector.recordChange(2, List.of(DELETED_APP_ID));
                detector.recordChange(3, List.of(DEACTIVATED));
                detector.force();

                assertThat(detector.head()).isEqualTo(3);
                assertThat(detector.revokedAfter(0)).containsExactly(DELETED_APP_ID, DEACTIVATED);

                Files.delete(file.resolve("inside"));
                Files.delete(file);
                detector.force();
                assertFileContains(3, DELETED_APP_ID, DEACTIVATED);
            }
        }

        @Test
        void logs_a_failed_write_and_its_recovery_once() {
            List<String> logged = new ArrayList<>();
            Logger log = Logger.getLogger(RollbackDetector.class.getName());
            log.setFilter(line -> logged.add(line.getLevel().getName()));
            try (RollbackDetector detector = detector()) {
                breakChannelOf(detector);
                breakChannelOf(detector);
                breakChannelOf(detector);
                assertThat(logged).containsExactly("WARNING");

                detector.recordChange(2, List.of());
                detector.recordChange(3, List.of());
                assertThat(logged).containsExactly("WARNING", "INFO");
            } finally {
                log.setFilter(null);
            }
        }

        @Test
        void writes_nothing_after_it_is_closed() throws IOException {
            RollbackDetector detector = detector();
            detector.close();
            String before = Files.readString(file);

            detector.recordChange(2, List.of(DELETED_APP_ID));
            detector.force();
            detector.close();

            assertThat(Files.readString(file)).isEqualTo(before);
        }

        /** Interrupts the thread while it writes, which closes the channel. */
        private static void breakChannelOf(RollbackDetector detector) {
            Thread.currentThread().interrupt();
            detector.recordChange(1, List.of());
            assertThat(Thread.interrupted()).isTrue();
        }

        private void assertFileContains(long head, RevokedRight... ended) {
            try {
                Path copy = folder.resolve("copy");
                Files.write(copy, Files.readAllBytes(file), StandardOpenOption.CREATE);
                try (RollbackDetector next = opened(copy)) {
                    assertThat(next.highestStart()).isEqualTo(7);
                    assertThat(next.head()).isEqualTo(head);
                    assertThat(next.revokedAfter(0)).containsExactly(ended);
                }
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    private static void recordSample(RollbackDetector detector) {
        detector.recordStart(7);
        detector.recordChange(12, List.of());
        detector.recordChange(13, List.of(DEACTIVATED, REVOKED_KEY));
        detector.recordChange(14, List.of(DELETED_APP_ID));
        detector.recordChange(15, List.of());
    }

    private static void assertSampleIsKnown(RollbackDetector detector) {
        assertThat(detector.highestStart()).isEqualTo(7);
        assertThat(detector.head()).isEqualTo(15);
        assertThat(detector.revokedAfter(0)).containsExactly(DEACTIVATED, REVOKED_KEY, DELETED_APP_ID);
    }

    private RollbackDetector detector() {
        return opened(file);
    }

    private static RollbackDetector opened(Path file) {
        return begin(JournalReading.of(file)).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static RollbackDetector opened(Path file, int maxLines) {
        return begin(JournalReading.of(file, maxLines)).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static Either<HostFault, RollbackDetector> begin(Either<HostFault, JournalReading> read) {
        return read.flatMap(journal -> RollbackDetector.begin(journal, "5", 1));
    }
}
