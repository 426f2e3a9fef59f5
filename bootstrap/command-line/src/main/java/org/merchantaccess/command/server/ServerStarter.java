package org.merchantaccess.command.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;

/** Starts the server of an installation. */
public interface ServerStarter {

    /** Returns why a start would be refused, as far as it can be known without opening or creating anything. */
    Option<StartRefusal> check(Set<Environment> environments);

    /**
     * Starts serving those environments. A stop signal to the process then stops the server.
     *
     * @param acceptRestore accepts a restored backup, which is refused by default
     */
    Either<StartRefusal, StartedServer> start(Set<Environment> environments, boolean acceptRestore);
}
