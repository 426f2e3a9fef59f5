package org.merchantaccess.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nothing_is_there() {
        file = folder.resolve("whole");
    }

    @Test
    void what_is_made_holds_what_was_written_and_nothing_lies_beside_it() throws IOException {
        assertThat(new WholeFile(file).create("first\n")).isTrue();

        assertThat(Files.readString(file)).isEqualTo("first\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void what_is_there_is_not_made_again() throws IOException {
        new WholeFile(file).create("first\n");

        assertThat(new WholeFile(file).create("second\n")).isFalse();

        assertThat(Files.readString(file)).isEqualTo("first\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void of_many_who_make_it_at_once_one_does() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> maker =
                () -> new WholeFile(file).create(Thread.currentThread().getName());

        int made = 0;
        for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(64, maker))) {
            made += each.get() ? 1 : 0;
        }

        threads.shutdown();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void what_is_replaced_holds_the_new_and_nothing_lies_beside_it() throws IOException {
        new WholeFile(file).create("first\n");

        new WholeFile(file).replace("second\n");

        assertThat(Files.readString(file)).isEqualTo("second\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void what_a_crash_left_beside_it_goes_with_the_next_replacement() throws IOException {
        Files.writeString(folder.resolve("whole.new"), "half of a sec");

        new WholeFile(file).replace("whole\n");

        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void s92_made_or_replaced_it_is_its_owners_alone() throws IOException {
        new WholeFile(file).create("first\n");
        assertThat(modeOf(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new WholeFile(file).replace("second\n");

        assertThat(modeOf(file)).isEqualTo("rw-------");
    }

    @Test
    void where_there_is_no_folder_nothing_is_written() {
        WholeFile nowhere = new WholeFile(folder.resolve("missing").resolve("whole"));

        assertThatThrownBy(() -> nowhere.create("first\n")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> nowhere.replace("first\n")).isInstanceOf(NoSuchFileException.class);
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Stream<String> inTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList().stream();
        }
    }
}
