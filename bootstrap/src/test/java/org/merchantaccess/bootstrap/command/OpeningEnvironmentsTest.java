package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.PortsDecorator;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.sqlite.SqliteFailure;

class OpeningEnvironmentsTest {

    @TempDir
    Path folder;

    private static final Path KEYS = Path.of("test.keys");

    private final List<Restored> openings = new ArrayList<>();

    @Test
    void server_and_command_report_the_same_remedy_for_an_environment_that_cannot_be_opened() {
        CommandResult served = shell().inTest("serve");
        CommandResult listed = shell().inTest("merchant", "list");

        assertThat(served.exit()).isEqualTo(1);
        assertThat(served.err()).contains("test.keys lies on a disk that is full (no space)");
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void only_a_server_with_accept_restore_accepts_a_restored_backup() {
        shell().inTest("serve");
        shell().inTest("serve", "--accept-restore");
        shell().inTest("merchant", "list");

        assertThat(openings).containsExactly(Restored.REFUSED, Restored.ACCEPTED, Restored.REFUSED);
    }

    @Test
    void a_command_that_creates_a_store_says_so_on_standard_error() {
        TestInstallation site = new TestInstallation(folder);
        Shell shell = new Shell(site, new InMemoryEnvironments().without(Environment.TEST));

        CommandResult listed = shell.inTest("merchant", "list");

        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).startsWith("MERCHANT_ID");
        assertThat(listed.err())
                .startsWith("A new store for test was created in "
                        + site.settings().dataFolder().toAbsolutePath() + ", with its keys in ")
                .hasLineCount(1);
        assertThat(shell.type("merchant", "list", "--environment", "production").err())
                .isEmpty();
    }

    private Shell shell() {
        return new Shell(new TestInstallation(folder), new RefusingOpener());
    }

    /** Refuses to open any environment. */
    private final class RefusingOpener implements EnvironmentOpener {

        @Override
        public Either<OpeningFailure, OpenInstance> open(
                Settings settings, Environment environment, Restored restored) {
            openings.add(restored);
            return Either.left(new OpeningFailure.StoreRefused(new SqliteFailure.NoKeys(
                    new KeyFileFailure.Unusable(KEYS, new HostFault(HostFault.Kind.DISK_FULL, KEYS, "no space")))));
        }

        @Override
        public EnvironmentOpener decoratedBy(PortsDecorator decorator) {
            return this;
        }

        @Override
        public boolean exists(Settings settings, Environment environment) {
            return true;
        }
    }
}
