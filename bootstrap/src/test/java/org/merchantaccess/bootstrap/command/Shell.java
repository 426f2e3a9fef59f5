package org.merchantaccess.bootstrap.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** Runs commands in this process as if each had a process of its own. */
public final class Shell {

    private final TestInstallation site;
    private final EnvironmentOpener opener;

    public Shell(TestInstallation site, EnvironmentOpener opener) {
        this.site = site;
        this.opener = opener;
    }

    /** Runs a command with {@code --environment test}. */
    public CommandResult inTest(String... words) {
        return type(Stream.concat(Stream.of(words), Stream.of("--environment", "test"))
                .toArray(String[]::new));
    }

    /** Runs a command with the folders of the installation. */
    public CommandResult type(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLines.on(opener, Duration.ZERO)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        Stream.concat(Stream.of(words), site.options().stream()).toArray(String[]::new));
        return new CommandResult(exit, out.toString(), err.toString());
    }
}
