package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** Limits of range widths on the command line. Each command reopens the store. */
class AllowlistWidthByCommandTest {

    @TempDir
    Path folder;

    @Test
    @Tag("R8")
    void an_existing_entry_remains_after_the_width_is_narrowed() {
        Shell shell = new Shell(new TestInstallation(folder), new StoredEnvironments(Clock.systemUTC()));
        String merchant = shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);

        assertThat(shell.inTest("allow", "add", merchant, "8.0.0.0/8", "--set", "allowlist-widest-ipv4=8")
                        .row(1))
                .contains("8.0.0.0/8");

        assertThat(shell.inTest("allow", "list", merchant).row(1)).contains("8.0.0.0/8");
        assertThat(shell.inTest("allow", "add", merchant, "9.0.0.0/8").err())
                .contains("A range may be no wider than /16. Enter a narrower one.");
        assertThat(shell.inTest("allow", "add", merchant, "9.0.0.0/8", "--set", "allowlist-widest-ipv4=7")
                        .err())
                .contains("allowlist-widest-ipv4", "write a number of bits from 8 to 32");
    }
}
