package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.Main;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

class UnusableTemporaryFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "merchant list --environment test", "demo"})
    void an_unusable_temporary_folder_is_reported_as_such(String command) throws Exception {
        // A file, so that libraries cannot create the folder on their own.
        Path file = Files.createFile(folder.resolve("file"));

        Result result = run(file, List.of(command.split(" ", -1)));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains(file.toString(), "-Djava.io.tmpdir=FOLDER")
                .doesNotContain("put back", "damaged:", "\tat ");
    }

    private Result run(Path temporary, List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(command);
        if (!command.contains("demo")) {
            line.addAll(new TestInstallation(folder).options());
        }
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(line)
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean hasEnded = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        return new Result(hasEnded ? process.exitValue() : -1, Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Result(int exit, String err) {}
}
