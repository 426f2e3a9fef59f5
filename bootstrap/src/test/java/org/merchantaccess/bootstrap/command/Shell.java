package org.merchantaccess.bootstrap.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;

/** Where an operator types commands, each in a process of its own as far as the command knows. */
public final class Shell {

    private final Site site;
    private final EnvironmentOpener opener;

    public Shell(Site site, EnvironmentOpener opener) {
        this.site = site;
        this.opener = opener;
    }

    /** In test. */
    public Told inTest(String... words) {
        return type(Stream.concat(Stream.of(words), Stream.of("--environment", "test"))
                .toArray(String[]::new));
    }

    public Told type(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = MerchantAccessCommand.line(opener, Duration.ZERO)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        Stream.concat(Stream.of(words), site.options().stream()).toArray(String[]::new));
        return new Told(exit, out.toString(), err.toString());
    }
}
