package org.merchantaccess.command.server;

import io.vavr.control.Either;

/** Starts a demo: a server of both environments, with a merchant in each, on a folder that is deleted when it stops. */
public interface DemoStarter {

    /**
     * Starts the demo.
     *
     * @param onAnyPorts listens on any free ports in place of the default ones
     */
    Either<StartRefusal, StartedDemo> start(boolean onAnyPorts);
}
