package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.PortsOfEnvironment;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.KeyFileFailure;
import org.merchantaccess.persistence.store.StoreFailure;

class OpeningEnvironmentsTest {

    @TempDir
    Path folder;

    private static final Path KEYS = Path.of("test.keys");

    private final List<Restored> asked = new ArrayList<>();

    @Test
    void an_environment_that_cannot_be_opened_is_told_with_the_mend_by_server_and_command_alike() {
        Told served = shell().inTest("serve");
        Told listed = shell().inTest("merchant", "list");

        assertThat(served.exit()).isEqualTo(1);
        assertThat(served.err()).contains("test.keys lies on a disk that is full (no space)");
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void only_a_server_that_is_told_so_goes_on_from_a_backup() {
        shell().inTest("serve");
        shell().inTest("serve", "--accept-restore");
        shell().inTest("merchant", "list");

        assertThat(asked).containsExactly(Restored.REFUSED, Restored.ACCEPTED, Restored.REFUSED);
    }

    private Shell shell() {
        return new Shell(new Site(folder), new Unopened());
    }

    /** Opens nothing. */
    private final class Unopened implements EnvironmentOpener {

        @Override
        public Either<StoreFailure, OpenEnvironment> open(
                Settings settings, Environment environment, Restored restored) {
            asked.add(restored);
            return Either.left(new StoreFailure.NoKeys(
                    new KeyFileFailure.Unusable(KEYS, new HostFault(HostFault.Kind.DISK_FULL, KEYS, "no space"))));
        }

        @Override
        public EnvironmentOpener through(PortsOfEnvironment between) {
            return this;
        }

        @Override
        public boolean isThere(Settings settings, Environment environment) {
            return true;
        }
    }
}
