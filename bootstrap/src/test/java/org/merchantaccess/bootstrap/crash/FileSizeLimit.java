package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.bootstrap.fixture.ServingProcess;

/**
 * Limits the file size of a process ({@code RLIMIT_FSIZE}). Writes beyond the limit fail as on a full disk. Only the soft limit is set,
 * so that it can be lifted again.
 */
final class FileSizeLimit {

    private final long pid;

    private FileSizeLimit(long pid) {
        this.pid = pid;
    }

    /** Aborts the test if this machine has no {@code prlimit}; on a build server it fails instead. */
    static FileSizeLimit of(ServingProcess server) throws IOException {
        FileSizeLimit limit = new FileSizeLimit(server.pid());
        try {
            limit.lift();
            return limit;
        } catch (IOException missing) {
            String remedy = "There is no prlimit here (" + missing + "): install util-linux, and run on Linux.";
            return Boolean.parseBoolean(System.getenv("CI")) ? fail(remedy) : abort(remedy);
        }
    }

    void setTo(long bytes) throws IOException {
        run(bytes + ":unlimited");
    }

    void lift() throws IOException {
        run("unlimited:unlimited");
    }

    private void run(String limits) throws IOException {
        Process prlimit = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + limits)
                .redirectErrorStream(true)
                .start();
        try (InputStream output = prlimit.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(prlimit.onExit().join().exitValue()).as(text).isZero();
        }
    }
}
