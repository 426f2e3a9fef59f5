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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void createPath() {
        file = folder.resolve("whole");
    }

    @Test
    void a_created_file_has_the_written_content_and_leaves_no_other_file() throws IOException {
        assertThat(new AtomicFile(file).create("first\n")).isTrue();

        assertThat(Files.readString(file)).isEqualTo("first\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void does_not_create_an_existing_file_again() throws IOException {
        new AtomicFile(file).create("first\n");

        assertThat(new AtomicFile(file).create("second\n")).isFalse();

        assertThat(Files.readString(file)).isEqualTo("first\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void only_one_of_many_concurrent_creations_succeeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> maker =
                () -> new AtomicFile(file).create(Thread.currentThread().getName());

        int made = 0;
        for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(64, maker))) {
            made += each.get() ? 1 : 0;
        }

        threads.shutdown();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void a_replaced_file_has_the_new_content_and_leaves_no_other_file() throws IOException {
        new AtomicFile(file).create("first\n");

        new AtomicFile(file).replace("second\n");

        assertThat(Files.readString(file)).isEqualTo("second\n");
        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    void the_next_replacement_removes_a_draft_left_by_a_crash() throws IOException {
        Files.writeString(folder.resolve("whole.new"), "half of a sec");

        new AtomicFile(file).replace("whole\n");

        assertThat(inTheFolder()).containsExactly("whole");
    }

    @Test
    @Tag("S92")
    void a_created_or_replaced_file_is_owner_only() throws IOException {
        new AtomicFile(file).create("first\n");
        assertThat(modeOf(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new AtomicFile(file).replace("second\n");

        assertThat(modeOf(file)).isEqualTo("rw-------");
    }

    @Test
    void writes_nothing_without_a_folder() {
        AtomicFile nowhere = new AtomicFile(folder.resolve("missing").resolve("whole"));

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
