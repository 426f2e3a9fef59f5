package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.Main;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** A server in a separate process that is killed without cleanup. */
@Tag("slow")
class KilledServerTest {

    @TempDir
    Path folder;

    @Test
    void after_a_kill_the_next_command_can_use_the_folder() throws Exception {
        Process server = new ProcessBuilder(serve())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            awaitControlFile(server);
            String opened =
                    shell().inTest("merchant", "open", "Corner Shop").row(1).get(0);
            assertThat(shell().inTest("merchant", "list").out())
                    .as("through the server")
                    .contains(opened);
        } finally {
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        assertThat(control()).exists();
        CommandResult listed = shell().inTest("merchant", "list");
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("Corner Shop");
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("mac_", "mmt_", "mml_");
    }

    private List<String> serve() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        for (String listener : List.of("test.api", "test.hub", "production.api", "production.hub", "operations")) {
            command.addAll(List.of("--set", listener + "=127.0.0.1:0"));
        }
        command.addAll(new TestInstallation(folder).options());
        return command;
    }

    private void awaitControlFile(Process server) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (Files.notExists(control())) {
            assertThat(server.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            server.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private Path control() {
        return new TestInstallation(folder).data().resolve("control.json");
    }

    private Shell shell() {
        return new Shell(new TestInstallation(folder), new StoredEnvironments());
    }
}
