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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {

    private static final Ended FORMER = new Ended(Ended.Kind.DEACTIVATED, "98434376");
    private static final Ended GONE = new Ended(Ended.Kind.DELETED, "40112358");
    private static final Ended KEY = new Ended(Ended.Kind.REVOKED, "key_1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void no_witness_is_there() {
        file = folder.resolve("test.witness");
    }

    @Nested
    class Remembering {

        @Test
        void a_new_witness_has_seen_nothing() {
            try (Witness witness = witness()) {
                assertThat(witness.highestStart()).isZero();
                assertThat(witness.head()).isZero();
                assertThat(witness.endedAfter(0)).isEmpty();
            }
        }

        @Test
        void what_was_told_is_known_at_once_and_after_a_restart() {
            try (Witness witness = witness()) {
                tell(witness);
                assertThatAllIsKnown(witness);
            }
            try (Witness restarted = witness()) {
                assertThatAllIsKnown(restarted);
            }
        }

        @Test
        void what_was_told_is_in_the_file_before_anybody_forces_or_closes_it() throws IOException {
            try (Witness killed = witness()) {
                tell(killed);

                Path whatIsLeft = Files.copy(file, folder.resolve("left"));
                try (Witness next = opened(whatIsLeft)) {
                    assertThatAllIsKnown(next);
                }
            }
        }

        @Test
        void the_file_can_be_read_by_people() throws IOException {
            try (Witness witness = witness()) {
                tell(witness);
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
        void s92_the_file_is_its_owners_alone() throws IOException {
            witness().close();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        @Test
        void only_what_ended_after_a_change_is_asked_for() {
            try (Witness witness = witness()) {
                tell(witness);

                assertThat(witness.endedAfter(12)).containsExactly(FORMER, KEY, GONE);
                assertThat(witness.endedAfter(13)).containsExactly(GONE);
                assertThat(witness.endedAfter(14)).isEmpty();
            }
        }

        @Test
        void changes_may_be_told_out_of_order() {
            try (Witness witness = witness()) {
                witness.changed(3, List.of(GONE));
                witness.changed(2, List.of(FORMER));
                witness.started(2);
                witness.started(1);

                assertThat(witness.head()).isEqualTo(3);
                assertThat(witness.highestStart()).isEqualTo(2);
                assertThat(witness.endedAfter(2)).containsExactly(GONE);
            }
        }

        @Test
        void many_may_tell_at_once() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try (Witness witness = witness()) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 1; i <= 200; i++) {
                    int number = i;
                    all.add(threads.submit(() -> {
                        witness.changed(number, List.of(GONE));
                        witness.force();
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
            threads.shutdown();

            try (Witness restarted = witness()) {
                assertThat(restarted.head()).isEqualTo(200);
                assertThat(restarted.endedAfter(0)).hasSize(200);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "a\n", "ä", "\0"})
        void an_id_that_could_not_be_read_back_is_no_id(String id) {
            assertThatThrownBy(() -> new Ended(Ended.Kind.DELETED, id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Reading {

        @Test
        void wherever_the_last_line_was_torn_all_before_it_is_known() throws IOException {
            try (Witness witness = witness()) {
                tell(witness);
            }
            String whole = Files.readString(file);
            for (int length = 0; length < whole.length(); length++) {
                Path torn = Files.writeString(folder.resolve("torn"), whole.substring(0, length));
                String lines = whole.substring(0, whole.lastIndexOf('\n', length - 1) + 1);
                try (Witness witness = opened(torn)) {
                    assertThat(witness.highestStart()).isEqualTo(lines.contains("start 7\n") ? 7 : 0);
                    assertThat(witness.head()).isEqualTo(headOf(lines));
                }
            }
        }

        @Test
        void a_torn_line_is_not_completed_by_the_next() throws IOException {
            try (Witness witness = witness()) {
                witness.changed(1234, List.of());
            }
            Files.writeString(file, Files.readString(file) + "change 12");

            try (Witness next = witness()) {
                next.changed(1235, List.of(GONE));
            }

            assertThat(Files.readAllLines(file)).doesNotContain("change 12", "change 12change 1235 deleted 40112358");
            try (Witness restarted = witness()) {
                assertThat(restarted.head()).isEqualTo(1235);
                assertThat(restarted.endedAfter(1234)).containsExactly(GONE);
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
        void what_a_power_failure_left_in_between_is_left_out(String strange) throws IOException {
            Files.writeString(file, "start 7\n" + strange + "\nchange 12\n");

            try (Witness witness = witness()) {
                assertThat(witness.highestStart()).isEqualTo(7);
                assertThat(witness.head()).isEqualTo(12);
                assertThat(witness.endedAfter(0)).isEmpty();
            }
        }

        @Test
        void a_file_that_cannot_be_used_is_told() throws IOException {
            Path nowhere = folder.resolve("missing").resolve("witness");
            Path directory = Files.createDirectory(folder.resolve("directory"));

            assertThat(begun(JournalReading.of(nowhere)).getLeft()).isInstanceOf(WitnessFailure.Unusable.class);
            assertThat(begun(JournalReading.of(directory)).getLeft()).isInstanceOf(WitnessFailure.Unusable.class);
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
    class StayingSmall {

        @Test
        void only_so_many_lines_are_kept_and_never_less_than_the_newest_numbers() throws IOException {
            try (Witness witness = opened(file, 10)) {
                witness.started(7);
                for (int number = 1; number <= 1000; number++) {
                    witness.changed(number, number % 2 == 0 ? List.of(ended(number)) : List.of());
                    assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(20);
                }
            }

            try (Witness restarted = opened(file, 10)) {
                assertThat(Files.readAllLines(file)).hasSize(10);
                assertThat(restarted.highestStart()).isEqualTo(7);
                assertThat(restarted.head()).isEqualTo(1000);
                assertThat(restarted.endedAfter(994)).containsExactly(ended(996), ended(998), ended(1000));
                assertThat(restarted.endedAfter(0)).hasSize(6);
            }
        }

        @Test
        void a_line_that_was_never_followed_by_another_is_kept_for_ever() {
            for (int start = 1; start <= 50; start++) {
                try (Witness witness = opened(file, 10)) {
                    witness.started(start);
                    if (start == 1) {
                        witness.changed(5, List.of(GONE));
                    }
                }
            }

            try (Witness witness = opened(file, 10)) {
                assertThat(witness.endedAfter(4)).containsExactly(GONE);
                assertThat(witness.highestStart()).isEqualTo(50);
            }
        }

        private static Ended ended(int number) {
            return new Ended(Ended.Kind.DELETED, "app" + number);
        }
    }

    @Nested
    class Failing {

        @Test
        void what_could_not_be_written_is_made_up_for_with_the_next() {
            try (Witness witness = witness()) {
                witness.started(7);
                breakChannelOf(witness);
                witness.changed(2, List.of(GONE));

                assertThat(witness.head()).isEqualTo(2);
                witness.changed(3, List.of(FORMER));
                assertThatTheFileSays(3, GONE, FORMER);
            }
        }

        @Test
        void what_could_not_be_written_is_made_up_for_when_the_file_is_forced() {
            try (Witness witness = witness()) {
                witness.started(7);
                breakChannelOf(witness);
                witness.changed(2, List.of(GONE));

                witness.force();
                assertThatTheFileSays(2, GONE);
            }
        }

        @Test
        void it_goes_on_remembering_where_it_cannot_write_at_all() throws IOException {
            try (Witness witness = witness()) {
                witness.started(7);
                breakChannelOf(witness);
                // Nothing can be put in the place of a folder that is not empty.
                Files.delete(file);
                Files.createDirectories(file.resolve("inside"));
                witness.changed(2, List.of(GONE));
                witness.changed(3, List.of(FORMER));
                witness.force();

                assertThat(witness.head()).isEqualTo(3);
                assertThat(witness.endedAfter(0)).containsExactly(GONE, FORMER);

                Files.delete(file.resolve("inside"));
                Files.delete(file);
                witness.force();
                assertThatTheFileSays(3, GONE, FORMER);
            }
        }

        @Test
        void that_it_cannot_write_is_logged_once_and_so_is_that_it_can_again() {
            List<String> logged = new ArrayList<>();
            Logger log = Logger.getLogger(Witness.class.getName());
            log.setFilter(line -> logged.add(line.getLevel().getName()));
            try (Witness witness = witness()) {
                breakChannelOf(witness);
                breakChannelOf(witness);
                breakChannelOf(witness);
                assertThat(logged).containsExactly("WARNING");

                witness.changed(2, List.of());
                witness.changed(3, List.of());
                assertThat(logged).containsExactly("WARNING", "INFO");
            } finally {
                log.setFilter(null);
            }
        }

        @Test
        void after_it_was_closed_nothing_is_written_and_nobody_is_harmed() throws IOException {
            Witness witness = witness();
            witness.close();
            String before = Files.readString(file);

            witness.changed(2, List.of(GONE));
            witness.force();
            witness.close();

            assertThat(Files.readString(file)).isEqualTo(before);
        }

        /** A thread that is interrupted while it writes closes the file for all. */
        private static void breakChannelOf(Witness witness) {
            Thread.currentThread().interrupt();
            witness.changed(1, List.of());
            assertThat(Thread.interrupted()).isTrue();
        }

        private void assertThatTheFileSays(long head, Ended... ended) {
            try {
                Path copy = folder.resolve("copy");
                Files.write(copy, Files.readAllBytes(file), StandardOpenOption.CREATE);
                try (Witness next = opened(copy)) {
                    assertThat(next.highestStart()).isEqualTo(7);
                    assertThat(next.head()).isEqualTo(head);
                    assertThat(next.endedAfter(0)).containsExactly(ended);
                }
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    private static void tell(Witness witness) {
        witness.started(7);
        witness.changed(12, List.of());
        witness.changed(13, List.of(FORMER, KEY));
        witness.changed(14, List.of(GONE));
        witness.changed(15, List.of());
    }

    private static void assertThatAllIsKnown(Witness witness) {
        assertThat(witness.highestStart()).isEqualTo(7);
        assertThat(witness.head()).isEqualTo(15);
        assertThat(witness.endedAfter(0)).containsExactly(FORMER, KEY, GONE);
    }

    private Witness witness() {
        return opened(file);
    }

    private static Witness opened(Path file) {
        return begun(JournalReading.of(file)).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static Witness opened(Path file, int maxLines) {
        return begun(JournalReading.of(file, maxLines)).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private static Either<WitnessFailure, Witness> begun(Either<WitnessFailure, JournalReading> read) {
        return read.flatMap(journal -> Witness.begin(journal, "5", 1));
    }
}
