package org.merchantaccess.bootstrap.environment;

import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** Decorates the ports of an environment before its use cases are built on them. */
@FunctionalInterface
public interface PortsDecorator {

    /** Returns the decorated ports of merchant access. */
    Ports decorate(Environment environment, Ports ports);

    /** Returns the decorated ports of people access; unchanged by default. Their transactions and audit trail are already decorated. */
    default PeoplePorts decoratePeople(Environment environment, PeoplePorts ports) {
        return ports;
    }

    /** Returns a decorator that changes nothing. */
    static PortsDecorator none() {
        return (environment, ports) -> ports;
    }
}
