package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.domain.kernel.Environment;

/** The native library is unpacked into the temporary folder; without that folder the store is not reported as damaged. */
class WithoutTemporaryFolderTest {

    @TempDir
    private Path folder;

    @Test
    void names_a_missing_temporary_folder() throws Exception {
        assertThat(openedWith(folder.resolve("missing")))
                .startsWith("Unusable NO_NATIVE_LIBRARY " + folder.resolve("missing"));
    }

    @Test
    void names_a_temporary_folder_that_is_a_file() throws Exception {
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
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Opens a store twice and prints the second outcome: an operator tries again. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        StoreFiles files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        SqliteFailure first = refusal(files);
        SqliteFailure again = refusal(files);
        System.out.println(
                description(first).equals(description(again))
                        ? description(first)
                        : description(first) + ", then " + description(again));
    }

    private static SqliteFailure refusal(StoreFiles files) {
        return SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), Clock.systemUTC())
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }

    private static String description(SqliteFailure failure) {
        return failure instanceof SqliteFailure.Unusable unusable
                ? "Unusable " + unusable.fault().kind() + " " + unusable.fault().at()
                : failure.toString();
    }
}
