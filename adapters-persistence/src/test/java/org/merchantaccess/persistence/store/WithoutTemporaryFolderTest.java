package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.domain.kernel.Environment;

/** The library of the database is unpacked into the temporary folder of the process, and never damaged for the lack of one. */
class WithoutTemporaryFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_missing_temporary_folder_is_named() throws Exception {
        assertThat(openedWith(folder.resolve("missing")))
                .startsWith("Unusable NO_NATIVE_LIBRARY " + folder.resolve("missing"));
    }

    @Test
    void a_temporary_folder_that_is_a_file_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(openedWith(file)).startsWith("Unusable NO_NATIVE_LIBRARY " + file);
    }

    private String openedWith(Path temporary) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutTemporaryFolderTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Opens a store in the folder, twice, and says what came of it the second time: an operator tries again. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        StoreFiles files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        StoreFailure first = refusal(files);
        StoreFailure again = refusal(files);
        System.out.println(words(first).equals(words(again)) ? words(first) : words(first) + ", then " + words(again));
    }

    private static StoreFailure refusal(StoreFiles files) {
        return SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), Clock.systemUTC())
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }

    private static String words(StoreFailure failure) {
        return failure instanceof StoreFailure.Unusable unusable
                ? "Unusable " + unusable.fault().kind() + " " + unusable.fault().at()
                : failure.toString();
    }
}
