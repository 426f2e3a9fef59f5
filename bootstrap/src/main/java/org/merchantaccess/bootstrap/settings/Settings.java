package org.merchantaccess.bootstrap.settings;

import org.merchantaccess.domain.kernel.Environment;

/** How the server runs: both environments, and the health of the whole process. */
public record Settings(InstanceSettings test, InstanceSettings production, ListenerAddress operations) {

    public InstanceSettings of(Environment environment) {
        return switch (environment) {
            case TEST -> test;
            case PRODUCTION -> production;
        };
    }

    /** The same, on whatever ports are free. */
    public Settings onAnyPorts() {
        return new Settings(test.onAnyPorts(), production.onAnyPorts(), operations.onAnyPort());
    }

    /** The same, where callers within one's own network are welcome. */
    public Settings withInternalAddresses() {
        return new Settings(test.withInternalAddresses(), production.withInternalAddresses(), operations);
    }
}
