package org.merchantaccess.bootstrap.measure.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine with 512 MB runs 100 000 App IDs with the options of the launcher, with a margin for the system. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class SmallMachineTest {

    private static final Path OPTIONS = Path.of("distribution/src/conf/java.options");

    @TempDir
    private Path folder;

    @Test
    void a_server_with_100_000_app_ids_stays_below_400_mb() throws IOException {
        assertThat(new Footprint(100_000, Duration.ofSeconds(10), OPTIONS).run(folder))
                .isLessThan(400);
    }
}
