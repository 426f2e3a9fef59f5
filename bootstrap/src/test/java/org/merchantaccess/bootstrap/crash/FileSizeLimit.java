package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.bootstrap.fixture.ServingProcess;

/**
 * How long files of a process may become ({@code RLIMIT_FSIZE}): what goes beyond fails as on a full disk. The soft limit, which can
 * be lifted again.
 */
final class FileSizeLimit {

    private final long pid;

    private FileSizeLimit(long pid) {
        this.pid = pid;
    }

    /** Ends the test as not made where this machine has no {@code prlimit}; a build server must have it. */
    static FileSizeLimit of(ServingProcess server) throws IOException {
        FileSizeLimit limit = new FileSizeLimit(server.pid());
        try {
            limit.lift();
            return limit;
        } catch (IOException missing) {
            String mend = "There is no prlimit here (" + missing + "): install util-linux, and run on Linux.";
            return Boolean.parseBoolean(System.getenv("CI")) ? fail(mend) : abort(mend);
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
        try (InputStream said = prlimit.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(prlimit.onExit().join().exitValue()).as(words).isZero();
        }
    }
}
