package org.merchantaccess.command.server;

import java.net.URI;
import org.merchantaccess.domain.kernel.Environment;

/** A server that accepts connections. */
public interface StartedServer {

    /**
     * Returns the addresses and the state of an environment.
     *
     * @throws IllegalArgumentException if it is not served
     */
    ServedEnvironment environment(Environment environment);

    /** Returns the address of the health endpoints. */
    URI operations();

    /**
     * Waits for a stop signal and stops the server.
     *
     * @return the exit code: 0, or 1 if a second signal cut open calls short
     */
    int runUntilStopped();
}
