package org.merchantaccess.bootstrap.environment;

import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** Puts something between merchant access and what it needs from outside. */
@FunctionalInterface
public interface PortsOfEnvironment {

    Ports of(Environment environment, Ports ports);

    /** Nothing is put between. */
    static PortsOfEnvironment asTheyAre() {
        return (environment, ports) -> ports;
    }
}
