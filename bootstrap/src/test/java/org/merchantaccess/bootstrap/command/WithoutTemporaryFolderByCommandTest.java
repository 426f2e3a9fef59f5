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
import org.merchantaccess.bootstrap.fixture.Site;

class WithoutTemporaryFolderByCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "merchant list --environment test", "demo"})
    void a_temporary_folder_that_cannot_be_used_is_named_as_what_it_is(String command) throws Exception {
        // No folder can be made there either, as some libraries try on their own.
        Path file = Files.createFile(folder.resolve("file"));

        Ended ended = ended(file, List.of(command.split(" ", -1)));

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .contains(file.toString(), "-Djava.io.tmpdir=FOLDER")
                .doesNotContain("put back", "damaged:", "\tat ");
    }

    private Ended ended(Path temporary, List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(command);
        if (!command.contains("demo")) {
            line.addAll(new Site(folder).options());
        }
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(line)
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean hasEnded = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        return new Ended(hasEnded ? process.exitValue() : -1, Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ended(int exit, String err) {}
}
