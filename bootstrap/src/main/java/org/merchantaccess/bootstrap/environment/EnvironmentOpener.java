package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.store.StoreFailure;

/** Puts merchant access on the store of an environment. Asked by one process at a time, the one that has the data folder. */
public interface EnvironmentOpener {

    /** Opens an environment, and makes its store where there is none. Whoever asks closes it. */
    Either<StoreFailure, OpenEnvironment> open(Settings settings, Environment environment, Restored restored);

    /** The same opener, with something between merchant access and its store. */
    EnvironmentOpener through(PortsOfEnvironment between);

    /** Whether there is anything to open without making it. */
    boolean isThere(Settings settings, Environment environment);
}
